// Any bytes as a scenario: findings, or a scenario whose callbacks can be
// asked.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/finding.h"
#include "script/loader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64];
    struct findings findings = {0};
    snprintf(path, sizeof path, "/tmp/rapport-fuzz-%ld.lua", (long)getpid());
    if (!file_write_atomic(path, (const char *)data, size, NULL)) {
        return 0;
    }
    struct script_scenario *s = script_load(path, NULL, &findings);
    if (s) {
        script_probe(s, &findings);
    } else if (findings_count(&findings, SEVERITY_ERROR) == 0) {
        abort(); // refused without a reason
    }
    script_free(s);
    findings_release(&findings);
    unlink(path);
    return 0;
}
