#!/usr/bin/env python3
"""The window, on a display of its own: a session by keyboard and by mouse,
stopping, going back, resuming, and text that is twice as large."""
import random
import shutil
import subprocess
import sys
import time
import unittest

from display import Display
from programs import GOOD, PLAYS, RAPPORT, REPAIRED, SLOW, STORY, ProgramTest

SEED = 5
CARD = 0xfffaf2  # engine/ui/theme.c, by day
BUTTON = 0x12504e
AT_ONCE = "reveal_speed = 3\n"  # a key is a choice, not "show the rest"


def needs(*programs):
    for program in programs:
        if not shutil.which(program):
            print(f"{program} is missing: skipped")
            sys.exit(77)


class Window(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.display = Display()
        cls.addClassCleanup(cls.display.close)

    def setUp(self):
        super().setUp()
        self.environment["DISPLAY"] = self.display.name
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment["SDL_VIDEODRIVER"] = "x11"
        self.settings = self.home / "config/rapport/settings"
        self.settings.parent.mkdir(parents=True)
        self.settings.write_text(AT_ONCE)

    # --- the program ---------------------------------------------------------

    def open(self, *arguments):
        self.do("mousemove", "0", "0")
        self.program = subprocess.Popen(
            [RAPPORT, *arguments], env=self.environment, cwd=self.home,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end, self.program)
        self.wait_for("the window", self.find)
        self.settle()

    def find(self):
        self.assertIsNone(self.program.poll(), "it ended")
        found = self.do("search", "--onlyvisible", "--name", "^Rapport$")
        self.window = int(found.split()[0]) if found.split() else 0
        return self.window

    @staticmethod
    def end(program):
        if program.poll() is None:
            program.kill()
        program.wait()
        program.stderr.close()

    def close(self):
        """As by the cross in its corner. What was said on stderr."""
        self.display.ask_to_close(self.window)
        said = self.program.communicate(timeout=SLOW)[1]
        self.assertEqual(self.program.returncode, 0, said[-2000:])
        return said

    def do(self, *arguments):
        return subprocess.run(
            ["xdotool", *arguments], capture_output=True, text=True,
            env=self.environment, timeout=SLOW).stdout

    # --- looking -------------------------------------------------------------

    def settle(self):
        """Waits until nothing changes any more; the picture."""
        last, since = self.display.picture(), time.monotonic()
        while time.monotonic() - since < 0.1:
            time.sleep(0.02)
            now = self.display.picture()
            if now != last:
                last, since = now, time.monotonic()
        return last

    def changes_by(self, act):
        """Does it until something else is shown: what is pressed too early
        counts for nothing."""
        before = self.settle()

        def has_changed():
            act()
            end = time.monotonic() + 1
            while time.monotonic() < end:
                if self.display.picture() != before:
                    return True
                time.sleep(0.02)
            return False
        self.wait_for("another picture", has_changed)
        return self.settle()

    def assert_readable(self, what):
        """Neither blank nor empty: words, in more than one place."""
        picture = self.settle()
        self.assertGreater(len(picture.colours()), 30, what)
        inked = [y for y in range(picture.height)
                 if picture.count(0x2a231d, y) > 2]
        self.assertGreater(len(inked), 20, what)

    def cards(self):
        """The middles of the cards that can be clicked on."""
        return [(x + w // 2, y + h // 2) for x, y, w, h in
                self.settle().bands(CARD, 280, gap_px=6) if h > 30]

    def click(self, place):
        self.do("mousemove", str(place[0]), str(place[1]), "click", "1",
                "mousemove", "0", "0")

    def buttons(self):
        """The buttons that are filled with colour: one on a screen."""
        return [band for band in self.settle().bands(BUTTON, 60, gap_px=30)
                if band[3] > 15]

    def click_button(self):
        x, y, w, h = self.buttons()[0]
        self.click((x + w // 2, y + h // 2))

    def look_back(self, act):
        """From the end of a session to its review."""
        self.wait_for("the end", self.buttons)
        self.changes_by(act)

    # --- playing -------------------------------------------------------------

    def attempts(self):
        return self.rows("SELECT state, parent, parent_turn FROM attempt "
                         "ORDER BY id")

    def expect_attempts(self, *attempts):
        """That it ended is kept a moment after the last turn."""
        self.wait_for(f"the attempts {attempts}",
                      lambda: self.attempts() == list(attempts))

    def begin(self, act, *arguments, story=STORY):
        before = len(self.attempts())
        self.open("play", story, "--seed", str(SEED), *arguments)
        act()
        self.wait_for("the attempt", lambda: len(self.attempts()) > before)
        self.settle()

    def play(self, *arguments, story=STORY):
        self.begin(lambda: self.do("key", "Return"), *arguments, story=story)

    def makes_a_turn(self, act):
        """Acts until a turn is kept: an answer that comes too soon after the
        client's words is none."""
        made = len(self.turns()) + 1

        def is_made():
            act()
            end = time.monotonic() + 0.25
            while len(self.turns()) < made and time.monotonic() < end:
                time.sleep(0.01)
            return len(self.turns()) >= made
        self.wait_for("the turn", is_made)
        self.assertEqual(len(self.turns()), made)

    def choose(self, number):
        self.makes_a_turn(lambda: self.do("key", str(number)))

    def choose_all(self, way, story=STORY):
        for number in self.answers(story, way, SEED):
            self.choose(number)

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
        third = self.cards()[2 - len(GOOD)]
        self.changes_by(lambda: self.click(third))
        self.click_button()
        self.wait_for("the attempt", lambda: len(self.attempts()) == 2)
        self.expect_attempts(("finished", None, 0), ("open", 1, 2))
        self.assertEqual(self.turns(), GOOD + GOOD[:2])
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
