// Feedback that only scolds. What a trainee can learn from names what was
// meant, what it does to the person, or what would help instead; a verdict
// alone teaches to hide.
//
// A `because` of a judgmental or expert response is taken for scolding when it
// has a word of blame and none of these: anything understandable about the
// response; anything that the client feels, does or needs (a sentence with the
// client as its subject, or what the response does: makes, puts, leaves …);
// what would help; and the response has no `better` either. It is a rule over
// words, so it leans to silence: a scolding that also says "she feels blamed"
// passes.
#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/strbuf.h"
#include "tools/lint.h"
#include "tools/words.h"

#include "base/banned.h"

// clang-format off
static const char *const blame[] = {
    " wrong ", " bad ", " terrible ", " awful ", " dreadful ", " horrible ",
    " rude ", " unacceptable ", " unprofessional ", " inappropriate ",
    " never ", " should not ", " shouldn't ", " must not ", " mustn't ",
    " you should know ", " should have known ", " poor ", " stupid ",
    " foolish ", " lazy ", " careless ", " thoughtless ", " insensitive ",
    " disrespectful ", " arrogant ", " cruel ", " unkind ", " mistake ",
    " failure ", " failed ", " fail ", " fails ", " error ", " incorrect ",
    " no excuse ", " inexcusable ", " shame ", " ashamed ", " ridiculous ",
    " harmful ", " damaging ", " judgmental ", " judgemental ",
    " patronising ", " patronizing ", " preachy ", " hopeless ", " useless ",
    " pathetic ", " unhelpful ", " not acceptable ", " not appropriate ",
    " not allowed ", " don't ", " do not ", " bad practice ", " worst ",
    " offensive ", " confrontational ", " aggressive ", " condescending ",
    " moralising ", " judging ", " blaming ", " lecturing ",
    " not what we do ", " not ok ", " not okay ", " disappointing ",
    " embarrassing ", " not good enough ", " unforgivable ", " clumsy ",
    " dismissive ", " harsh ", " hostile ", " bossy ", " pushy ", " ignorant ",
    " sloppy ", " nonsense ", " silly ", " shocking ", " appalling ",
    " disgraceful ", " how could you ", " what were you thinking ",
    " cannot talk ", " can't talk ", " cannot speak ", " can't speak ",
    " a professional ", " no professional ", " not professional ",
    " would not say ", " would never ", " what a thing to say ", " worse ",
    " hurtful ", " spiteful ", " nasty ", " ugly ", " a disgrace ",
    " stop it ", " shut up ", " not listening ", " did not listen ",
    " didn't listen ", " not how we ", " blew it ", NULL,
};
// clang-format on

// clang-format off
static const char *const understanding[] = {
    " meant ", " means well ", " meaning ", " wanted ", " hoped ", " hope ",
    " kindly ", " kindness ", " caring ", " cares ", " honest ", " true ",
    " truth ", " natural ", " understandable ", " understandably ",
    " tempting ", " temptation ", " easy to ", " easily ", " warm ",
    " friendly ", " efficient ", " useful ", " practical ", " well meant ",
    " worry ", " worried ", " intended ", " intention ", " intentions ",
    " tried ", " trying ", " reassure ", " protect ", " encourage ",
    " concern ", " pressure ", " hurry ", " hurried ", " tired ",
    " feels like help ", " looks like help ", " many of us ", " we all ",
    " polite ", " sincere ", " though ", " although ", " but ", " even so ",
    " you mean ", " mean well ", " good reason ", " good intention ",
    " good intentions ", " good will ", " good faith ", " out of care ",
    " fair point ", " fair comment ", " fair question ", " kind words ",
    " sounds kind ", " is kind ", " kind and ", " a fact ", " the facts ",
    " a real ", NULL,
};
// clang-format on

// The client as one who feels and does; the response as what has an effect.
// clang-format off
static const char *const effect[] = {
    " she ", " he ", " they ", " she's ", " he's ", " they're ", " she'd ",
    " he'd ", " they'd ", " feel ", " makes ", " puts ", " leaves ", " takes ",
    " shuts ", " closes ", " costs ", " gives ", " turns ", " feels ",
    " hears ", " lands ", " arrives ", " invites ", " decides ", " pushes ",
    " becomes ", " treats ", " loses ", NULL,
};
// clang-format on

// clang-format off
static const char *const help[] = {
    " instead ", " would help ", " helps ", " listening ", " next time ",
    " start with ", " begin with ", " reflect ", " invite ", " a question ",
    " explore ", " might help ", " what helps ", " better to ", " better ask ",
    " works better ", " would be better ", " you could say ",
    " you could ask ", " try to ", " try asking ", " listen first ",
    " listen for ", " just listen ", " ask what ", " ask her ", " ask him ",
    " ask them ", " ask about ", " ask how ", " ask whether ", " ask if ",
    " ask leave ", " ask first ", " ask for ", " wait for ", " rather than ",
    " asking ", " waiting ", NULL,
};
// clang-format on

// Is the client's name the subject somewhere? It is where it begins a clause,
// and a clause is hard to find: anywhere but after "to", "at" or "with".
static bool names_client(const char *plain, const char *name)
{
    struct strbuf word = STRBUF_INIT;
    bool is_named = false;
    words_add_plain(&word, name, false);
    const char *at = word.len > 2 ? strstr(plain, strbuf_text(&word)) : NULL;
    if (at) {
        size_t before = (size_t)(at - plain);
        is_named = !((before >= 3 && (strncmp(at - 3, " to", 3) == 0 ||
                                      strncmp(at - 3, " at", 3) == 0)) ||
                     (before >= 5 && strncmp(at - 5, " with", 5) == 0));
    }
    strbuf_release(&word);
    return is_named;
}

static bool only_scolds(const char *because, const char *client)
{
    struct strbuf plain = STRBUF_INIT;
    words_add_plain(&plain, because, true);
    const char *text = strbuf_text(&plain);
    bool scolds = words_find(text, blame) && !words_find(text, understanding) &&
                  !words_find(text, effect) && !words_find(text, help) &&
                  !names_client(text, client);
    strbuf_release(&plain);
    return scolds;
}

void words_check_feedback(const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    for (int32_t i = 0; i < s->response_count; i++) {
        const struct response *r = &s->responses[i];
        if (r->move.stance != STANCE_COLLABORATIVE && r->because &&
            !r->better && only_scolds(r->because, s->client.name)) {
            lint_add(l, SEVERITY_WARNING, "feedback-scolds", r->source_line,
                     "say what was meant well in it, what it does to the "
                     "client, or what would help; or add 'better'",
                     "the feedback only scolds");
        }
    }
}
