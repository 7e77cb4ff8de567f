#!/usr/bin/env python3
"""Beginning anywhere with chosen state: as a tool and in the terminal."""
import json
import unittest

from programs import GOOD, RAPPORT, REPAIRED, STORY, ProgramTest


class Preview(ProgramTest):
    def refused(self, code, *arguments):
        done = self.tool(STORY, *arguments)
        self.assertEqual(done.returncode, 1, done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual(told["error"]["code"], code)
        self.assertEqual(told["turns"], [])
        self.assertEqual(done.stderr.count("rapport: "), 1)
        return told["error"]

    def test_the_object_says_where_it_began(self):
        told = self.told(STORY, [], "--from", "plan", "--set",
                         "safety=40,sleeps_at_depot=true", "--set", "offers=7")
        self.assertEqual(told["preview"], {
            "exchange": "plan", "ending": None, "rupture": None,
            "facts": {"coat_off": False, "offers": 7,
                      "sleeps_at_depot": True}})
        self.assertEqual(told["start"]["safety"], 40)
        self.assertIn("kitchen", told["opening"])
        self.assertIn("plan.collaborative.2", told["offered"])

    def test_a_play_from_the_beginning_is_no_preview(self):
        self.assertIsNone(self.told(STORY, GOOD)["preview"])

    def test_choices_are_made_from_there(self):
        told = self.told(STORY, GOOD[2:], "--from", "week", "--set",
                         "safety=60,partnership=60")
        self.assertEqual(told["ending"], "kitchen")
        levels = dict(told["start"])
        for turn in told["turns"]:
            for shift in turn["shifts"]:
                levels[shift["level"]] += shift["points"]
            self.assertEqual(levels, turn["levels"])

    def test_it_may_begin_with_a_rupture(self):
        told = self.told(STORY, REPAIRED[4:], "--from", "goes_quiet")
        self.assertEqual(told["preview"]["rupture"], "goes_quiet")
        self.assertEqual(told["preview"]["exchange"], "quiet")
        self.assertEqual(told["result"]["ruptures"][0]["turn"], 0)
        self.assertTrue(told["result"]["ruptures"][0]["repaired"])

    def test_it_may_begin_with_an_ending(self):
        told = self.told(STORY, [], "--from", "maybe")
        self.assertEqual(told["preview"]["ending"], "maybe")
        self.assertIsNone(told["preview"]["exchange"])
        self.assertEqual((told["ending"], told["outcome"], told["offered"]),
                         ("maybe", "undecided", []))

    def test_every_place_and_level_can_be_begun_with(self):
        for place in ("hello coat week plan quiet row kitchen maybe leaves "
                      "hits_back goes_quiet").split():
            for level in ("0", "100"):
                told = self.told(STORY, [], "--from", place, "--set",
                                 ",".join(f"{name}={level}" for name in (
                                     "safety", "partnership", "agreement",
                                     "strain")))
                self.assertIsNotNone(told["preview"])

    def test_what_is_off_is_one_message_with_a_hint(self):
        for code, hint, *arguments in (
                ("unknown-start", "'plan'", "--from", "plam"),
                ("unknown-start", "'hits_back'", "--from", "hits-back"),
                ("unknown-name", "'safety'", "--set", "saftey=40"),
                ("unknown-name", "'offers'", "--set", "offer=1"),
                ("bad-value", "safety=40", "--set", "safety=101"),
                ("bad-value", "safety=40", "--set", "offers=256"),
                ("bad-value", "safety=40", "--set", "coat_off=7"),
                ("bad-value", "safety=40", "--set", "safety"),
                ("unknown-start", "", "--from", "x" * 70000),
                ("unknown-start", "", "--from", "\x1b[2J\u202e\udcff"),
                ("bad-value", "", "--set", "safety=\x1b[2J")):
            error = self.refused(code, *arguments)
            self.assertIn(hint, error["hint"])
            self.assertLess(len(error["message"]), 768)
            self.assertNotIn("\x1b", error["message"])

    def test_wrong_usage_is_told_as_such(self):
        for arguments in (["--from", "plan"], ["play", "--set", "safety=4"],
                          ["play", STORY, "--from"],
                          ["play", STORY, "--from", "plan", "--resume"],
                          ["play", STORY, "--watch", "--text"],
                          ["play", STORY, "--watch", "--json"],
                          ["play", "--watch"]):
            done = self.run_program(RAPPORT, *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn("rapport: ", done.stderr)
            self.assertEqual(done.stdout, "")

    def test_the_terminal_says_that_nothing_is_kept_and_keeps_nothing(self):
        done = self.run_program(
            RAPPORT, "play", STORY, "--text", "--from", "week", "--set",
            "safety=70", text="1\nq\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Preview from 'week', safety 70. Nothing of it is kept.",
                      done.stdout)
        self.assertIn("I've been sleeping at the depot", done.stdout)
        self.assertTrue(done.stdout.endswith("Stopped.\n"), done.stdout[-80:])
        self.assertFalse(self.records().exists())

    def test_the_terminal_goes_back_to_where_it_began(self):
        done = self.run_program(
            RAPPORT, "play", STORY, "--text", "--from", "hits_back",
            "--choices", "row.judgmental", text="1\nq\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("From the start Milan had moved against you",
                      done.stdout)
        after = done.stdout.split("-- Back at turn 1 --")[1]
        self.assertIn("You've had your mind made up", after)

    def test_the_transcript_says_where_it_began(self):
        script = self.home / "said.txt"
        self.told(STORY, GOOD[2:], "--from", "week", "--set", "safety=65",
                  "--transcript", str(script))
        self.assertIn("\npreview from 'week', safety 65\n",
                      script.read_text())


if __name__ == "__main__":
    unittest.main()
