#!/usr/bin/env python3
"""The window, on a display of its own: a session by keyboard and by mouse,
stopping, going back, resuming, and text that is twice as large."""
import os
import shutil
import subprocess
import sys
import unittest

from programs import RAPPORT, STORY, WAYS, ProgramTest

GOOD = WAYS["good"][0]
SEED = 5


def needs(*programs):
    for program in programs:
        if not shutil.which(program):
            print(f"{program} is missing: skipped")
            sys.exit(77)


class Display:
    """An X server without a screen, on a number that was free."""

    def __init__(self, size="1920x1080x24"):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", size,
             "-nolisten", "tcp", "-noreset"], pass_fds=[writer],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as said:
            self.name = ":" + said.readline().strip()

    def close(self):
        self.server.terminate()
        self.server.wait()


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
        config = self.home / "config/rapport"
        config.mkdir(parents=True)
        # At once, so that a key is a choice and not "show the rest".
        (config / "settings").write_text("reveal_speed = 3\n")

    def open(self, *arguments):
        self.program = subprocess.Popen(
            [RAPPORT, *arguments], env=self.environment, cwd=self.home,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(self.end, self.program)
        self.wait_for("the window", self.is_open)
        self.settle()

    def is_open(self):
        self.assertIsNone(self.program.poll(), "it ended")
        return self.do("search", "--onlyvisible", "--name",
                       "Rapport").returncode == 0

    @staticmethod
    def end(program):
        if program.poll() is None:
            program.kill()
        program.wait()
        program.stderr.close()

    def do(self, *arguments):
        return subprocess.run(["xdotool", *arguments], capture_output=True,
                              env=self.environment, timeout=20)

    def picture(self):
        return subprocess.run(["import", "-window", "root", "rgb:-"],
                              capture_output=True, env=self.environment,
                              timeout=20).stdout

    def settle(self):
        """Waits until two pictures in a row are the same."""
        last = [None]

        def is_still():
            before, last[0] = last[0], self.picture()
            return before == last[0]
        self.wait_for("a still picture", is_still)

    def key(self, name):
        self.do("key", name)
        self.settle()

    def turns(self):
        return [row[0] for row in self.rows(
            "SELECT response FROM turn JOIN attempt ON attempt.id = attempt "
            "ORDER BY attempt.id, number")]

    def choose(self, number):
        """Chooses by number; a choice made too soon after the last is none,
        so it is asked for until it is kept."""
        made = len(self.turns()) + 1

        def is_made():
            if len(self.turns()) < made:
                self.do("key", str(number))
                self.settle()
            return len(self.turns()) >= made
        self.wait_for("the choice", is_made)

    def play(self, *arguments):
        self.open("play", STORY, "--seed", str(SEED), *arguments)
        self.key("Return")  # begin

    def close(self):
        self.program.terminate()  # SDL makes a wish to close of it
        self.assertEqual(self.program.wait(20), 0,
                         self.program.stderr.read()[-2000:])

    def test_a_whole_session_by_keyboard(self):
        self.play()
        for number in self.answers(GOOD, SEED):
            self.choose(number)
        self.assertEqual(self.turns(), GOOD)
        before = self.picture()
        self.key("Return")  # look back at it
        self.assertNotEqual(self.picture(), before)
        self.close()

    def test_arrows_and_enter_choose_too(self):
        self.play()
        self.wait_for("the choice", lambda: [
            self.key("Down"), self.key("Return"), self.turns()][-1])
        self.close()

    def test_a_click_on_a_response_says_it(self):
        self.play("--size", "1280x720")
        # The responses are on the right, somewhere below the middle: a click
        # that hits none changes nothing.
        for y in range(460, 760, 40):
            if self.turns():
                break
            self.do("mousemove", "1160", str(y), "click", "1")
            self.settle()
        self.assertEqual(len(self.turns()), 1)
        self.close()

    def test_one_key_stops_and_it_is_kept(self):
        self.play()
        self.choose(1)
        self.key("ctrl+s")
        self.assertEqual(self.rows("SELECT state FROM attempt"),
                         [("stopped",)])
        self.close()

    def test_closing_in_the_middle_can_be_gone_on_with(self):
        self.play()
        first = self.answers(GOOD, SEED)
        self.choose(first[0])
        self.close()
        self.assertEqual(self.rows("SELECT state FROM attempt"), [("open",)])
        self.open("play", STORY, "--resume")
        self.choose(first[1])
        self.assertEqual(self.turns(), GOOD[:2])
        self.close()

    def test_large_text_fits_every_size(self):
        for size in ("800x600", "1280x720", "1920x1080"):
            self.play("--size", size, "--text-size", "200")
            self.assertGreater(len(set(self.picture())), 30, size)
            self.choose(1)
            self.close()
            for leftover in self.records().parent.iterdir():
                os.remove(leftover)

    def test_a_scenario_that_does_not_load_is_shown(self):
        bad = self.home / "bad.lua"
        bad.write_text("return scenario {")
        self.open("play", str(bad))
        self.close()

    def test_without_a_display_it_says_what_to_do(self):
        self.environment["DISPLAY"] = ":987654"
        done = self.run_program(RAPPORT)
        self.assertEqual(done.returncode, 1)
        self.assertIn("--text", done.stderr)


if __name__ == "__main__":
    needs("Xvfb", "xdotool", "import")
    unittest.main()
