#!/usr/bin/env python3
"""A clock that is put right, or wrong, in the middle of a session."""
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

from programs import GOOD, HERE, RAPPORT, SLOW, STORY, ProgramTest

DAY = 86400000  # milliseconds
CC = shutil.which(os.environ.get("CC", "cc"))


class Clock(ProgramTest):
    def setUp(self):
        super().setUp()
        library = self.home / "wrong_clock.so"
        subprocess.run([CC, "-shared", "-fPIC", "-o", library,
                        HERE / "wrong_clock.c"], check=True)
        self.clock = self.home / "wrong_by"
        self.environment |= {
            "LD_PRELOAD": str(library), "WRONG_CLOCK": str(self.clock),
            "ASAN_OPTIONS": "verify_asan_link_order=0"}

    def be_wrong_by(self, days):
        new = pathlib.Path(f"{self.clock}.new")
        new.write_text(f"{days * DAY}\n")
        new.rename(self.clock)

    def play(self, *days):
        """A turn at each of these offsets, to the end; what was shown."""
        self.be_wrong_by(days[0])
        program = subprocess.Popen(
            [RAPPORT, "play", STORY, "--text", "--seed", "5"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=self.environment, cwd=self.home,
            text=True, encoding="utf-8")
        self.addCleanup(program.kill)
        for turn, number in enumerate(self.answers(STORY, GOOD, 5)):
            self.be_wrong_by(days[turn])
            program.stdin.write(f"{number}\n")
            program.stdin.flush()
            self.wait_for("the turn", lambda made=turn + 1:
                          len(self.turns()) >= made)
        shown, said = program.communicate(timeout=SLOW)
        self.assertEqual((program.returncode, said), (0, ""))
        return shown

    def assert_sound(self):
        for (ms,) in self.rows("SELECT ms FROM turn"):
            self.assertLess(ms, DAY // 24)
            self.assertGreaterEqual(ms, 0)
        self.assertEqual(
            self.rows("SELECT count(*) FROM attempt WHERE state = 'finished' "
                      "AND ended_ms >= started_ms"), [(1,)])

    def test_the_clock_really_is_wrong(self):
        self.play(400, 400, 400, 400)
        ((started,),) = self.rows("SELECT started_ms FROM attempt")
        self.be_wrong_by(0)
        self.forget()
        self.play(0, 0, 0, 0)
        ((then,),) = self.rows("SELECT started_ms FROM attempt")
        self.assertGreater(started - then, 399 * DAY)

    def test_turns_take_no_days_when_it_is_put_forward(self):
        self.assertIn("The session is over.", self.play(0, 1, 1, 2))
        self.assert_sound()

    def test_nothing_ends_before_it_begins_when_it_is_put_back(self):
        self.assertIn("The session is over.", self.play(0, -1, -1, -1))
        self.assert_sound()

    def test_times_far_from_ours_do_no_harm(self):
        for days in (-40000, 200000):
            self.assertIn("The session is over.", self.play(0, 0, 0, days))
            for arguments in (["progress", "--text"],
                              ["progress", "--json"]):
                done = self.run_program(RAPPORT, *arguments)
                self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    if not CC:
        print("a C compiler is missing: skipped")
        sys.exit(77)
    unittest.main()
