// How repair is counted.
#include "core/rupture.h"

#include "core/rules.h"

int rupture_earned(enum rupture_kind kind, uint16_t how)
{
    int earned = 0;
    for (int i = 0; i < REPAIR_COUNT; i++) {
        if (how >> i & 1) {
            earned += rules_repair_weight[kind][i];
        }
    }
    return earned;
}

uint16_t rupture_credit(struct rupture *r, uint16_t repair)
{
    uint16_t links = repair & rules_repair_links;
    r->how |= repair & (uint16_t)~rules_repair_links;
    if (!(r->how & rules_repair_explore)) {
        return links;
    }
    r->how |= links;
    return 0;
}

bool rupture_is_mended(const struct rupture *r)
{
    return rupture_earned(r->kind, r->how) >= rules_repair_needed[r->salience];
}
