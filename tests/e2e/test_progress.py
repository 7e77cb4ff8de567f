#!/usr/bin/env python3
"""Getting on, moments that come back, and where one can turn."""
import json
import unittest

from programs import GOOD, PLAYS, RAPPORT, STORY, ProgramTest

SEED = "5"


class Progress(ProgramTest):
    def setUp(self):
        super().setUp()
        self.library = str(self.own_library())

    def played(self, text, *options):
        done = self.run_program(RAPPORT, "play", self.library, "--text",
                                "--seed", SEED, *options, text=text)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def desk(self, *arguments, text=""):
        done = self.run_program(RAPPORT, *arguments, text=text)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def poor(self):
        """A way whose first answer is poor."""
        return next(r for r in self.told(STORY, [])["offered"]
                    if "expert" in r)

    def test_nothing_yet_is_a_beginning(self):
        told = json.loads(self.desk("progress", "--json"))
        self.assertEqual(told["scenarios"], [])
        self.assertEqual(told["next"]["kind"], "new")
        self.assertIn("you have not tried", self.desk("progress"))
        self.assertIn("0 due today", self.desk("drills"))

    def test_first_best_and_latest_are_told(self):
        self.played(self.typed(way=GOOD) + "\n\n")
        self.played(self.typed(PLAYS[-1][0], PLAYS[-1][1]) + "\n\n")
        told = json.loads(self.desk("progress", "--json"))
        line = next(line for line in told["scenarios"]
                    if line["scenario"] == "two_ways")
        self.assertEqual(len(line["attempts"]), line["latest"] + 1)
        self.assertEqual(line["first"], 0)
        self.assertIn("First: ", self.desk("progress"))

    def test_a_poor_moment_comes_back_the_next_day(self):
        number = self.answers(STORY, [self.poor()], SEED)[0]
        self.played(f"{number}\nq\n")
        self.assertEqual(self.rows("SELECT exchange, trail, step FROM drill"),
                         [("hello", "", 0)])
        self.assertIn("0 due today", self.desk("drills"))
        self.execute("UPDATE drill SET due = due - 1")
        shown = self.desk("drills", text="1\n")
        self.assertIn("A moment from", shown)
        self.assertIn("comes back", shown)
        self.assertIn("0 due today", self.desk("drills"))

    def test_a_moment_that_is_gone_is_dropped(self):
        self.played("q\n")
        self.execute("INSERT INTO drill VALUES ('two_ways', 'nowhere', 'x y', "
                     "0, 1)")
        self.assertIn("1 due today", self.desk("drills"))
        self.assertEqual(self.rows("SELECT count(*) FROM drill"), [(0,)])

    def test_after_a_hard_subject_one_learns_where_to_turn(self):
        shown = " ".join(self.played("q\n").split())
        self.assertIn("Samaritans: 116 123", shown)
        own = self.home / "config/rapport/support.txt"
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text("# ours\n\nThe duty worker | 01632 960123\x1b[2J | by "
                       "day\n" + "x\n" * 50, encoding="utf-8")
        shown = self.played("q\n")
        self.assertIn("The duty worker: 01632 960123", shown)
        self.assertNotIn("\x1b", shown)
        self.assertNotIn("Samaritans", shown)
        self.assertEqual(shown.split("\n").count("  x"), 19)

    def test_usage(self):
        done = self.run_program(RAPPORT, "progress", "extra")
        self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()
