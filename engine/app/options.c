// Reading the command line, in the GNU manner.
#include "app/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"

enum option_key {
    KEY_TEXT = 1000,
    KEY_JSON,
    KEY_SEED,
    KEY_CHOICES,
    KEY_TRANSCRIPT,
    KEY_FROM,
    KEY_SET,
    KEY_WATCH,
    KEY_RECORDS,
    KEY_NO_RECORD,
    KEY_PRACTICE,
    KEY_SPEECH_LOG,
    KEY_SAY_FIRST,
    KEY_RESUME,
    KEY_SIZE,
    KEY_TEXT_SIZE,
    KEY_OPTION_HELP,
    KEY_VERSION,
};

static const struct option long_options[] = {
    {"text", no_argument, NULL, KEY_TEXT},
    {"json", no_argument, NULL, KEY_JSON},
    {"seed", required_argument, NULL, KEY_SEED},
    {"choices", required_argument, NULL, KEY_CHOICES},
    {"transcript", required_argument, NULL, KEY_TRANSCRIPT},
    {"from", required_argument, NULL, KEY_FROM},
    {"set", required_argument, NULL, KEY_SET},
    {"watch", no_argument, NULL, KEY_WATCH},
    {"records", required_argument, NULL, KEY_RECORDS},
    {"no-record", no_argument, NULL, KEY_NO_RECORD},
    {"practice", required_argument, NULL, KEY_PRACTICE},
    {"speech-log", required_argument, NULL, KEY_SPEECH_LOG},
    {"say-first", no_argument, NULL, KEY_SAY_FIRST},
    {"resume", no_argument, NULL, KEY_RESUME},
    {"size", required_argument, NULL, KEY_SIZE},
    {"text-size", required_argument, NULL, KEY_TEXT_SIZE},
    {"help", no_argument, NULL, KEY_OPTION_HELP},
    {"version", no_argument, NULL, KEY_VERSION},
    {NULL, 0, NULL, 0},
};

const char *options_help(void)
{
    return "Usage: rapport [OPTION]...\n"
           "       rapport play [SCENARIO] [OPTION]...\n"
           "\n"
           "Practise a first helping conversation. Without a command the\n"
           "library opens in a window. SCENARIO is a name in the library, a\n"
           "folder or a .lua file.\n"
           "\n"
           "  --text             play in the terminal\n"
           "  --json             print the play as one JSON object, read no "
           "input\n"
           "  --seed N           order in which responses are shown\n"
           "  --choices ID,ID    make these responses first\n"
           "  --from ID          begin at this exchange, ending or rupture\n"
           "  --set NAME=N,...   begin with these levels (0 to 100) and facts\n"
           "                     (0 to 255, or true, false)\n"
           "  --watch            in the window: reload the scenario when it is "
           "saved\n"
           "                     (of --from, --set and --watch no record is "
           "kept)\n"
           "  --practice WAY     natural, coached or assessment; else as last "
           "time\n"
           "  --say-first        write your own words before you see the "
           "answers\n"
           "  --transcript FILE  write what was said, and what it did\n"
           "  --resume           go on where the last session was cut off\n"
           "  --records FILE     keep records in FILE, not in the usual place\n"
           "  --no-record        keep no record of this session\n"
           "  --speech-log FILE  write what is read aloud to FILE instead\n"
           "  --size WxH         size of the window in pixels\n"
           "  --text-size N      size of text in per cent, 100 to 300\n"
           "  --help, --version  say this, or the version\n"
           "\n"
           "Rapport is for training. It does not certify anybody.\n";
}

static bool read_number(const char *text, uint64_t most, uint64_t *out)
{
    char *end;
    if (*text < '0' || *text > '9') {
        return false;
    }
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    *out = value;
    return errno == 0 && *end == '\0' && value <= most;
}

static bool read_seed(struct options *o, const char *text, struct error *err)
{
    o->has_seed = true;
    return read_number(text, UINT64_MAX, &o->seed) ||
           error_set(err, ERROR_USAGE, "bad-seed",
                     "--seed takes a whole number, not '%.100s'", text);
}

static bool read_practice(struct options *o, const char *text,
                          struct error *err)
{
    int practice = term_find(&terms_practice, text, strlen(text));
    o->has_practice = practice >= 0;
    o->practice = practice >= 0 ? (enum practice)practice : PRACTICE_NATURAL;
    return o->has_practice ||
           error_set(err, ERROR_USAGE, "bad-practice",
                     "--practice takes natural, coached or assessment, not "
                     "'%.100s'",
                     text);
}

static bool read_choices(struct options *o, const char *text)
{
    size_t capacity = o->choice_count;
    o->has_choices = true;
    while (*text) {
        size_t len = strcspn(text, ",");
        if (len > 0) {
            mem_grow((void **)&o->choices, &capacity, o->choice_count + 1,
                     sizeof *o->choices);
            o->choices[o->choice_count++] = mem_strndup(text, len);
        }
        text += len + (text[len] == ',');
    }
    return true;
}

// Given again, it adds to what was said before.
static bool read_set(struct options *o, const char *text)
{
    struct strbuf all = STRBUF_INIT;
    if (o->set) {
        strbuf_addf(&all, "%s,", o->set);
    }
    strbuf_adds(&all, text);
    free(o->set);
    o->set = strbuf_take(&all);
    return true;
}

static bool read_size(struct options *o, const char *text, struct error *err)
{
    char first[16];
    uint64_t width, height;
    const char *x = strchr(text, 'x');
    size_t len = x ? (size_t)(x - text) : 0;
    if (x && len < sizeof first) {
        memcpy(first, text, len);
        first[len] = '\0';
        if (read_number(first, 16384, &width) &&
            read_number(x + 1, 16384, &height) && width >= 320 &&
            height >= 240) {
            o->width = (int)width;
            o->height = (int)height;
            return true;
        }
    }
    return error_set(err, ERROR_USAGE, "bad-size",
                     "--size takes WIDTHxHEIGHT, at least 320x240, not "
                     "'%.100s'",
                     text);
}

static bool read_text_size(struct options *o, const char *text,
                           struct error *err)
{
    uint64_t per_cent;
    if (read_number(text, 300, &per_cent) && per_cent >= 100) {
        o->text_per_cent = (int)per_cent;
        return true;
    }
    return error_set(err, ERROR_USAGE, "bad-text-size",
                     "--text-size takes a number from 100 to 300, not "
                     "'%.100s'",
                     text);
}

static bool read_option(struct options *o, int key, struct error *err)
{
    switch (key) {
    case KEY_TEXT:
        o->is_text = true;
        return true;
    case KEY_JSON:
        o->is_json = true;
        return true;
    case KEY_SEED:
        return read_seed(o, optarg, err);
    case KEY_CHOICES:
        return read_choices(o, optarg);
    case KEY_FROM:
        o->from = optarg;
        return true;
    case KEY_SET:
        return read_set(o, optarg);
    case KEY_WATCH:
        o->watches = true;
        return true;
    case KEY_TRANSCRIPT:
        o->transcript = optarg;
        return true;
    case KEY_RECORDS:
        o->records = optarg;
        return true;
    case KEY_NO_RECORD:
        o->keeps_no_record = true;
        return true;
    case KEY_PRACTICE:
        return read_practice(o, optarg, err);
    case KEY_SPEECH_LOG:
        o->speech_log = optarg;
        return true;
    case KEY_SAY_FIRST:
        o->says_first = true;
        return true;
    case KEY_RESUME:
        o->resumes = true;
        return true;
    case KEY_SIZE:
        return read_size(o, optarg, err);
    case KEY_TEXT_SIZE:
        return read_text_size(o, optarg, err);
    case KEY_OPTION_HELP:
        o->command = COMMAND_HELP;
        return true;
    case KEY_VERSION:
        o->command = COMMAND_VERSION;
        return true;
    default:
        return false;
    }
}

static bool refuse_option(int key, char **argv, int at, struct error *err)
{
    if (key == ':') {
        return error_set(err, ERROR_USAGE, "missing-value",
                         "%.100s needs a value after it", argv[at]);
    }
    return error_set(err, ERROR_USAGE, "unknown-option",
                     "unknown option %.100s", argv[at]);
}

static bool take_word(struct options *o, const char *word, bool is_first,
                      struct error *err)
{
    if (is_first && strcmp(word, "play") == 0) {
        o->command = COMMAND_PLAY;
        return true;
    }
    if (is_first) {
        return error_set(err, ERROR_USAGE, "unknown-command",
                         "unknown command '%.100s'", word);
    }
    if (o->scenario) {
        return error_set(err, ERROR_USAGE, "too-many-arguments",
                         "one scenario at a time: '%.100s' is one too many",
                         word);
    }
    o->scenario = word;
    return true;
}

static bool read_words(struct options *o, int argc, char **argv,
                       struct error *err)
{
    bool asks_for_text =
        o->command == COMMAND_HELP || o->command == COMMAND_VERSION;
    for (int i = optind; i < argc && !asks_for_text; i++) {
        if (!take_word(o, argv[i], i == optind, err)) {
            return false;
        }
    }
    return true;
}

bool options_is_preview(const struct options *o)
{
    return o->from || o->set || o->watches;
}

static bool check_preview(const struct options *o, struct error *err)
{
    if (options_is_preview(o) && !o->scenario) {
        return error_set(err, ERROR_USAGE, "scenario-missing",
                         "--from, --set and --watch need 'rapport play' and "
                         "the name of a scenario");
    }
    if (options_is_preview(o) && o->resumes) {
        return error_set(err, ERROR_USAGE, "options-exclude",
                         "--resume goes on with what was kept; with --from, "
                         "--set and --watch nothing is");
    }
    if (o->watches && (o->is_text || o->is_json)) {
        return error_set(err, ERROR_USAGE, "options-exclude",
                         "--watch is for the window; for a terminal there is "
                         "'rapport-author watch'");
    }
    return true;
}

static bool check_together(const struct options *o, struct error *err)
{
    if (o->command == COMMAND_LIBRARY &&
        (o->is_text || o->is_json || o->has_choices || o->transcript)) {
        return error_set(err, ERROR_USAGE, "play-missing",
                         "--text, --json, --choices and --transcript go with "
                         "'rapport play'");
    }
    if (o->command == COMMAND_PLAY && o->is_json && !o->scenario) {
        return error_set(err, ERROR_USAGE, "scenario-missing",
                         "play --json needs the name of a scenario");
    }
    return check_preview(o, err);
}

bool options_read(struct options *o, int argc, char **argv, struct error *err)
{
    *o = (struct options){0};
    opterr = 0;
    for (;;) {
        int at = optind;
        int key = getopt_long(argc, argv, ":hV", long_options, NULL);
        if (key == -1) {
            break;
        }
        if (key == '?' || key == ':') {
            refuse_option(key, argv, optind > at ? optind - 1 : at, err);
            return error_hint(err, "rapport --help lists them all");
        }
        key = key == 'h' ? KEY_OPTION_HELP : key == 'V' ? KEY_VERSION : key;
        if (!read_option(o, key, err)) {
            return false;
        }
    }
    if (!read_words(o, argc, argv, err)) {
        return error_hint(err, "rapport --help shows how to call it");
    }
    return check_together(o, err) ||
           error_hint(err, "rapport --help shows how to call it");
}

void options_release(struct options *o)
{
    for (size_t i = 0; i < o->choice_count; i++) {
        free(o->choices[i]);
    }
    free(o->choices);
    free(o->set);
}
