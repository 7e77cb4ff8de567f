#!/usr/bin/env python3
"""The programs as tools: the JSON contract, exit codes, arguments."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from programs import AUTHOR, GOOD, LEFT, PLAYS, RAPPORT, REPAIRED, STORY
from programs import ProgramTest

TRY = """return scenario {
  title = "Try", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { "One." },
    collaborative { "A.", to = "bye" },
    expert { "B.", to = "bye", effect = function(a)
      error("no")
    end },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
"""

# The contract: what stands under which key. A list holds things of one kind,
# a tuple says "one of these".
NULL = type(None)
LEVELS = {"safety": int, "partnership": int, "agreement": int, "strain": int}
RATIO = (float, int, NULL)
ATTAINED = ("not_yet", "emerging", "established")
RUPTURE = ("withdrawal", "confrontation")
STANCES = ("judgmental", "expert", "collaborative")
CODES = ("gi persuade persuade_with question sr cr af seek emph "
         "confront").split()
CONTRACT = {
    "scenario": str, "sha256": re.compile("[0-9a-f]{64}"), "rules": int,
    "seed": int, "opening": str, "preview": (dict, NULL),
    "turns": [{
        "exchange": str, "response": str, "stance": STANCES,
        "codes": [tuple(CODES)], "levels": LEVELS,
        "events": [{
            "type": ("disclosed", "strain", "rupture_opened", "violation",
                     "rupture_noticed", "rupture_repaired", "ending"),
            "id": (str, NULL), "kind": (str, NULL)}],
        "client": str}],
    "ending": (str, NULL),
    "outcome": ("engaged", "undecided", "declined", "walked_out", NULL),
    "offered": [str],
    "result": {
        "objectives": {name: ATTAINED for name in
                       ("safety", "partnership", "agreement")},
        "stances": {name: int for name in STANCES},
        "ruptures": [{"id": str, "kind": RUPTURE, "turn": int,
                      "noticed": bool, "repaired": bool, "how": [str]}],
        "miti": {**{name: int for name in CODES},
                 "percent_cr": RATIO, "reflections_to_questions": RATIO},
        "collaboration": int},
    "state_hash": str,
}
FINDINGS = {
    "findings": [{"severity": ("error", "warning", "note"),
                  "code": re.compile("[a-z]+(-[a-z]+)*"), "file": str,
                  "line": int, "message": str, "hint": (str, NULL)}],
    "errors": int, "warnings": int,
}


class Tool(ProgramTest):
    def story(self, text=TRY, name="try.lua"):
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def conforms(self, value, shape, where="the object"):
        """Holds [value] to [shape], which stands in the contract."""
        if isinstance(shape, dict):
            self.assertIsInstance(value, dict, where)
            for key, inner in shape.items():
                self.assertIn(key, value, where)
                self.conforms(value[key], inner, f"{where}, {key}")
        elif isinstance(shape, list):
            self.assertIsInstance(value, list, where)
            for i, item in enumerate(value):
                self.conforms(item, shape[0], f"{where}, {i}")
        elif isinstance(shape, re.Pattern):
            self.assertRegex(value, shape, where)
        elif isinstance(shape, tuple):
            self.assertTrue(value in shape or type(value) in shape,
                            f"{where}: {value!r}")
        else:
            self.assertIs(type(value), shape, f"{where}: {value!r}")

    # --- the contract --------------------------------------------------------

    def test_a_whole_play_has_every_key_with_its_type(self):
        for story, way in PLAYS:
            told = self.told(story, way)
            self.conforms(told, CONTRACT)
            self.assertEqual(told["scenario"], pathlib.Path(story).name)
            self.assertEqual([t["response"] for t in told["turns"]], way)
            self.assertIsNotNone(told["ending"])
            self.assertEqual(told["offered"], [])
            self.assertNotIn("error", told)

    def test_the_sha256_is_of_the_bytes_of_the_scenario(self):
        summed = self.run_program("sha256sum", f"{STORY}/scenario.lua")
        self.assertEqual(self.told(STORY, [])["sha256"],
                         summed.stdout.split()[0])

    def test_ruptures_and_what_was_told_are_events_of_their_turns(self):
        told = self.told(STORY, REPAIRED)
        events = [(number, event["type"], event["id"], event["kind"])
                  for number, turn in enumerate(told["turns"], 1)
                  for event in turn["events"] if event["type"] != "strain"]
        self.assertEqual(events, [
            (2, "disclosed", "sleeps_at_depot", "fact"),
            (4, "rupture_opened", "goes_quiet", "withdrawal"),
            (5, "rupture_noticed", "goes_quiet", "withdrawal"),
            (5, "rupture_repaired", "goes_quiet", "withdrawal"),
            (6, "ending", "kitchen", "engaged")])
        self.assertEqual(told["result"]["ruptures"], [{
            "id": "goes_quiet", "kind": "withdrawal", "turn": 4,
            "noticed": True, "repaired": True,
            "how": ["own_part", "here_and_now"]}])

    def test_a_rupture_that_is_left_open_is_told_as_such(self):
        told = self.told(STORY, LEFT)
        rupture = told["result"]["ruptures"][0]
        self.assertEqual((rupture["id"], rupture["kind"]),
                         ("hits_back", "confrontation"))
        self.assertFalse(rupture["noticed"] or rupture["repaired"])
        self.assertEqual((told["ending"], told["outcome"]),
                         ("leaves", "walked_out"))

    def test_shifts_add_up_to_the_levels(self):
        for story, way in PLAYS:
            told = self.told(story, way)
            levels = dict(told["start"])
            for turn in told["turns"]:
                for shift in turn["shifts"]:
                    levels[shift["level"]] += shift["points"]
                self.assertEqual(levels, turn["levels"])

    def test_too_few_choices_stop_there(self):
        for way in ([], GOOD[:1], GOOD[:3]):
            told = self.told(STORY, way)
            self.conforms(told, CONTRACT)
            self.assertIsNone(told["ending"])
            self.assertIsNone(told["outcome"])
            self.assertIn(GOOD[len(way)], told["offered"])

    # --- the same every time -------------------------------------------------

    def test_the_same_seed_gives_the_same_bytes(self):
        elsewhere = {**self.environment, "TZ": "Asia/Tokyo", "LC_ALL": "C",
                     "LANG": "tr_TR.UTF-8", "HOME": "/nowhere"}
        for seed in ("0", "1", "77", str(2**64 - 1)):
            for way in (GOOD, REPAIRED[:3]):
                arguments = [STORY, "--seed", seed, "--choices", ",".join(way)]
                first = self.tool(*arguments)
                again = self.tool(*arguments, env=elsewhere, cwd="/")
                self.assertEqual(first.stdout, again.stdout)
                self.assertEqual(json.loads(first.stdout)["seed"], int(seed))

    def test_without_a_seed_it_is_always_the_same_one(self):
        self.assertEqual(self.tool(STORY).stdout, self.tool(STORY).stdout)

    def test_the_seed_orders_and_changes_nothing_else(self):
        orders, rest = set(), set()
        for seed in range(8):
            told = self.told(STORY, GOOD[:2], "--seed", str(seed))
            orders.add(tuple(told.pop("offered")))
            del told["seed"], told["state_hash"]
            rest.add(json.dumps(told))
        self.assertGreater(len(orders), 2)
        self.assertEqual(len({tuple(sorted(order)) for order in orders}), 1)
        self.assertEqual(len(rest), 1)

    # --- what is wrong -------------------------------------------------------

    def test_a_wrong_choice_is_an_error_beside_the_turns(self):
        for way, turns, code in (
                (["hello.expert", "nonsense"], 1, "unknown-choice"),
                (["hello.expert", "hello.expert"], 1, "choice-not-offered"),
                (["plan.expert"], 0, "choice-not-offered"),
                (GOOD + ["hello.expert"], 4, "choice-left-over")):
            done = self.tool(STORY, "--choices", ",".join(way))
            told = json.loads(done.stdout)
            self.assertEqual(done.returncode, 1)
            self.conforms(told, CONTRACT)
            self.conforms(told["error"], {
                "code": str, "file": (str, NULL), "line": (int, NULL),
                "message": str})
            self.assertEqual(told["error"]["code"], code)
            self.assertEqual(len(told["turns"]), turns)
            self.assertIn(told["error"]["message"], done.stderr)

    def test_a_failing_callback_names_file_and_line(self):
        path = self.story()
        done = self.tool(path, "--choices", "one.expert")
        error = json.loads(done.stdout)["error"]
        self.assertEqual(done.returncode, 1)
        self.assertEqual((error["file"], error["line"]), (path, 8))
        self.assertIn(f"{path}:8: ", done.stderr)

    def test_a_failing_callback_stays_beside_the_turns_before_it(self):
        path = self.story(pathlib.Path(STORY, "scenario.lua").read_text()
                          .replace("a.facts.offers = a.facts.offers + 1",
                                   "a.facts.offers = nil + 1"))
        done = self.tool(path, "--choices", ",".join(REPAIRED))
        told = json.loads(done.stdout)
        self.assertEqual(done.returncode, 1)
        self.assertEqual([t["response"] for t in told["turns"]], REPAIRED[:2])
        self.assertEqual(told["offered"], [])
        self.assertEqual(told["error"]["file"], path)

    def test_a_load_error_is_the_same_text_everywhere_and_a_finding(self):
        path = self.story(TRY.replace('"A.", to', '"A.", becuase = "", to'))
        done = self.tool(path)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{path}:6: collaborative: unknown field 'becuase', "
                      "did you mean 'because'?", done.stderr)
        self.assertRegex(done.stderr, r"\n +\^")
        told = json.loads(done.stdout)
        self.conforms(told, FINDINGS)
        self.assertEqual(told["findings"][0]["line"], 6)
        terminal = self.run_program(RAPPORT, "play", path, "--text")
        self.assertEqual((terminal.returncode, terminal.stdout), (1, ""))
        self.assertEqual(terminal.stderr, done.stderr)
        checked = self.run_program(AUTHOR, "check", path)
        self.assertEqual(checked.returncode, 1)
        self.assertEqual(checked.stdout, done.stderr)

    # --- the scenario's name -------------------------------------------------

    def test_a_scenario_may_be_a_name_a_folder_or_a_file(self):
        folder = self.own_library("my own")
        strange = self.home / "träum süß/日本 語"
        shutil.copytree(STORY, strange)
        for argument in ("my own", str(folder), f"{folder}/",
                         str(folder / "scenario.lua"), str(strange),
                         str(strange / "scenario.lua"), "träum süß/日本 語",
                         "./träum süß/日本 語/scenario.lua",
                         self.story(name="ein ä.lua")):
            self.assertEqual(self.tool(argument).returncode, 0, argument)
        self.assertEqual(self.told("my own", [])["scenario"], "my own")
        self.assertEqual(self.told(str(strange), [])["scenario"], "日本 語")

    def test_a_missing_scenario_is_told_with_the_nearest(self):
        self.own_library()
        done = self.tool("two_wasy")
        self.assertEqual(done.returncode, 1)
        self.assertIn("did you mean 'two_ways'?", done.stderr)
        self.conforms(json.loads(done.stdout), FINDINGS)
        self.assertEqual(json.loads(done.stdout)["findings"][0]["code"],
                         "scenario-missing")
        for argument in ("no/such/folder", "no/such.lua", str(self.home)):
            done = self.tool(argument)
            self.assertEqual(done.returncode, 1, argument)
            self.assertIn(argument, done.stderr)

    # --- manners -------------------------------------------------------------

    def test_it_never_reads_its_input(self):
        reader, writer = os.pipe()
        os.write(writer, b"1\n")
        self.assertEqual(self.tool(STORY, stdin=reader).returncode, 0)
        os.close(writer)
        self.assertEqual(os.read(reader, 9), b"1\n")
        os.close(reader)
        closed = self.run_program(
            "sh", "-c", 'exec "$0" play "$1" --text --json <&-', RAPPORT, STORY)
        self.assertEqual(closed.returncode, 0)
        self.assertEqual(closed.stdout, self.tool(STORY).stdout)

    def test_it_keeps_no_record(self):
        self.tool(STORY, "--choices", ",".join(GOOD))
        self.assertFalse(self.records().exists())

    def test_wrong_usage_is_status_two(self):
        for arguments in (["--nonsense"], ["dance"], ["play", "--seed"],
                          ["play", "a", "b"], ["play", "--json"],
                          ["play", STORY, "--seed", "x"], ["--text"],
                          ["play", STORY, "--seed", "-1"],
                          ["play", STORY, "--seed", str(2**64)],
                          ["play", STORY, "--size", "big"],
                          ["play", STORY, "--size", "1x1"],
                          ["play", STORY, "--text-size", "20"],
                          ["play", STORY, "--json=yes"],
                          ["play", STORY, "--dan\x1b[2Jce"]):
            done = self.run_program(RAPPORT, *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertRegex(done.stderr, "^rapport: [^\x1b]+$")
            self.assertEqual(done.stdout, "")
        for arguments in ([], ["check"], ["dance"], ["--nonsense"],
                          ["check", STORY, "--nonsense"]):
            done = self.run_program(AUTHOR, *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertRegex(done.stderr, "^rapport-author: ")
            self.assertEqual(done.stdout, "")

    def test_help_and_version_are_on_stdout(self):
        for program in (RAPPORT, AUTHOR):
            name = pathlib.Path(program).name
            usage = self.run_program(program, "--help")
            self.assertEqual((usage.returncode, usage.stderr), (0, ""))
            self.assertIn(f"Usage: {name}", usage.stdout)
            version = self.run_program(program, "--version")
            self.assertEqual((version.returncode, version.stderr), (0, ""))
            self.assertRegex(version.stdout, rf"^{name} \d+\.\d+\.\d+\n$")

    def test_two_dashes_end_the_options(self):
        shutil.copytree(STORY, self.home / "--json")
        for arguments in (["--text", "--json", "--", "--json"],
                          ["--text", "--json", "--", STORY]):
            done = self.run_program(RAPPORT, "play", *arguments)
            self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["scenario"], "two_ways")
        checked = self.run_program(AUTHOR, "check", "--", "--json")
        self.assertEqual(checked.returncode, 0, checked.stderr)

    def test_check_tells_what_it_found_and_its_status_says_so(self):
        good = self.run_program(AUTHOR, "check", STORY, "--json")
        self.assertEqual(good.returncode, 0)
        told = json.loads(good.stdout)
        self.conforms(told, FINDINGS)
        self.assertEqual((told["findings"], told["errors"]), ([], 0))
        self.assertEqual(self.run_program(AUTHOR, "check", STORY).returncode, 0)
        path = self.story(TRY.replace('to = "bye"', 'to = "bey"', 1))
        for arguments in ([path, STORY], [STORY, path]):
            bad = self.run_program(AUTHOR, "check", *arguments, "--json")
            self.assertEqual(bad.returncode, 1)
            told = json.loads(bad.stdout)
            self.conforms(told, FINDINGS)
            finding = next(f for f in told["findings"]
                           if f["code"] == "missing-target")
            self.assertEqual((finding["file"], finding["line"]), (path, 6))
            self.assertEqual(told["errors"], sum(
                f["severity"] == "error" for f in told["findings"]))
        missing = self.run_program(AUTHOR, "check", "no/such", "--json")
        self.assertEqual(missing.returncode, 1)
        self.conforms(json.loads(missing.stdout), FINDINGS)

    # --- the transcript ------------------------------------------------------

    def test_the_transcript_is_the_same_each_time(self):
        texts = []
        for name in ("one.txt", "two ü.txt"):
            self.told(STORY, GOOD, "--transcript", str(self.home / name))
            texts.append((self.home / name).read_text(encoding="utf-8"))
        self.assertEqual(texts[0], texts[1])
        flat = " ".join(texts[0].split())
        for turn in self.told(STORY, GOOD)["turns"]:
            self.assertIn(turn["response"], flat)
            for words in turn["client"].split("\n"):
                self.assertIn(" ".join(words.split()), flat)

    def test_a_transcript_that_cannot_be_written_is_told(self):
        for path in (self.home / "no/such/file", self.home):
            done = self.tool(STORY, "--transcript", str(path))
            self.assertEqual(done.returncode, 1)
            self.assertIn(str(path), done.stderr)
            self.conforms(json.loads(done.stdout), CONTRACT)

    # --- output that does not arrive -----------------------------------------

    def test_a_full_output_is_a_failure(self):
        way = ",".join(PLAYS[-1][1])
        for arguments in (["play", STORY, "--text", "--json"],
                          ["play", PLAYS[-1][0], "--text", "--json",
                           "--choices", way],
                          ["play", STORY, "--text"], ["--help"],
                          ["--version"]):
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = self.run_program(
                    RAPPORT, *arguments, capture_output=False, stdout=full,
                    stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 1, arguments)

    def test_an_output_that_nobody_reads_ends_it_quietly(self):
        for arguments in (["play", STORY, "--text", "--json"],
                          ["play", STORY, "--text"], ["--help"]):
            reader, writer = os.pipe()
            os.close(reader)
            done = self.run_program(
                RAPPORT, *arguments, capture_output=False, stdout=writer,
                stderr=subprocess.PIPE)
            os.close(writer)
            self.assertIn(done.returncode, (1, -13), arguments)

    def test_a_closed_output_is_a_failure(self):
        done = self.run_program(
            "sh", "-c", 'exec "$0" play "$1" --text --json >&-', RAPPORT, STORY)
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main()
