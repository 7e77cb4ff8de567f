// Scenarios to measure with.
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/strbuf.h"
#include "bench.h"

#include "base/banned.h"

static char *write_file(const struct bench *b, const char *name,
                        const struct strbuf *text)
{
    char *path = file_join(b->folder, name);
    struct error err;
    if (!file_write_atomic(path, text->buf, text->len, &err)) {
        fprintf(stderr, "rapport-bench: %s: %s\n", path, err.message);
        free(path);
        path = NULL;
    }
    return path;
}

static const char head[] =
    "  title = \"Generated\", brief = \"To be measured.\",\n"
    "  setting = \"A room.\", minutes = 10, level = 1,\n"
    "  client = { name = \"Kim\" }, start = \"x1\",\n";

static const char chance[] =
    "local seed = 1\n"
    "local function below(n)\n"
    "  seed = (seed * 1103515245 + 12345) % 2147483648\n"
    "  return seed // 1024 % n\n"
    "end\n";

static const char on_far[] =
    "local function on_from(i)\n"
    "  if i == count or below(20) == 0 then return \"done\" end\n"
    "  return \"x\" .. i + 1 + below(count - i)\n"
    "end\n";

// Nobody gets far at once, and nobody is done early: many states.
static const char on_slowly[] =
    "local function on_from(i)\n"
    "  return i + 3 > count and \"done\" or \"x\" .. i + 1 + below(3)\n"
    "end\n";

// One after the other: nothing for `check` to find fault with.
static const char on_next[] =
    "local function on_from(i)\n"
    "  return i == count and \"done\" or \"x\" .. i + 1\n"
    "end\n";

static const char saying[] =
    "local function say(stance, i)\n"
    "  return stance { \"Say something in number \" .. i .. \".\",\n"
    "    to = on_from(i), because = \"It is one way to go on.\",\n";

static const char callbacks[] =
    "    when = function(a) return a.safety >= 0 end,\n"
    "    effect = function(a) a.safety = a.safety + 5 end,\n";

static const char rest[] =
    "  }\n"
    "end\n"
    "for i = 1, count do\n"
    "  whole[i] = exchange(\"x\" .. i) {\n"
    "    client { \"This is number \" .. i .. \".\" },\n"
    "    say(judgmental, i), say(expert, i), say(collaborative, i),\n"
    "  }\n"
    "end\n"
    "whole[count + 1] = ending \"done\" { client { \"Bye.\" },\n"
    "  outcome = \"engaged\" }\n"
    "return scenario(whole)\n";

static char *write_story(const struct bench *b, const char *kind, int exchanges,
                         const char *on_from, bool has_callbacks)
{
    struct strbuf text = STRBUF_INIT;
    char name[64];

    snprintf(name, sizeof name, "%s_%d%s.lua", kind, exchanges,
             has_callbacks ? "_called" : "");
    strbuf_addf(&text, "local count = %d\nlocal whole = {\n%s}\n%s%s%s%s%s",
                exchanges, head, chance, on_from, saying,
                has_callbacks ? callbacks : "", rest);
    char *path = write_file(b, name, &text);
    strbuf_release(&text);
    return path;
}

char *story_write(const struct bench *b, int exchanges, bool has_callbacks)
{
    return write_story(b, "generated", exchanges, on_far, has_callbacks);
}

char *story_write_slow(const struct bench *b, int exchanges, bool has_callbacks)
{
    return write_story(b, "slow", exchanges, on_slowly, has_callbacks);
}

char *story_write_sound(const struct bench *b, int exchanges)
{
    return write_story(b, "sound", exchanges, on_next, false);
}

char *story_write_talk(const struct bench *b)
{
    struct strbuf text = STRBUF_INIT;

    strbuf_addf(
        &text,
        "return scenario {\n%s  exchange \"x1\" {\n"
        "    client { mood = \"guarded\", \"I'm only here because it was this "
        "or the magistrate. They said someone would talk to me, and that I "
        "should be glad of it. So, talk. I have to be at work at two, and "
        "nobody there knows where I am just now.\" },\n"
        "    judgmental { \"Well, they don't send people here for nothing.\", "
        "to = \"done\" },\n"
        "    expert { \"Then let's get your forms done, and I'll tell you how "
        "the programme works.\", to = \"done\" },\n"
        "    collaborative { \"So you got two choices, and this was the less "
        "bad one.\", to = \"done\" },\n"
        "  },\n"
        "  ending \"done\" { client { \"Bye.\" }, outcome = \"engaged\" },\n"
        "}\n",
        head);
    char *path = write_file(b, "talk.lua", &text);
    strbuf_release(&text);
    return path;
}
