#!/usr/bin/env python3
"""No trick wins a scenario of the library, and no single way does: what
`rapport-author explore` says of those with a tests/scenarios/NAME.json.

    test_gates.py RAPPORT_AUTHOR
"""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIBRARY = HERE.parent.parent / "scenarios"

STATES_MOST = 1_500_000
# Choosing by these establishes all three objectives less often than this …
TRICKS = ("random", "mix-70-20-10", "longest", "shortest", "always-question",
          "always-reflect")
TRICK_MOST = 0.01
# … and by these not at all.
FAILURES = ("always-expert", "always-judgmental")
# Being collaborative helps, and does not replace listening.
COLLABORATIVE = (0.2, 0.6)
ENDING_LEAST = 0.005  # of random play
UNLIKE_LEAST = 50     # per cent of the exchanges of two skilled ways


def explore(author, name):
    done = subprocess.run(
        [author, "explore", str(LIBRARY / name), "--json", "--seconds", "200"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=220)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def check_all_is_reached(name, found):
    assert found["complete"] and found["failures"] == 0, name
    assert found["states"] <= STATES_MOST, (name, found["states"])


def check_tricks(name, policies):
    for trick in TRICKS:
        chance = policies[trick]["established"]
        assert chance < TRICK_MOST, (name, trick, chance)
    for stance in FAILURES:
        chance = policies[stance]["established"]
        assert chance == 0, (name, stance, chance)
    low, high = COLLABORATIVE
    chance = policies["always-collaborative"]["established"]
    assert low <= chance <= high, (name, "always-collaborative", chance)


def check_random_play(name, random):
    for ending, chance in random["endings"].items():
        assert chance > ENDING_LEAST, (name, ending, chance)
    for rupture, chance in random["ruptures"].items():
        assert chance > 0, (name, rupture)
        assert random["repairs"][rupture] > 0, (name, rupture, "no repair")


def check_scenario(author, name):
    found = explore(author, name)
    check_all_is_reached(name, found)
    check_tricks(name, found["policies"])
    check_random_play(name, found["policies"]["random"])
    assert found["skilled_unlike"] >= UNLIKE_LEAST, (name,
                                                     found["skilled_unlike"])
    print(f"{name}: no trick wins, and two unlike ways do")


def main():
    files = sorted(HERE.glob("*.json"))
    assert files, "no scenario to explore"
    for path in files:
        check_scenario(sys.argv[1], path.stem)


if __name__ == "__main__":
    main()
