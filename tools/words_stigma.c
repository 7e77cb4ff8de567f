// Words that hurt the people this is about, with a kinder one for each.
//
// What the list stands on (the facts, not the sentences): Scottish Drugs
// Forum, "Moving Beyond 'People-First' Language"; the National Institute on
// Drug Abuse, "Words Matter"; the Global Commission on Drug Policy, "The World
// Drug Perception Problem" (2017); Samaritans' guidance on talking about
// suicide; Kelly and Westerhoff 2010 on what "substance abuser" does to
// clinicians' judgement.
//
// Where it looks: whatever the practice shows as its own voice. That is brief,
// setting, notes and questions; collaborative and expert responses, which mean
// well; and what explains or betters a response of any stance. A client may
// say such words about themselves, and judgmental responses may show what they
// do, so these are left alone; so is a word in quotation marks, which is
// talked about.
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "script/loader.h"
#include "tools/lint.h"
#include "tools/words.h"

#include "base/banned.h"

struct kinder {
    const char *word; // as words_find() wants it
    const char *instead;
};

// clang-format off
static const struct kinder list[] = {
    {" addict ", "a person who uses drugs, or a person with a dependency"},
    {" addicts ", "people who use drugs, or people with a dependency"},
    {" ex addict ", "a person in recovery"},
    {" alcoholic ", "a person who is dependent on alcohol"},
    {" alcoholics ", "people who are dependent on alcohol"},
    {" junkie ", "a person who uses drugs"},
    {" junkies ", "people who use drugs"},
    {" junky ", "a person who uses drugs"},
    {" druggie ", "a person who uses drugs"},
    {" druggies ", "people who use drugs"},
    {" smackhead ", "a person who uses heroin"},
    {" crackhead ", "a person who uses crack"},
    {" pothead ", "a person who uses cannabis"},
    {" stoner ", "a person who uses cannabis"},
    {" wino ", "a person who drinks a lot"},
    {" drunkard ", "a person who drinks a lot"},
    {" drug user ", "a person who uses drugs"},
    {" drug users ", "people who use drugs"},
    {" a user ", "a person who uses drugs"},
    {" other users ", "other people who use drugs"},
    {" ex user ", "a person who used drugs"},
    {" ex users ", "people who used drugs"},
    {" heroin user ", "a person who uses heroin"},
    {" heroin users ", "people who use heroin"},
    {" cocaine user ", "a person who uses cocaine"},
    {" crack user ", "a person who uses crack"},
    {" problem drinker ", "a person whose drinking troubles them"},
    {" drug abuser ", "a person who uses drugs"},
    {" drug abusers ", "people who use drugs"},
    {" substance abuser ", "a person with a substance use problem"},
    {" substance abusers ", "people with a substance use problem"},
    {" alcohol abuser ", "a person who drinks a lot"},
    {" substance abuse ", "substance use, or a substance use problem"},
    {" drug abuse ", "drug use"},
    {" alcohol abuse ", "harmful drinking"},
    {" alcoholism ", "alcohol dependence"},
    {" drug habit ", "drug use, or a dependency"},
    {" addicted baby ", "a baby with withdrawal symptoms"},
    {" addicted babies ", "babies with withdrawal symptoms"},
    {" crack baby ", "a baby exposed to crack before birth"},
    {" got clean ", "stopped using"},
    {" get clean ", "stop using"},
    {" getting clean ", "stopping"},
    {" stay clean ", "stay off it"},
    {" stayed clean ", "has not used since"},
    {" staying clean ", "staying off it"},
    {" clean for ", "not using for"},
    {" clean since ", "not using since"},
    {" clean time ", "time without using"},
    {" clean and sober ", "not drinking or using"},
    {" clean from drugs ", "not using drugs"},
    {" came back clean ", "came back negative"},
    {" come back clean ", "come back negative"},
    {" came back dirty ", "came back positive"},
    {" come back dirty ", "come back positive"},
    {" failed drug test ", "a positive drug test"},
    {" failed a drug test ", "tested positive"},
    {" clean test ", "a negative test"},
    {" clean sample ", "a negative test"},
    {" clean urine ", "a negative test"},
    {" dirty test ", "a positive test"},
    {" dirty tests ", "positive tests"},
    {" dirty sample ", "a positive test"},
    {" dirty urine ", "a positive test"},
    {" tested dirty ", "tested positive"},
    {" dirty needle ", "a used needle"},
    {" dirty needles ", "used needles"},
    {" fell off the wagon ", "started drinking again"},
    {" fall off the wagon ", "start drinking again"},
    {" falls off the wagon ", "starts drinking again"},
    {" relapsed again ", "started again, and what came before it"},
    {" keeps relapsing ", "has started again, and what came before it"},
    {" self inflicted ", "what led there"},
    {" lifestyle choice ", "what led there"},
    {" enabler ", "somebody who tried to help"},
    {" failed detox ", "left detox, or detox did not work for them"},
    {" failed rehab ", "left rehab, or rehab did not work for them"},
    {" failed treatment ", "treatment did not work for them"},
    {" frequent flyer ", "a person who comes often"},
    {" frequent flyers ", "people who come often"},
    {" drug seeking ", "what they ask for, and why"},
    {" attention seeking ", "what they need, and how they ask for it"},
    {" attention seeker ", "what they need, and how they ask for it"},
    {" manipulative ", "what they did, and what for"},
    {" manipulating ", "what they did, and what for"},
    {" in denial ", "does not see it as a problem"},
    {" non compliant ", "chose not to, or could not"},
    {" noncompliant ", "chose not to, or could not"},
    {" non compliance ", "what got in the way"},
    {" treatment resistant ", "treatment has not helped so far"},
    {" resistant ", "does not want this, or not like this"},
    {" resistance ", "what stands against it for the person"},
    {" unmotivated ", "what the person does want"},
    {" hard to reach ", "people whom services do not reach"},
    {" difficult client ", "what is difficult between the two of you"},
    {" difficult clients ", "what is difficult between the two of you"},
    {" committed suicide ", "died by suicide"},
    {" commit suicide ", "die by suicide, or take one's life"},
    {" commits suicide ", "dies by suicide"},
    {" failed suicide ", "a suicide attempt"},
    {" unsuccessful suicide ", "a suicide attempt"},
    {" successful suicide ", "a death by suicide"},
    {" self harmer ", "a person who self-harms"},
    {" battling addiction ", "living with a dependency"},
    {" battles with addiction ", "living with a dependency"},
    {" battle with addiction ", "living with a dependency"},
    {" battling alcohol ", "living with a dependency"},
    {" battling with addiction ", "living with a dependency"},
    {" battling an addiction ", "living with a dependency"},
    {" battling drugs ", "living with a dependency"},
    {" battling drink ", "living with a dependency"},
    {" battling depression ", "living with depression"},
    {" his demons ", "what troubles him"},
    {" her demons ", "what troubles her"},
    {" their demons ", "what troubles them"},
    {" suffers from addiction ", "has a dependency"},
    {" suffering from addiction ", "has a dependency"},
    {" the mentally ill ", "people with mental health problems"},
    {" schizophrenic ", "a person with schizophrenia"},
    {" schizophrenics ", "people with schizophrenia"},
    {" psycho ", "a person who is unwell"},
    {" nutter ", "a person who is unwell"},
    {" lunatic ", "a person who is unwell"},
    {" ex con ", "a person who was in prison"},
    {" convict ", "a person with a conviction"},
    {" offender ", "a person with a conviction"},
    {" offenders ", "people with convictions"},
    {" prostitute ", "a person who sells sex"},
    {" prostitutes ", "people who sell sex"},
    {" the homeless ", "people who are homeless"},
    {" vagrant ", "a person who is homeless"},
};
// clang-format on

// Where a word of the list is not what it seems.
// clang-format off
static const char *const harmless[] = {
    " alcoholics anonymous ", " alcoholic drink ", " alcoholic drinks ",
    " alcoholic beverage ", " alcoholic beverages ", " non alcoholic ",
    " offender manager ", " offender institution ", " get clean clothes ",
    " get clean sheets ", " water resistant ", " heat resistant ",
    " fire resistant ", " resistance band ", " resistance bands ",
    " the homeless team ", " the homeless shelter ", " the homeless unit ",
    " the homeless service ", NULL,
};
// clang-format on

struct search {
    const struct lint *lint;
    struct strbuf plain;
};

// The first whole word of the entry, to find its line by.
static void first_word(const char *word, char *out, size_t room)
{
    size_t len = strcspn(word + 1, " ");
    len = len < room - 1 ? len : room - 1;
    memcpy(out, word + 1, len);
    out[len] = '\0';
}

static void tell(const struct search *s, const struct kinder *k, int line)
{
    char first[32];
    struct strbuf hint = STRBUF_INIT;
    const struct lint *l = s->lint;
    strbuf_addf(&hint, "kinder: %s", k->instead);
    if (!findings_is_full(l->out)) { // else nobody sees the line
        first_word(k->word, first, sizeof first);
        line = script_line_with(l->opened->source, line, first);
    }
    lint_add(l, SEVERITY_WARNING, "stigma-word", line, strbuf_text(&hint),
             "'%.*s' labels or blames people", (int)strlen(k->word) - 2,
             k->word + 1);
    strbuf_release(&hint);
}

// Of entries that lie in one another the longer one is told alone.
static bool lies_in_longer(const char *plain, const struct kinder *k)
{
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        if (&list[i] != k && strstr(list[i].word, k->word) &&
            strstr(plain, list[i].word)) {
            return true;
        }
    }
    return false;
}

static bool is_harmless(const char *plain, const struct kinder *k)
{
    for (const char *const *phrase = harmless; *phrase; phrase++) {
        if (strstr(*phrase, k->word) && strstr(plain, *phrase)) {
            return true;
        }
    }
    return false;
}

// What belongs to an addict is said of an addict.
static void drop_possessives(char *plain)
{
    char *to = plain;
    for (const char *from = plain; *from; from++) {
        if (strncmp(from, "'s ", 3) == 0) {
            from += 2;
        }
        *to++ = *from;
    }
    *to = '\0';
}

static void look_at(struct search *s, const char *text, int line)
{
    if (!text) {
        return;
    }
    strbuf_reset(&s->plain);
    words_add_plain(&s->plain, text, true);
    drop_possessives(s->plain.buf);
    const char *plain = s->plain.buf;
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        if (strstr(plain, list[i].word) && !is_harmless(plain, &list[i]) &&
            !lies_in_longer(plain, &list[i])) {
            tell(s, &list[i], line);
        }
    }
}

static void look_at_head(struct search *s, const struct scenario *scenario)
{
    const char *const texts[] = {scenario->title, scenario->brief,
                                 scenario->setting, scenario->content_note,
                                 scenario->notes};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        look_at(s, texts[i], 1);
    }
    for (int32_t i = 0; i < scenario->discuss_count; i++) {
        look_at(s, scenario->discuss[i], 1);
    }
}

void words_check_stigma(const struct lint *l)
{
    struct search s = {l, STRBUF_INIT};
    const struct scenario *scenario = l->opened->scenario;
    look_at_head(&s, scenario);
    for (int32_t i = 0; i < scenario->response_count; i++) {
        const struct response *r = &scenario->responses[i];
        if (r->move.stance != STANCE_JUDGMENTAL) {
            look_at(&s, r->text, r->source_line);
        }
        look_at(&s, r->because, r->source_line);
        look_at(&s, r->better, r->source_line);
    }
    strbuf_release(&s.plain);
}
