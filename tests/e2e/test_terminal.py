#!/usr/bin/env python3
"""A session in the terminal, and what is kept of it, come what may."""
import json
import os
import signal
import subprocess
import unittest

from programs import RAPPORT, STORY, WAYS, ProgramTest

GOOD = WAYS["good"][0]


class Terminal(ProgramTest):
    def play(self, text, *options):
        return self.run_program(RAPPORT, "play", STORY, "--text", *options,
                                text=text)

    def typed(self, way=GOOD, seed=5):
        return "".join(f"{n}\n" for n in self.answers(way, seed))

    def test_a_whole_session_through_a_pipe(self):
        done = self.play(self.typed(), "--seed", "5")
        self.assertEqual(done.returncode, 0)
        self.assertIn("The session is over.", done.stdout)
        self.assertIn("it does not certify", done.stdout)
        told = json.loads(self.tool(STORY, "--choices",
                                    ",".join(GOOD)).stdout)
        flat = " ".join(done.stdout.split())
        for turn in told["turns"]:
            for words in turn["client"].split("\n"):
                self.assertIn(" ".join(words.split()), flat)

    def test_it_is_kept_with_its_result(self):
        self.play(self.typed(), "--seed", "5")
        self.assertEqual(self.rows("SELECT count(*) FROM turn"),
                         [(len(GOOD),)])
        self.assertEqual(
            self.rows("SELECT response FROM turn ORDER BY number"),
            [(response,) for response in GOOD])

    def test_rubbish_is_answered_with_help(self):
        done = self.play("hello\n99\n-1\n\n" + "x" * 9000 + "\n?\nb\nw\nq\n")
        self.assertEqual(done.returncode, 0)
        self.assertIn("say this", done.stdout)
        self.assertIn("Stopped. What you did is kept.", done.stdout)

    def test_the_end_of_the_input_is_a_stop(self):
        done = self.play("1\n")
        self.assertEqual(done.returncode, 0)
        self.assertIn("Stopped", done.stdout)
        self.assertNotIn("How far it got", done.stdout)

    def test_going_back_is_a_new_attempt(self):
        self.play(self.typed() + "3\n" + "1\nq\n", "--seed", "5")
        rows = self.rows("SELECT parent_turn FROM attempt ORDER BY id")
        self.assertEqual(len(rows), 2)
        self.assertEqual(rows[1], (2,))

    def test_no_record_keeps_nothing(self):
        self.play("1\nq\n", "--no-record")
        self.assertFalse(self.records().exists())

    def kill_after(self, answers):
        """Plays [answers] turns and is killed without warning."""
        child = subprocess.Popen(
            [RAPPORT, "play", STORY, "--text", "--seed", "5"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env=self.environment, cwd=self.home)
        for number in self.answers(GOOD, 5)[:answers]:
            child.stdin.write(f"{number}\n".encode())
        child.stdin.flush()
        try:
            self.wait_for(
                "the turn", lambda: self.rows("SELECT count(*) FROM turn")
                == [(answers,)])
        finally:
            child.send_signal(signal.SIGKILL)
            child.wait()
            child.stdin.close()

    def test_a_kill_loses_nothing_and_it_can_be_gone_on_with(self):
        for answers in (1, 4):
            self.kill_after(answers)
            rest = "".join(
                f"{n}\n" for n in self.answers(GOOD, 5)[answers:])
            done = self.play(rest, "--resume")
            self.assertIn("The session is over.", done.stdout)
            self.assertEqual(
                self.rows("SELECT response FROM turn ORDER BY number"),
                [(response,) for response in GOOD])
            for leftover in self.records().parent.iterdir():
                os.remove(leftover)

    def test_nothing_to_resume_is_told(self):
        done = self.play("", "--resume")
        self.assertEqual(done.returncode, 1)
        self.assertIn("cut off", done.stderr)

    def broken_records(self, make):
        self.records().parent.mkdir(parents=True)
        make(self.records())
        done = self.play(self.typed(), "--seed", "5")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("The session is over.", done.stdout)
        self.assertIn(str(self.records()), done.stderr)
        return done.stderr

    def test_damaged_records_do_not_stop_a_session(self):
        self.broken_records(lambda p: p.write_bytes(b"\x00rubbish" * 999))
        self.assertEqual(self.records().read_bytes(), b"\x00rubbish" * 999)

    def test_records_that_are_a_folder_do_not_stop_a_session(self):
        self.broken_records(lambda p: p.mkdir())

    def test_records_of_a_newer_version_are_left_alone(self):
        import sqlite3

        def make(path):
            base = sqlite3.connect(path)
            base.execute("PRAGMA user_version = 9999")
            base.commit()
            base.close()
        self.assertIn("newer", self.broken_records(make))


if __name__ == "__main__":
    unittest.main()
