// `rapport-author score`: the alliance model over coded conversations.
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/strbuf.h"
#include "core/coded_table.h"
#include "tools/command.h"
#include "tools/report.h"
#include "tools/score_write.h"

enum { TABLE_MOST = 64 * 1024 * 1024 };

enum form { FORM_TEXT, FORM_JSON, FORM_TURNS, FORM_RESULTS };

static void print(const struct coded_list *list, enum form form)
{
    struct strbuf text = STRBUF_INIT;
    if (form == FORM_JSON) {
        score_write_json(list, &text);
        report_json(&text);
    } else {
        (form == FORM_TURNS     ? score_write_turns
         : form == FORM_RESULTS ? score_write_results
                                : score_write_text)(list, &text);
        fwrite(text.buf, 1, text.len, stdout);
    }
    strbuf_release(&text);
}

// What does not keep a table from being scored, beside what is printed.
static void print_notes(const struct findings *findings)
{
    struct strbuf text = STRBUF_INIT;
    findings_write_text(findings, &text);
    fputs(strbuf_text(&text), stderr);
    strbuf_release(&text);
}

static bool read_table(const char *path, struct strbuf *table,
                       struct error *err)
{
    if (strcmp(path, "-") != 0) {
        return file_read(path, TABLE_MOST, table, err);
    }
    if (isatty(STDIN_FILENO)) {
        fputs("Type the table; Ctrl+D ends it.\n", stderr);
    }
    return file_read_input(TABLE_MOST, table, err);
}

static int score(const char *name, const struct strbuf *table, enum form form)
{
    struct coded_list list;
    struct findings findings = {0};
    int status = EXIT_GOOD;
    if (coded_table_read(name, table->buf, table->len, &list, &findings)) {
        print_notes(&findings);
        print(&list, form);
    } else {
        status = report_unloaded(&findings, form == FORM_JSON);
    }
    coded_list_release(&list);
    findings_release(&findings);
    return status;
}

static int score_file(const char *path, enum form form)
{
    struct error err = {0};
    struct strbuf table = STRBUF_INIT;
    bool is_input = strcmp(path, "-") == 0;
    int status = read_table(path, &table, &err)
                     ? score(is_input ? "standard input" : path, &table, form)
                     : report_error(&err, form == FORM_JSON);
    strbuf_release(&table);
    return status;
}

// Which rows --csv asks for; FORM_TEXT when that is neither.
static enum form form_of_rows(const char *rows)
{
    if (!rows || strcmp(rows, "turns") == 0) {
        return FORM_TURNS;
    }
    return strcmp(rows, "results") == 0 ? FORM_RESULTS : FORM_TEXT;
}

static int score_run(int argc, char **argv)
{
    static const struct option options[] = {
        {"json", no_argument, NULL, 'j'},
        {"csv", optional_argument, NULL, 'c'},
        {NULL, 0, NULL, 0}};
    enum form form = FORM_TEXT;
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":", options, NULL)) != -1;) {
        enum form asked = key == 'j' ? FORM_JSON : form_of_rows(optarg);
        if (key != 'j' && key != 'c') {
            return command_bad_option("score", key, argv);
        }
        if (asked == FORM_TEXT) {
            return command_misused(
                "score", "--csv gives turns or results, not '%s'", optarg);
        }
        if (form != FORM_TEXT && form != asked) {
            return command_misused("score", "choose one form to print");
        }
        form = asked;
    }
    if (optind != argc - 1) {
        return command_misused("score", optind == argc ? "name a table to score"
                                                       : "one table at a time");
    }
    return score_file(argv[optind], form);
}

const struct command command_score = {
    .name = "score",
    .usage = "FILE.csv [--json | --csv[=turns|results]]",
    .summary = "runs the alliance model over coded conversations",
    .help =
        "Runs the alliance model over conversations that somebody coded, such\n"
        "as taped role plays: one row for each response of the practitioner.\n"
        "FILE.csv is a table as spreadsheet programs save it; - reads\n"
        "standard input. The first line names the columns, in any order;\n"
        "others are ignored.\n"
        "\n"
        "  turn             1, 2, 3 ...; numbers may be left out\n"
        "  stance           judgmental expert collaborative neutral; neutral\n"
        "                   shifts nothing\n"
        "  id               optional: which conversation the row belongs to\n"
        "  aims             optional: safety partnership agreement; else it\n"
        "                   follows from the codes\n"
        "  codes            optional, several with blanks between them: gi\n"
        "                   persuade persuade_with question sr cr af seek\n"
        "                   emph confront\n"
        "  repair           optional, several: clarify change_task rationale\n"
        "                   refocus invite own_part here_and_now validate\n"
        "                   link_us link_others\n"
        "  confidentiality  optional, several: vague explained limits checked\n"
        "                   room absolute\n"
        "  client           optional, one for each conversation: plain\n"
        "                   reserved verbose tangential pleasing upset; how a\n"
        "                   stance is felt in per cent (judgmental=150) and\n"
        "                   where a level starts (safety=20)\n"
        "\n"
        "  --json           print one JSON object\n"
        "  --csv, --csv=turns\n"
        "                   print a table with a row for each turn\n"
        "  --csv=results    print a table with a row for each conversation\n"
        "\n"
        "The scores are for learning. They certify nobody.\n"
        "\n"
        "Exit status: 0 scored, 1 something is wrong with the table, 2 wrong\n"
        "usage.\n",
    .run = score_run,
};
