// From a table to conversations: columns, rows, who belongs together.
#include "core/coded_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/csv.h"
#include "base/finding.h"
#include "base/mem.h"
#include "core/coded_cells.h"
#include "core/rules.h"

#include "base/banned.h"

enum column {
    COLUMN_TURN,
    COLUMN_STANCE,
    COLUMN_NEEDED, // from here on a table may do without
    COLUMN_ID = COLUMN_NEEDED,
    COLUMN_AIMS,
    COLUMN_CODES,
    COLUMN_REPAIR,
    COLUMN_CLIENT,
    COLUMN_CONFIDENTIALITY,
    COLUMN_COUNT,
};

static const char *const column_names[] = {
    [COLUMN_TURN] = "turn",     [COLUMN_STANCE] = "stance",
    [COLUMN_ID] = "id",         [COLUMN_AIMS] = "aims",
    [COLUMN_CODES] = "codes",   [COLUMN_REPAIR] = "repair",
    [COLUMN_CLIENT] = "client", [COLUMN_CONFIDENTIALITY] = "confidentiality",
};
static const struct term_list columns = {"column", column_names, COLUMN_COUNT};
static const char columns_hint[] =
    "the first line names the columns: turn,stance and, where wanted, "
    "id,aims,codes,repair,client,confidentiality";

struct row {
    const char *id;     // in the arena; "" without one
    const char *client; // in the arena; "" when nothing is said of them
    int32_t line;       // no two rows have the same
    int32_t first_line; // of the first row with this id
    int32_t number;     // of the turn; 0 when it is wrong
    struct move move;
};

struct table {
    struct coded_place at;
    int32_t place_of[COLUMN_COUNT]; // in a record; -1: there is none
    size_t width;                   // of the header
    struct arena arena;
    struct row *rows; // owned
    size_t row_count, row_capacity;
    int32_t doubled_reflections, first_doubled; // how many, in which line
};

// --- the header --------------------------------------------------------------

// [cell] without blanks around it, in the arena.
static char *trimmed(struct table *t, const char *cell, size_t len)
{
    static const char blanks[] = " \t\r\n";
    size_t from = strspn(cell, blanks);
    while (len > from && strchr(blanks, cell[len - 1])) {
        len--;
    }
    return arena_strndup(&t->arena, cell + from, len > from ? len - from : 0);
}

static void lower(char *text)
{
    for (; *text; text++) {
        *text =
            (char)(*text >= 'A' && *text <= 'Z' ? *text - 'A' + 'a' : *text);
    }
}

// A heading that is nearly one of ours may be a slip, and then something is
// missing in the score: that is more than a note.
static void say_ignored(struct table *t, const char *name)
{
    const char *near = term_nearest(&columns, name);
    if (near && t->place_of[term_find(&columns, near, strlen(near))] < 0) {
        findings_add(t->at.findings, SEVERITY_WARNING, "unknown-column",
                     t->at.file, t->at.line,
                     "the column '%s' is ignored, did you mean '%s'?", name,
                     near);
    } else if (*name) {
        findings_add(t->at.findings, SEVERITY_NOTE, "unknown-column",
                     t->at.file, t->at.line, "the column '%s' is ignored",
                     name);
    }
}

static void find_columns(struct table *t, const struct csv_row *header)
{
    t->width = header->count;
    for (size_t i = 0; i < header->count; i++) {
        char *name = trimmed(t, header->cells[i].text, header->cells[i].len);
        lower(name);
        int column = term_find(&columns, name, strlen(name));
        if (column >= 0 && t->place_of[column] >= 0) {
            coded_cell_wrong(&t->at, "duplicate-column",
                             "rename or remove one of them",
                             "there are two columns '%s'", name);
        } else if (column >= 0) {
            t->place_of[column] = (int32_t)i;
        }
    }
}

static void look_at_others(struct table *t, const struct csv_row *header)
{
    for (size_t i = 0; i < header->count; i++) {
        char *name = trimmed(t, header->cells[i].text, header->cells[i].len);
        lower(name);
        if (term_find(&columns, name, strlen(name)) < 0) {
            say_ignored(t, name);
        }
    }
}

static bool read_header(struct table *t, const struct csv_row *header)
{
    bool ok = true;
    t->at.line = header->line;
    find_columns(t, header);
    look_at_others(t, header);
    for (int i = 0; i < COLUMN_NEEDED; i++) {
        if (t->place_of[i] < 0) {
            coded_cell_wrong(&t->at, "missing-column", columns_hint,
                             "there is no column '%s'", column_names[i]);
            ok = false;
        }
    }
    return ok;
}

// --- rows --------------------------------------------------------------------

// The text of [column] in [record]; "" when either does not reach so far.
static const char *cell(const struct table *t, const struct csv_row *record,
                        enum column column)
{
    int32_t at = t->place_of[column];
    bool is_there = at >= 0 && (size_t)at < record->count;
    return is_there ? record->cells[at].text : "";
}

static bool is_blank(const struct csv_row *record)
{
    for (size_t i = 0; i < record->count; i++) {
        const char *text = record->cells[i].text;
        if (text[strspn(text, " \t\r\n")]) {
            return false;
        }
    }
    return true;
}

static void check_width(const struct table *t, const struct csv_row *record)
{
    for (size_t i = t->width; i < record->count; i++) {
        if (record->cells[i].len > 0) {
            coded_cell_wrong(&t->at, "too-many-cells",
                             "a cell with a separator in it needs quotes "
                             "around it",
                             "this row has %zu cells, the header only %zu",
                             record->count, t->width);
            return;
        }
    }
}

static void note_reflections(struct table *t, uint16_t codes)
{
    const uint16_t both = 1u << CODE_SR | 1u << CODE_CR;
    if ((codes & both) == both && t->doubled_reflections++ == 0) {
        t->first_doubled = t->at.line;
    }
}

static struct move read_move(struct table *t, const struct csv_row *record)
{
    struct move move = {.stance = STANCE_NEUTRAL};
    const char *stance = cell(t, record, COLUMN_STANCE);
    int found = coded_cell_word(&t->at, &terms_stance, stance);
    if (found >= 0) {
        move.stance = (uint8_t)found;
    } else if (!stance[strspn(stance, " \t\r\n")]) {
        coded_cell_wrong(&t->at, "empty-cell",
                         "write judgmental, expert, collaborative or neutral",
                         "the stance is missing");
    }
    move.codes =
        coded_cell_words(&t->at, &terms_code, cell(t, record, COLUMN_CODES));
    move.repair =
        coded_cell_words(&t->at, &terms_repair, cell(t, record, COLUMN_REPAIR));
    move.confidentiality =
        (uint8_t)coded_cell_words(&t->at, &terms_confidentiality,
                                  cell(t, record, COLUMN_CONFIDENTIALITY));
    int aims =
        coded_cell_word(&t->at, &terms_aim, cell(t, record, COLUMN_AIMS));
    move.aims = (uint8_t)(aims < 0 ? (int)rules_default_aim(move.codes) : aims);
    note_reflections(t, move.codes);
    return move;
}

// The trimmed text of a cell; most rows say the same as the one before.
static const char *keep(struct table *t, const struct csv_row *record,
                        enum column column, const char *before)
{
    const char *text = cell(t, record, column);
    return before && strcmp(before, text) == 0 ? before
                                               : trimmed(t, text, strlen(text));
}

static void read_row(struct table *t, const struct csv_row *record)
{
    const struct row *before = t->row_count ? &t->rows[t->row_count - 1] : NULL;
    struct row row = {.line = record->line};
    struct coded_client unused;
    t->at.line = record->line;
    check_width(t, record);
    row.id = keep(t, record, COLUMN_ID, before ? before->id : NULL);
    row.client = keep(t, record, COLUMN_CLIENT, before ? before->client : NULL);
    row.number = coded_cell_turn(&t->at, cell(t, record, COLUMN_TURN));
    row.move = read_move(t, record);
    if (!before || row.client != before->client) {
        coded_cell_client(&t->at, row.client, &unused);
    }
    if (strlen(row.id) > CODED_ID_MOST) {
        coded_cell_wrong(&t->at, "id-too-long", "give it a short name",
                         "the id is longer than %d bytes", CODED_ID_MOST);
    }
    *MEM_PUSH(t->rows, t->row_count, t->row_capacity) = row;
}

// Why there are no more rows, when that is not how it should be.
static void look_at_end(struct table *t, const struct csv *csv)
{
    const struct csv_fault *fault = &csv->fault;
    if (fault->message) {
        t->at.line = fault->line;
        coded_cell_wrong(&t->at, fault->code, fault->hint, "%s",
                         fault->message);
    } else if (t->row_count == 0) {
        t->at.line = 0;
        coded_cell_wrong(&t->at, "empty-table", columns_hint,
                         "there are no rows to score");
    }
}

static bool next_record(struct csv *csv, struct csv_row *record)
{
    while (csv_next(csv, record)) {
        if (!is_blank(record)) {
            return true;
        }
    }
    return false;
}

static void read_rows(struct table *t, struct csv *csv, struct csv_row *record)
{
    while (next_record(csv, record)) {
        if (t->row_count == CODED_ROWS_MOST) {
            t->at.line = record->line;
            coded_cell_wrong(&t->at, "too-many-rows", "split the table up",
                             "there are more than %d rows", CODED_ROWS_MOST);
            return;
        }
        read_row(t, record);
    }
    look_at_end(t, csv);
}

static void read_table(struct table *t, struct csv *csv)
{
    struct csv_row record = {0};
    if (!next_record(csv, &record)) {
        look_at_end(t, csv);
    } else if (read_header(t, &record)) {
        read_rows(t, csv, &record);
    }
    csv_row_release(&record);
}

// --- who belongs together ----------------------------------------------------

static int compare(int32_t a, int32_t b)
{
    return (a > b) - (a < b);
}

static int by_id(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order = x->id == y->id ? 0 : strcmp(x->id, y->id);
    return order ? order : compare(x->line, y->line);
}

static int by_place(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order = compare(x->first_line, y->first_line);
    order = order ? order : compare(x->number, y->number);
    return order ? order : compare(x->line, y->line);
}

// Conversations in the order in which they begin, each by turns.
static void group(struct table *t)
{
    if (t->row_count == 0) {
        return;
    }
    qsort(t->rows, t->row_count, sizeof *t->rows, by_id);
    for (size_t i = 0; i < t->row_count; i++) {
        struct row *row = &t->rows[i];
        bool begins = i == 0 || strcmp(row[-1].id, row->id) != 0;
        row->first_line = begins ? row->line : row[-1].first_line;
    }
    qsort(t->rows, t->row_count, sizeof *t->rows, by_place);
}

// Where the conversation that begins at [from] ends.
static size_t end_of(const struct table *t, size_t from)
{
    size_t to = from;
    while (to < t->row_count &&
           t->rows[to].first_line == t->rows[from].first_line) {
        to++;
    }
    return to;
}

static void check_turns(struct table *t, size_t from, size_t to)
{
    for (size_t i = from + 1; i < to; i++) {
        const struct row *row = &t->rows[i];
        if (row->number > 0 && row->number == row[-1].number) {
            t->at.line = row->line;
            coded_cell_wrong(&t->at, "duplicate-turn",
                             "a turn stands once in a conversation; give each "
                             "conversation an id of its own",
                             "turn %d stands in line %d already", row->number,
                             row[-1].line);
        }
    }
}

// What is said of the client between [from] and [to], or "".
static const char *client_of(const struct table *t, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (*t->rows[i].client) {
            return t->rows[i].client;
        }
    }
    return "";
}

static bool is_same_client(const char *a, const char *b)
{
    const struct coded_place nobody = {NULL, 0, NULL};
    struct coded_client x, y;
    if (strcmp(a, b) == 0) {
        return true;
    }
    coded_cell_client(&nobody, a, &x);
    coded_cell_client(&nobody, b, &y);
    return x.client.style == y.client.style &&
           memcmp(x.client.sensitivity, y.client.sensitivity,
                  sizeof x.client.sensitivity) == 0 &&
           memcmp(x.start, y.start, sizeof x.start) == 0;
}

static void check_client(struct table *t, size_t from, size_t to)
{
    const char *client = client_of(t, from, to);
    for (size_t i = from; i < to; i++) {
        const struct row *row = &t->rows[i];
        if (*row->client && !is_same_client(client, row->client)) {
            t->at.line = row->line;
            coded_cell_wrong(&t->at, "client-differs",
                             "a conversation has one client",
                             "the client is '%s' here, and '%s' in other rows "
                             "of this conversation",
                             row->client, client);
        }
    }
}

// An id that stands in the first row only would make two conversations of one.
static void check_id(struct table *t, size_t from, size_t to)
{
    if (!*t->rows[from].id && to - from < t->row_count) {
        t->at.line = t->rows[from].first_line;
        coded_cell_wrong(&t->at, "empty-cell",
                         "write the id in every row of its conversation",
                         "the id is missing, and other rows have one");
    }
}

static void check_groups(struct table *t)
{
    for (size_t from = 0, to; from < t->row_count; from = to) {
        to = end_of(t, from);
        check_turns(t, from, to);
        check_client(t, from, to);
        check_id(t, from, to);
    }
}

static void say_reflections(struct table *t)
{
    if (t->doubled_reflections > 0) {
        findings_add(t->at.findings, SEVERITY_NOTE, "two-reflections",
                     t->at.file, t->first_doubled,
                     "sr and cr in one response, %d times: both are counted, "
                     "the MITI would count cr alone",
                     t->doubled_reflections);
    }
}

// --- scoring -----------------------------------------------------------------

static void score(const struct table *t, size_t from, size_t to,
                  struct coded *out)
{
    const struct coded_place nobody = {NULL, 0, NULL};
    struct coded_client with;
    coded_cell_client(&nobody, client_of(t, from, to), &with);
    coded_begin(out, t->rows[from].id, &with);
    for (size_t i = from; i < to; i++) {
        coded_add(out, t->rows[i].number, &t->rows[i].move);
    }
    coded_end(out);
}

static void score_all(const struct table *t, struct coded_list *out)
{
    for (size_t from = 0, to; from < t->row_count; from = to) {
        to = end_of(t, from);
        score(t, from, to, MEM_PUSH(out->items, out->count, out->capacity));
    }
}

bool coded_table_read(const char *file, const char *text, size_t len,
                      struct coded_list *out, struct findings *findings)
{
    struct table t = {.at = {file, 0, findings}};
    struct csv csv;
    size_t errors = findings_count(findings, SEVERITY_ERROR);
    memset(t.place_of, -1, sizeof t.place_of);
    *out = (struct coded_list){0};
    csv_begin(&csv, text, len);
    read_table(&t, &csv);
    group(&t);
    check_groups(&t);
    say_reflections(&t);
    bool ok = findings_count(findings, SEVERITY_ERROR) == errors;
    if (ok) {
        score_all(&t, out);
    }
    findings_sort(findings);
    arena_release(&t.arena);
    free(t.rows);
    return ok;
}

void coded_list_release(struct coded_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        coded_release(&list->items[i]);
    }
    free(list->items);
    *list = (struct coded_list){0};
}
