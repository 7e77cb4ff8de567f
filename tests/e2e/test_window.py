#!/usr/bin/env python3
"""The window, on a display of its own: a session by keyboard and by mouse,
stopping, going back, resuming, and text that is twice as large."""
import random
import subprocess
import unittest

from programs import GOOD, PLAYS, RAPPORT, REPAIRED, SLOW, STORY
from window import AT_ONCE, SEED, WindowTest, needs


class Window(WindowTest):
    # --- a whole session -----------------------------------------------------

    def test_a_whole_session_by_number_keys_is_kept_with_its_result(self):
        for story, way in (PLAYS[1], PLAYS[-1]):
            self.play(story=story)
            self.choose_all(way, story)
            self.assertEqual(self.turns(), way)
            told = self.told(story, way)
            self.wait_for("the end", lambda: self.rows(
                "SELECT 1 FROM attempt WHERE state = 'finished'"))
            self.assertEqual(
                self.rows("SELECT scenario, sha256, seed, mode, state, ending, "
                          "outcome, collaboration FROM attempt"),
                [(told["scenario"], told["sha256"], SEED, "window", "finished",
                  told["ending"], told["outcome"],
                  told["result"]["collaboration"])])
            self.look_back(lambda: self.do("key", "Return"))
            self.assert_readable("the review")
            self.close()
            self.forget()

    def test_a_whole_session_by_arrows_and_enter(self):
        self.play()
        for number in self.answers(STORY, GOOD, SEED):
            self.settle()
            self.do("key", *["Down"] * number)
            self.makes_a_turn(lambda: self.do("key", "Return"))
        self.assertEqual(self.turns(), GOOD)
        self.expect_attempts(("finished", None, 0))
        self.close()

    def test_a_whole_session_by_mouse(self):
        self.begin(self.click_button, "--size", "1280x900")
        for turn, number in enumerate(self.answers(STORY, REPAIRED, SEED)):
            offered = self.told(STORY, REPAIRED[:turn])["offered"]
            self.wait_for("the responses", lambda count=len(offered):
                          len(self.cards()) == count)
            card = self.cards()[number - 1]
            self.makes_a_turn(lambda place=card: self.click(place))
        self.assertEqual(self.turns(), REPAIRED)
        self.look_back(self.click_button)
        self.expect_attempts(("finished", None, 0))
        self.close()

    # --- stopping ------------------------------------------------------------

    def test_one_key_stops_and_nothing_is_scored(self):
        self.play()
        self.choose(1)
        self.do("key", "ctrl+s")
        self.wait_for("the stop", lambda: self.attempts() ==
                      [("stopped", None, 0)])
        self.assertEqual(self.rows("SELECT ending, collaboration FROM attempt"),
                         [(None, None)])
        self.close()

    def test_the_pause_does_not_stand_in_the_way_of_stopping(self):
        self.play()
        self.changes_by(lambda: self.do("key", "Escape"))
        self.do("key", "1")  # says nothing while it is paused
        self.do("key", "ctrl+s")
        self.wait_for("the stop", lambda: self.attempts() ==
                      [("stopped", None, 0)])
        self.assertEqual(self.turns(), [])
        self.close()

    # --- going back ----------------------------------------------------------

    def review(self):
        """Plays to the end, and to the turns in the review."""
        self.play("--size", "1280x900")
        self.choose_all(GOOD)
        self.look_back(lambda: self.do("key", "Return"))
        self.changes_by(lambda: self.do("key", "2"))

    def test_by_keyboard_one_goes_back_to_a_turn_as_a_new_attempt(self):
        self.review()
        # The second turn is shown; then from the list over to its button.
        for key in ("Down", "Down", "Return", "Up", "Right"):
            self.changes_by(lambda key=key: self.do("key", key))
        self.do("key", "Return")
        self.wait_for("the attempt", lambda: len(self.attempts()) == 2)
        self.expect_attempts(("finished", None, 0), ("open", 1, 1))
        self.choose(2)
        self.assertEqual(len(self.turns()), len(GOOD) + 2)
        self.close()

    def test_by_mouse_one_goes_back_to_a_turn_as_a_new_attempt(self):
        self.review()
        third = self.cards()[3]  # the head of the page is the first
        self.changes_by(lambda: self.click(third))
        self.click_button()
        self.wait_for("the attempt", lambda: len(self.attempts()) == 2)
        self.expect_attempts(("finished", None, 0), ("open", 1, 2))
        self.assertEqual(self.turns(), GOOD + GOOD[:2])
        self.close()

    def test_while_talking_one_goes_back_and_forward_again(self):
        self.play()
        for number in self.answers(STORY, GOOD, SEED)[:3]:
            self.choose(number)
        self.changes_by(lambda: self.do("key", "r"))  # the latest answer
        self.do("key", "Return")
        self.expect_attempts(("stopped", None, 0), ("open", 1, 2))
        self.changes_by(lambda: self.do("key", "b"))
        self.changes_by(lambda: self.do("key", "Tab"))
        self.do("key", "Right", "Return")
        self.wait_for("the third turn", lambda: self.rows(
            "SELECT count(*) FROM turn WHERE attempt = 2") == [(3,)])
        self.close()

    def test_a_saved_place_is_come_back_to(self):
        self.play()
        numbers = self.answers(STORY, GOOD, SEED)
        self.choose(numbers[0])
        self.changes_by(lambda: self.do("key", "F5"))
        self.wait_for("the save", lambda: self.rows(
            "SELECT attempt, turn FROM save") == [(1, 1)])
        self.choose(numbers[1])
        self.changes_by(lambda: self.do("key", "F9"))
        self.changes_by(lambda: self.do("key", "Down"))
        self.do("key", "Return")
        self.expect_attempts(("stopped", None, 0), ("open", 1, 1))
        self.choose(numbers[1])
        self.assertEqual(self.turns(), GOOD[:2] + GOOD[:2])
        self.close()

    # --- what is written down ------------------------------------------------

    def test_a_guess_and_thoughts_are_kept_as_they_are_given(self):
        self.play("--size", "1280x900")
        self.choose_all(GOOD)
        self.wait_for("the end", self.buttons)
        self.changes_by(lambda: self.do("key", "Return"))
        self.do("key", "Return")  # the first guess: not yet
        self.wait_for("the guess", lambda: self.rows(
            "SELECT name, text FROM note") == [("safety", "not_yet")])
        self.changes_by(lambda: self.do("key", "Escape"))
        self.changes_by(lambda: self.do("key", "3"))
        self.changes_by(lambda: self.do("key", "Down"))
        self.do("key", "Down")
        self.do("type", "Fewer questions, 3 at most?")
        self.wait_for("the thought", lambda: self.rows(
            "SELECT text FROM note WHERE kind = 'reflection'") ==
            [("Fewer questions, 3 at most?",)])
        self.close()

    def test_own_words_come_first_and_outlast_a_close(self):
        self.settings.write_text(AT_ONCE + "say_first = 1\n")
        self.play()
        self.settle()
        self.do("type", "You're here for her?")
        self.wait_for("the words", lambda: self.rows(
            "SELECT turn, text FROM note") == [(1, "You're here for her?")])
        self.do("type", " Really")
        self.close()
        self.assertEqual(self.rows("SELECT text FROM note"),
                         [("You're here for her? Really",)])

    def test_marks_are_made_and_taken_back(self):
        self.play()
        for key in ("n", "a", "g", "a"):
            self.changes_by(lambda key=key: self.do("key", key))
        self.assertEqual(self.rows("SELECT turn, name FROM note"),
                         [(0, "moved_against")])
        self.close()

    # --- going on ------------------------------------------------------------

    def go_on_in_library(self, name):
        """Opens the library, and there what it offers to go on with."""
        shown = self.run_program(RAPPORT, "play", "--text").stdout
        number = next(line.split(".")[0] for line in shown.splitlines()
                      if line.endswith(f". {name}"))
        self.open()
        self.changes_by(lambda: self.do("key", number))
        self.changes_by(lambda: self.do("key", "Return"))

    def test_the_library_offers_what_was_cut_off(self):
        story = str(self.own_library())
        numbers = self.answers(story, GOOD, SEED)
        for cut_off in (self.close, lambda: self.end(self.program)):
            self.play(story=story)
            self.choose(numbers[0])
            self.choose(numbers[1])
            cut_off()
            self.assertEqual(self.attempts(), [("open", None, 0)])
            self.go_on_in_library("two_ways")
            self.choose(numbers[2])
            self.choose(numbers[3])
            self.assertEqual(self.turns(), GOOD)
            self.expect_attempts(("finished", None, 0))
            self.close()
            self.forget()

    def test_what_was_cut_off_in_the_terminal_goes_on_in_the_window(self):
        numbers = self.answers(STORY, GOOD, SEED)
        child = subprocess.Popen(
            [RAPPORT, "play", STORY, "--text", "--seed", str(SEED)],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
            env=self.environment)
        child.stdin.write(f"{numbers[0]}\n".encode())
        child.stdin.flush()
        self.wait_for("the turn", lambda: self.turns() == GOOD[:1])
        child.kill()
        child.wait()
        child.stdin.close()
        self.open("play", STORY, "--resume")
        self.choose(numbers[1])
        self.assertEqual(self.turns(), GOOD[:2])
        self.close()

    # --- every size ----------------------------------------------------------

    def test_text_twice_as_large_can_be_read_at_every_size(self):
        for size in ("800x600", "1280x720", "1920x1080"):
            self.open("play", STORY, "--size", size, "--text-size", "200",
                      "--seed", str(SEED))
            self.assert_readable(f"the briefing at {size}")
            self.do("key", "Return")
            self.wait_for("the attempt", self.attempts)
            self.assert_readable(f"the conversation at {size}")
            self.choose_all(GOOD)
            self.assert_readable(f"the end at {size}")
            self.look_back(lambda: self.do("key", "Return"))
            self.assert_readable(f"the review at {size}")
            self.close()
            self.forget()

    def test_a_window_that_changes_its_size_is_painted_anew(self):
        self.play()
        for width, height in (("500", "400"), ("1600", "1000")):
            self.changes_by(lambda w=width, h=height: self.do(
                "windowsize", "--sync", str(self.window), w, h))
            self.assert_readable(f"{width}x{height}")
        self.close()

    def test_the_size_of_text_is_remembered(self):
        self.play()
        self.changes_by(lambda: self.do("key", "ctrl+plus"))
        self.assertNotIn("text_per_cent = 100\n", self.settings.read_text())
        self.assertIn("text_per_cent = 1", self.settings.read_text())
        self.close()

    # --- come what may -------------------------------------------------------

    def test_any_keys_and_clicks_in_any_order_do_no_harm(self):
        chance = random.Random(7)
        keys = ("1 2 3 4 5 9 b c n s Return space Escape Tab shift+Tab Up Down "
                "Left Right Home End Prior Next F1 F11 ctrl+s ctrl+plus "
                "ctrl+minus ctrl+0 question").split()
        self.own_library()
        self.open("play", STORY, "--size", "1000x700")
        for _ in range(12):
            self.do("key", "--delay", "4", *chance.choices(keys, k=25))
            self.do("mousemove", str(chance.randrange(1900)),
                    str(chance.randrange(1060)), "click", "1", "click", "4",
                    "click", "5", "click", "3")
            if self.program.poll() is not None:
                break  # the library has a way out
        if self.program.poll() is None:
            self.close()
        else:
            said = self.program.communicate()[1]
            self.assertEqual(self.program.returncode, 0, said[-2000:])
        if self.rows("SELECT count(*) FROM attempt") != []:
            self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])

    def test_records_that_cannot_be_used_do_not_stop_a_session(self):
        self.records().mkdir(parents=True)
        self.open("play", STORY, "--seed", str(SEED))
        self.changes_by(lambda: self.do("key", "Return"))
        for number in self.answers(STORY, GOOD, SEED):
            self.changes_by(lambda n=number: self.do("key", str(n)))
        self.changes_by(lambda: self.do("key", "Return"))
        self.assertIn("rapport: ", self.close())

    def test_a_scenario_that_does_not_load_is_shown_and_the_library_opens(self):
        bad = self.home / "bad.lua"
        bad.write_text("return scenario {")
        self.open("play", str(bad))
        self.assert_readable("the mistake")
        self.changes_by(lambda: self.do("key", "Escape"))
        self.close()

    def test_being_told_to_end_is_a_close(self):
        self.play()
        self.choose(1)
        self.program.terminate()
        said = self.program.communicate(timeout=SLOW)[1]
        self.assertEqual(self.program.returncode, 0, said[-2000:])
        self.assertEqual(self.attempts(), [("open", None, 0)])

    def test_without_a_display_it_says_what_to_do(self):
        for name in (":987654", ""):
            self.environment["DISPLAY"] = name
            done = self.run_program(RAPPORT)
            self.assertEqual(done.returncode, 1)
            self.assertIn("--text", done.stderr)
        del self.environment["DISPLAY"], self.environment["SDL_VIDEODRIVER"]
        done = self.run_program(RAPPORT, "play", STORY)
        self.assertEqual(done.returncode, 1)
        self.assertIn("--text", done.stderr)
        # Left to itself SDL goes on with a driver that shows nothing.
        self.environment["DISPLAY"] = ":987654"
        done = self.run_program(RAPPORT, "play", STORY)
        self.assertEqual(done.returncode, 1)
        self.assertIn("--text", done.stderr)


if __name__ == "__main__":
    needs("Xvfb", "xdotool")
    unittest.main()
