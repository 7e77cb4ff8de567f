// Any bytes as a table of coded conversations: refused with a reason, or
// conversations whose turns ascend and whose levels stay in their range.
#include <stdint.h>
#include <stdlib.h>

#include "base/finding.h"
#include "core/coded_table.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void expect(int holds)
{
    if (!holds) {
        abort();
    }
}

static void check(const struct coded *c)
{
    int32_t number = 0;
    expect(c->turn_count > 0);
    for (size_t i = 0; i < c->turn_count; i++) {
        expect(c->turns[i].number > number);
        number = c->turns[i].number;
        for (int level = 0; level < LEVEL_COUNT; level++) {
            int at = c->turns[i].levels[level];
            expect(at >= 0 && at <= 100);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct coded_list list;
    struct findings findings = {0};
    bool ok =
        coded_table_read("any.csv", (const char *)data, size, &list, &findings);
    expect(ok == (findings_count(&findings, SEVERITY_ERROR) == 0));
    expect(ok == (list.count > 0));
    for (size_t i = 0; i < list.count; i++) {
        check(&list.items[i]);
    }
    coded_list_release(&list);
    findings_release(&findings);
    return 0;
}
