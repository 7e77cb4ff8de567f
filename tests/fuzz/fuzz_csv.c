// Any bytes as a table: a fault, or cells of text that can be written and read
// again.
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect(int holds)
{
    if (!holds) {
        abort();
    }
}

static void check_cells(const struct csv_row *row)
{
    for (size_t i = 0; i < row->count; i++) {
        const struct csv_cell *cell = &row->cells[i];
        expect(strlen(cell->text) == cell->len);
        expect(utf8_is_valid(cell->text, cell->len, NULL));
    }
}

static void write_and_read(const struct csv_row *row)
{
    struct strbuf text = STRBUF_INIT;
    struct csv_row again = {0};
    struct csv csv;
    for (size_t i = 0; i < row->count; i++) {
        strbuf_adds(&text, i ? "," : "");
        csv_add_text(&text, row->cells[i].text);
    }
    strbuf_adds(&text, "\r\n");
    csv_begin(&csv, text.buf, text.len);
    expect(csv_next(&csv, &again) && again.count == row->count);
    expect(!csv_next(&csv, &again) && !csv.fault.message);
    csv_row_release(&again);
    strbuf_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct csv_row row = {0};
    struct csv csv;
    int line = 0;
    csv_begin(&csv, (const char *)data, size);
    while (csv_next(&csv, &row)) {
        expect(row.line > line && row.count > 0);
        line = row.line;
        check_cells(&row);
        write_and_read(&row);
    }
    expect(!csv.fault.message || csv.fault.line >= line);
    csv_row_release(&row);
    return 0;
}
