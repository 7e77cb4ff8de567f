#!/usr/bin/env python3
"""Plays the ways that tests/scenarios/NAME.json promises through the library's
scenario NAME: good ways establish all three objectives, every ending can be
reached, every rupture can be repaired in two ways and can be left unrepaired.

    test_ways.py RAPPORT
"""
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIBRARY = HERE.parent.parent / "scenarios"


def play(rapport, name, choices):
    """The JSON object of one play."""
    done = subprocess.run(
        [rapport, "play", str(LIBRARY / name), "--text", "--json",
         "--choices", ",".join(choices)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=20)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def exchanges(played):
    return [turn["exchange"] for turn in played["turns"]]


def check_good_ways(rapport, name, ways):
    plays = [play(rapport, name, way) for way in ways]
    for played in plays:
        objectives = set(played["result"]["objectives"].values())
        assert objectives == {"established"}, played["result"]
        assert played["outcome"] == "engaged", played["outcome"]
    first, second = (set(exchanges(played)) for played in plays)
    assert 3 * len(first - second) >= len(first), "the ways are too alike"


def check_endings(rapport, name, endings):
    for ending, way in endings.items():
        played = play(rapport, name, way)
        assert played["ending"] == ending, (ending, played["ending"])
    outcomes = {play(rapport, name, way)["outcome"]
                for way in endings.values()}
    assert len(endings) >= 4 and {"engaged", "walked_out"} <= outcomes


def rupture_of(played, rupture):
    return next(r for r in played["result"]["ruptures"]
                if r["id"] == rupture)


def check_rupture(rapport, name, rupture, ways):
    how = []
    for way in ways["repaired"]:
        found = rupture_of(play(rapport, name, way), rupture)
        assert found["noticed"] and found["repaired"], (rupture, found)
        how.append(tuple(found["how"]))
    assert len(set(how)) >= 2, (rupture, how)
    left = rupture_of(play(rapport, name, ways["unrepaired"]), rupture)
    assert not left["repaired"], (rupture, left)


def check_scenario(rapport, path):
    ways = json.loads(path.read_text(encoding="utf-8"))
    check_good_ways(rapport, path.stem, ways["good"])
    check_endings(rapport, path.stem, ways["endings"])
    for rupture, its_ways in ways["ruptures"].items():
        check_rupture(rapport, path.stem, rupture, its_ways)
    print(f"{path.stem}: every way leads where it should")


def main():
    files = sorted(HERE.glob("*.json"))
    assert files, "no ways to play"
    for path in files:
        check_scenario(sys.argv[1], path)


if __name__ == "__main__":
    main()
