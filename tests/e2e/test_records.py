#!/usr/bin/env python3
"""What is kept of a session in the terminal, come what may: kills, damage, and
places that cannot be written to."""
import select
import signal
import sqlite3
import subprocess
import unittest

from programs import GOOD, RAPPORT, REPAIRED, SLOW, STORY, ProgramTest

SEED = 5
PROMPT = b"Your answer (1 to "


class Sitting:
    """Somebody at the terminal, who sees what is said and types."""

    def __init__(self, test, *options):
        self.seen = b""
        self.child = subprocess.Popen(
            [RAPPORT, "play", STORY, "--text", "--seed", str(SEED), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=test.environment, cwd=test.home)
        self.prompts = 0
        test.addCleanup(self.kill)

    def type(self, line):
        self.child.stdin.write(line.encode() + b"\n")
        self.child.stdin.flush()

    def read_to_prompt(self):
        """Reads until it is asked once more."""
        self.prompts += 1
        while self.seen.count(PROMPT) < self.prompts:
            ready, _, _ = select.select([self.child.stdout], [], [], SLOW)
            part = self.child.stdout.read1() if ready else b""
            assert part, f"no further question: {self.seen[-300:]!r}"
            self.seen += part

    def kill(self):
        if self.child.poll() is None:
            self.child.send_signal(signal.SIGKILL)
        self.child.wait()
        self.child.stdin.close()
        self.child.stdout.close()


class Records(ProgramTest):
    def play(self, text, *options, story=STORY):
        return self.run_program(RAPPORT, "play", story, "--text", *options,
                                text=text)

    def attempts(self):
        return self.rows("SELECT state, parent, parent_turn FROM attempt "
                         "ORDER BY id")

    def assert_sound(self):
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])

    # --- killed --------------------------------------------------------------

    def test_what_was_answered_is_kept_whenever_it_is_killed(self):
        numbers = self.answers(STORY, REPAIRED, SEED)
        for made in range(len(REPAIRED)):
            sitting = Sitting(self)
            sitting.read_to_prompt()
            for number in numbers[:made]:
                sitting.type(str(number))
                sitting.read_to_prompt()
            sitting.kill()  # the moment the answer can be seen
            self.assertEqual(self.turns(), REPAIRED[:made])
            self.assertEqual(self.attempts(), [("open", None, 0)])
            self.assert_sound()
            self.forget()

    def test_a_kill_at_any_other_moment_keeps_a_beginning(self):
        numbers = self.answers(STORY, REPAIRED, SEED)
        for wait_s in (0.01, 0.03, 0.06, 0.1, 0.2):
            sitting = Sitting(self)
            for number in numbers[:-1]:
                sitting.type(str(number))
            select.select([], [], [], wait_s)
            sitting.kill()
            kept = self.turns()
            self.assertEqual(kept, REPAIRED[:len(kept)])
            if kept:
                self.assert_sound()
            self.forget()

    def test_after_a_kill_it_goes_on_where_it_was(self):
        numbers = self.answers(STORY, REPAIRED, SEED)
        for made in (1, 3, 5):
            sitting = Sitting(self)
            sitting.read_to_prompt()
            for number in numbers[:made]:
                sitting.type(str(number))
                sitting.read_to_prompt()
            sitting.kill()
            rest = "".join(f"{n}\n" for n in numbers[made:])
            done = self.play(rest, "--resume")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("The session is over.", done.stdout)
            self.assertEqual(self.turns(), REPAIRED)
            told = self.told(STORY, REPAIRED)
            self.assertEqual(
                self.rows("SELECT state, ending, outcome, collaboration "
                          "FROM attempt"),
                [("finished", told["ending"], told["outcome"],
                  told["result"]["collaboration"])])
            self.forget()

    def test_an_attempt_that_went_back_can_be_gone_on_with_too(self):
        numbers = self.answers(STORY, GOOD, SEED)
        sitting = Sitting(self)
        for number in numbers:
            sitting.read_to_prompt()
            sitting.type(str(number))
        sitting.type("")  # no guess
        sitting.type("3")  # back to the third turn
        sitting.read_to_prompt()
        sitting.type(str(numbers[2]))
        sitting.read_to_prompt()
        sitting.kill()
        self.assertEqual(self.attempts(),
                         [("finished", None, 0), ("open", 1, 2)])
        done = self.play(f"{numbers[3]}\n", "--resume")
        self.assertIn("The session is over.", done.stdout)
        self.assertEqual(self.attempts(),
                         [("finished", None, 0), ("finished", 1, 2)])

    def test_nothing_to_resume_is_told(self):
        self.play(self.typed(), "--seed", str(SEED))
        for text in ("", "1\n"):
            done = self.play(text, "--resume")
            self.assertEqual(done.returncode, 1)
            self.assertIn("no session of 'Two ways' was cut off", done.stderr)

    def cut_off(self, typed):
        """A session in the library of one's own that is killed; its file."""
        folder = self.own_library()
        sitting = Sitting(self)
        sitting.read_to_prompt()
        for answer in typed:
            sitting.type(str(answer))
            sitting.read_to_prompt()
        sitting.kill()
        return folder / "scenario.lua"

    def test_in_a_changed_scenario_one_is_where_one_was(self):
        file = self.cut_off([1])
        with open(file, "a", encoding="utf-8") as end:
            end.write("-- one line more\n")
        first = self.turns()
        done = self.play("q\n", "--resume", story=str(file.parent))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("has changed since that session", done.stdout)
        self.assertNotIn("just before it", done.stdout)
        self.assertEqual(self.turns(), first * 2)
        self.assertEqual([row[1:] for row in self.attempts()],
                         [(None, 0), (1, 1)])

    def test_what_no_longer_exists_is_told_and_one_is_just_before_it(self):
        numbers = self.answers(STORY, GOOD[:2], SEED)
        file = self.cut_off(numbers)
        self.assertEqual(self.turns(), GOOD[:2])
        text = file.read_text(encoding="utf-8")
        start = text.index('exchange "coat"')
        at = text.index("collaborative {", start) + len("collaborative {")
        file.write_text(text[:at] + ' id = "another", ' + text[at:],
                        encoding="utf-8")
        done = self.play("q\n", "--resume", story=str(file.parent))
        self.assertEqual(done.returncode, 0, done.stderr)
        told = " ".join(done.stdout.split())
        self.assertIn(f"Turn 2, '{GOOD[1]}', is no longer there: you are just "
                      "before it.", told)
        self.assertEqual(self.turns(), GOOD[:2] + GOOD[:1])
        self.assertEqual([row[1:] for row in self.attempts()],
                         [(None, 0), (1, 1)])

    # --- what is kept --------------------------------------------------------

    def test_every_turn_is_kept_with_its_levels(self):
        self.play(self.typed(way=REPAIRED), "--seed", str(SEED))
        told = self.told(STORY, REPAIRED)
        self.assertEqual(
            self.rows("SELECT number, response, safety, partnership, "
                      "agreement, strain FROM turn ORDER BY number"),
            [(number, turn["response"], *turn["levels"].values())
             for number, turn in enumerate(told["turns"], 1)])
        self.assertEqual(
            self.rows("SELECT scenario, sha256, rules, seed, mode, state, "
                      "ending, outcome FROM attempt"),
            [("two_ways", told["sha256"], told["rules"], SEED, "text",
              "finished", "kitchen", "engaged")])

    def test_a_stop_is_kept_as_a_stop(self):
        self.play("1\nq\n")
        self.assertEqual(self.attempts(), [("stopped", None, 0)])

    def test_no_record_keeps_nothing_and_does_not_say_it_did(self):
        done = self.play("1\n?\nq\n", "--no-record")
        self.assertNotIn("is kept", done.stdout)
        self.assertFalse(self.records().exists())

    def test_records_may_be_kept_elsewhere(self):
        other = self.home / "the class ü.db"
        self.play(self.typed(), "--seed", str(SEED), "--records", str(other))
        self.assertFalse(self.records().exists())
        base = sqlite3.connect(other)
        self.assertEqual(base.execute("SELECT count(*) FROM turn").fetchall(),
                         [(len(GOOD),)])
        base.close()

    # --- records that cannot be used -----------------------------------------

    def plays_on(self, what, make):
        """A whole session beside records that [make] has made unusable: one
        message says [what] and names the file, and the end reminds of it."""
        self.records().parent.mkdir(parents=True, exist_ok=True)
        make(self.records())
        done = self.play(self.typed(), "--seed", str(SEED))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("The session is over.", done.stdout)
        self.assertNotIn("is kept", done.stdout)
        self.assertEqual(done.stderr.count(str(self.records())), 1,
                         done.stderr)
        self.assertTrue(done.stderr.endswith(
            "rapport: what was played has not been kept\n"), done.stderr)
        self.assertIn(what, done.stderr)
        self.assertIn("hint: ", done.stderr)
        stopped = self.play("1\nq\n")
        self.assertEqual(stopped.returncode, 0)
        self.assertNotIn("is kept", stopped.stdout)

    def test_damaged_records_do_not_stop_a_session(self):
        rubbish = b"\x00rubbish" * 999
        self.plays_on("damaged", lambda path: path.write_bytes(rubbish))
        self.assertEqual(self.records().read_bytes(), rubbish)

    def test_records_damaged_in_the_middle_do_not_stop_a_session(self):
        self.play("1\nq\n")

        def spoil(path):
            held = bytearray(path.read_bytes())
            held[100:] = b"\xa5" * (len(held) - 100)
            path.write_bytes(held)
        self.plays_on("damaged", spoil)

    def test_records_that_are_a_folder_do_not_stop_a_session(self):
        self.plays_on("cannot be used", lambda path: path.mkdir())

    def test_a_file_where_the_folder_should_be_does_not_stop_a_session(self):
        def make(path):
            path.parent.rmdir()
            path.parent.write_text("in the way")
        self.plays_on("cannot be used", make)

    def test_records_of_a_newer_version_are_left_alone(self):
        self.play("1\nq\n")

        def make(path):
            base = sqlite3.connect(path)
            base.execute("PRAGMA user_version = 9999")
            base.commit()
            base.close()
        self.plays_on("newer", make)
        self.assertEqual(self.turns()[1:], [])
        self.assertEqual(self.rows("PRAGMA user_version"), [(9999,)])

    def test_records_of_another_program_are_left_alone(self):
        def make(path):
            base = sqlite3.connect(path)
            base.execute("CREATE TABLE recipe (name TEXT)")
            base.commit()
            base.close()
        self.plays_on("another program", make)
        self.assertEqual(self.rows("SELECT count(*) FROM recipe"), [(0,)])

    def test_a_full_disk_is_told_when_turns_are_lost(self):
        # The limit of a file's size stands for the disk.
        done = self.run_program(
            "sh", "-c", 'ulimit -f 8; trap "" XFSZ; '
            'exec "$0" play "$1" --text --seed 5', RAPPORT, STORY,
            text=self.typed())
        self.assertIn("The session is over.", done.stdout)
        self.assertIn("no room left", done.stderr)

    def test_two_programs_may_keep_records_at_the_same_time(self):
        sitting = Sitting(self)
        sitting.read_to_prompt()
        done = self.play(self.typed(), "--seed", str(SEED))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for number in self.answers(STORY, GOOD, SEED)[:2]:
            sitting.type(str(number))
            sitting.read_to_prompt()
        self.assertEqual(self.turns(), GOOD[:2] + GOOD)


if __name__ == "__main__":
    unittest.main()
