#!/usr/bin/env python3
"""Reading aloud: a session with the keyboard alone, and what is heard of it;
espeak-ng as the way to speak where there is nothing else."""
import os
import time
import unittest

from programs import GOOD, STORY
from window import AT_ONCE, SEED, WindowTest, needs


class Aloud(WindowTest):
    def setUp(self):
        super().setUp()
        self.log = self.home / "heard"
        self.log.touch()
        self.settings.write_text(AT_ONCE + "speech = 1\n")

    def heard(self):
        return self.log.read_text(encoding="utf-8")

    def hears(self, words, act=None):
        """Acts, until [words] are heard; all that was heard since."""
        before = len(self.heard())
        if act:
            act()
        self.wait_for(f"'{words}' in {self.heard()[before:]}",
                      lambda: words in self.heard()[before:])
        return self.heard()[before:]

    def start(self, *arguments):
        self.open(*arguments, "--speech-log", str(self.log))

    def test_a_whole_session_is_heard(self):
        self.start("play", STORY, "--seed", str(SEED))
        self.wait_for("the briefing", lambda: "Begin. Button." in self.heard())
        told = self.told(STORY, GOOD)
        self.hears(told["opening"].split("\n")[0],
                   lambda: self.do("key", "Return"))
        for number, turn in zip(self.answers(STORY, GOOD, SEED),
                                told["turns"]):
            self.settle()
            heard = self.hears(
                turn["client"].split("\n")[-1],
                lambda number=number: self.makes_a_turn(
                    lambda: self.do("key", str(number))))
            if turn is not told["turns"][-1]:
                self.assertIn("\n1. ", heard)
                self.assertIn("\n2. ", heard)
        self.wait_for("the end", lambda: "The session is over" in self.heard())
        self.look_back(lambda: self.do("key", "Return"))
        self.wait_for("the review", lambda: "Safe space began at"
                      in self.heard())
        self.assertIn("How far did it get, do you think?", self.heard())
        self.close()

    def test_tab_and_arrows_say_where_one_is(self):
        self.start("play", STORY, "--seed", str(SEED))
        self.changes_by(lambda: self.do("key", "Return"))
        self.hears("2. ", lambda: self.do("key", "Down", "Down"))
        self.hears("Pause. Esc. Button.", lambda: self.do(
            "key", "shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab",
            "shift+Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab",
            "Tab", "Tab"))
        self.close()

    def test_f4_switches_it_on_and_off_and_f2_says_it_again(self):
        self.settings.write_text(AT_ONCE)
        self.start("play", STORY, "--seed", str(SEED))
        self.assertEqual(self.heard(), "")
        self.hears("Begin. Button.", lambda: self.do("key", "F4"))
        self.hears("Begin. Button.", lambda: self.do("key", "F2"))
        self.do("key", "F4")
        self.wait_for("the setting", lambda: "speech = 0" in
                      self.settings.read_text())
        self.close()

    def test_what_is_read_aloud_can_be_seen(self):
        self.settings.write_text(AT_ONCE + "speech = 1\nspeech_shown = 1\n")
        self.start("play", STORY, "--seed", str(SEED))
        picture = self.settle()
        self.assertTrue(picture.bands(0x12504e, 700))
        self.close()

    def test_espeak_speaks_where_there_is_nothing_else(self):
        said = self.home / "said"
        tool = self.home / "bin/espeak-ng"
        tool.parent.mkdir()
        tool.write_text(f'#!/bin/sh\necho "$@" >>{said}.how\n'
                        f'cat >>{said}\necho >>{said}\n', encoding="utf-8")
        os.chmod(tool, 0o755)
        self.environment["PATH"] = f"{tool.parent}:{os.environ['PATH']}"
        self.open("play", STORY, "--seed", str(SEED))
        self.wait_for("the words", lambda: said.exists() and
                      "Begin. Button." in said.read_text())
        self.assertIn("-s 175", (self.home / "said.how").read_text())
        self.close()

    def test_a_voice_that_hangs_does_not_hold_the_window_up(self):
        tool = self.home / "bin/espeak-ng"
        tool.parent.mkdir()
        tool.write_text("#!/bin/sh\nexec sleep 600\n", encoding="utf-8")
        os.chmod(tool, 0o755)
        self.environment["PATH"] = f"{tool.parent}:{os.environ['PATH']}"
        self.open("play", STORY, "--seed", str(SEED))
        self.changes_by(lambda: self.do("key", "Return"))
        begun = time.monotonic()
        self.close()
        self.assertLess(time.monotonic() - begun, 30)

    # --- the very first start ------------------------------------------------

    def test_the_first_start_asks_three_things_once(self):
        self.settings.unlink()
        self.start()
        self.assertTrue(self.buttons())
        self.hears("Welcome to Rapport", lambda: self.do("key", "F4"))
        self.changes_by(lambda: self.do("key", "Escape"))
        self.close()
        self.start()
        self.settle()
        self.assertEqual(self.heard().count("Welcome to Rapport"), 1)
        self.close()


if __name__ == "__main__":
    needs("Xvfb", "xdotool")
    unittest.main()
