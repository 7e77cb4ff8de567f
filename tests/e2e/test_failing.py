#!/usr/bin/env python3
"""A world that fails: no fonts, no display or one that goes away, a home that
cannot be written, streams that are closed. Something is said, once; nothing
that was played is lost; nothing hangs."""
import os
import subprocess
import unittest

from display import Display
from programs import GOOD, RAPPORT, SLOW, STORY
from window import AT_ONCE, SEED, WindowTest, needs

NO_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig></fontconfig>
"""


class Failing(WindowTest):
    # --- the display ---------------------------------------------------------

    def own_display(self, width=1280, height=720):
        """Instead of the one that all tests share."""
        shared = self.display
        display = Display(width, height)
        self.display = display
        self.environment["DISPLAY"] = display.name
        self.addCleanup(lambda: setattr(self, "display", shared))
        self.addCleanup(display.close)

    def pull_the_plug(self):
        """What was said on stderr then."""
        self.display.server.kill()
        said = self.program.communicate(timeout=SLOW)[1]
        self.assertEqual(self.program.returncode, 1, said)
        self.assertNotIn("Sanitizer", said)
        return said

    def test_a_display_that_goes_away_takes_nothing_along(self):
        self.own_display()
        self.play()
        self.choose_all(GOOD[:2])
        said = self.pull_the_plug()
        self.assertEqual(said.count("rapport: "), 1, said)
        self.assertIn("display", said)
        self.assertIn("--resume", said)
        self.assertEqual(self.turns(), GOOD[:2])
        self.assertEqual(self.attempts(), [("open", None, 0)])

    def test_what_is_just_being_typed_is_kept_then_too(self):
        self.own_display()
        self.settings.write_text(AT_ONCE + "say_first = 1\n")
        self.play()
        self.do("type", "--delay", "1", "So it was this or the bench.")
        said = self.pull_the_plug()
        self.assertIn("--resume", said)
        self.assertEqual(
            self.rows("SELECT kind, text FROM note"),
            [("said", "So it was this or the bench.")])

    def test_without_a_conversation_there_is_nothing_to_go_on_with(self):
        self.own_display()
        self.open("play", STORY)
        self.assertNotIn("--resume", self.pull_the_plug())

    def test_records_that_cannot_be_written_are_said_as_well(self):
        self.records().mkdir(parents=True)
        self.own_display()
        self.open("play", STORY, "--seed", str(SEED))
        self.changes_by(lambda: self.do("key", "Return"))
        self.changes_by(lambda: self.do("key", "1"))
        said = self.pull_the_plug()
        self.assertIn("records.db", said)
        self.assertNotIn("--resume", said)

    # --- fonts ---------------------------------------------------------------

    def test_without_fonts_it_says_what_to_install_and_what_else_to_do(self):
        config = self.home / "fonts.conf"
        config.write_text(NO_FONTS)
        self.environment["FONTCONFIG_FILE"] = str(config)
        done = self.run_program(RAPPORT, "play", STORY)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.count("rapport: "), 1)
        self.assertIn("fonts-noto-core", done.stderr)
        self.assertIn("--text", done.stderr)

    # --- settings and home ---------------------------------------------------

    def goes_on(self):
        """A turn can be made and the window closed; what was said."""
        self.play()
        self.choose_all(GOOD[:1])
        return self.close()

    def test_settings_that_make_no_sense_do_no_harm(self):
        noise = bytes(range(256)) * 400
        for act in (lambda: self.settings.write_bytes(noise),
                    self.settings.mkdir,
                    lambda: os.mkfifo(self.settings)):
            self.settings.unlink()
            act()
            self.play()
            self.makes_a_turn(lambda: self.do("key", "1"))
            self.close()
            self.forget()
            if self.settings.is_dir():
                self.settings.rmdir()
                self.settings.touch()

    def test_folders_that_are_not_absolute_are_not_used(self):
        for name in ("DATA", "CONFIG", "CACHE"):
            self.environment[f"XDG_{name}_HOME"] = "here"
        settings = self.home / ".config/rapport/settings"
        settings.parent.mkdir(parents=True)
        settings.write_text(AT_ONCE)
        self.records = lambda: self.home / ".local/share/rapport/records.db"
        self.goes_on()
        self.assertEqual(self.turns(), GOOD[:1])
        self.assertFalse((self.home / "here").exists())

    def test_without_a_home_it_plays_and_says_that_nothing_is_kept(self):
        del self.environment["HOME"], self.environment["XDG_DATA_HOME"]
        self.open("play", STORY, "--seed", str(SEED))
        self.changes_by(lambda: self.do("key", "Return"))
        self.changes_by(lambda: self.do("key", "1"))
        self.assertIn("rapport: ", self.close())
        self.assertFalse((self.home / "data").exists())

    # --- streams -------------------------------------------------------------

    def open_without_streams(self, *arguments):
        self.do("mousemove", "0", "0")
        self.program = subprocess.Popen(
            ["sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-', RAPPORT, "play", STORY,
             "--seed", str(SEED), *arguments], env=self.environment,
            cwd=self.home, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end, self.program)
        self.wait_for("the window", self.find)
        self.settle()

    def test_closed_streams_are_no_reason_to_stop(self):
        self.open_without_streams()
        self.changes_by(lambda: self.do("key", "Return"))
        self.choose_all(GOOD[:2])
        self.close()
        self.assertEqual(self.turns(), GOOD[:2])
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])

    def test_nothing_else_becomes_one_of_them(self):
        """What is printed would go into it."""
        self.open_without_streams("--no-record")
        for stream in range(3):
            self.assertEqual(
                os.readlink(f"/proc/{self.program.pid}/fd/{stream}"),
                "/dev/null")
        self.close()

    # --- sizes ---------------------------------------------------------------

    def test_a_tiny_screen_gets_a_window_that_fits_on_it(self):
        self.own_display(320, 240)
        self.play()
        shown = self.do("getwindowgeometry", "--shell", str(self.window))
        self.assertIn("WIDTH=320\n", shown)
        self.assertIn("HEIGHT=240\n", shown)
        self.assert_readable("320x240")
        self.choose_all(GOOD)
        self.close()
        self.assertEqual(self.turns(), GOOD)

    def test_a_window_comes_back_where_it_was_left(self):
        self.open("play", STORY, "--size", "700x500")
        self.do("mousemove", "600", "500")
        self.do("key", "Tab")
        self.settle()
        self.do("windowmove", "--sync", str(self.window), "37", "61")
        self.settle()
        self.close()
        self.assertIn("window_x = 37\n", self.settings.read_text())
        self.open("play", STORY, "--size", "700x500")
        shown = self.do("getwindowgeometry", "--shell", str(self.window))
        self.assertIn("X=37\nY=61\n", shown)
        self.close()
        self.own_display(600, 400)  # a smaller screen: all of it is seen
        self.open("play", STORY, "--size", "580x380")
        shown = self.do("getwindowgeometry", "--shell", str(self.window))
        self.assertIn("X=20\nY=20\n", shown)
        self.close()

    def test_an_enormous_screen_is_filled(self):
        self.own_display(7680, 4320)
        self.play("--size", "7680x4320")
        shown = self.do("getwindowgeometry", "--shell", str(self.window))
        self.assertIn("WIDTH=7680\n", shown)
        self.choose_all(GOOD[:1])
        self.close()


if __name__ == "__main__":
    needs("Xvfb", "xdotool")
    unittest.main()
