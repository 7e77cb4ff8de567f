#!/usr/bin/env python3
"""The window as a preview: it reloads when the scenario is saved, keeps its
place, and shows over it what is wrong."""
import os
import pathlib
import re
import time
import unittest

from programs import GOOD, SLOW, STORY
from window import SEED, WindowTest, needs

TEXT = pathlib.Path(STORY, "scenario.lua").read_text(
    encoding="utf-8").replace('collaborative { "Keep',
                              'collaborative { id = "keep", "Keep')
BAD = TEXT.replace("because =", "becuase =", 1)
# The second answer of GOOD is gone: two are left there.
CUT = re.sub(r"    collaborative \{ \"Hang it by.*?\" \},\n", "", TEXT,
             count=1, flags=re.DOTALL)
# After something collaborative the second exchange waits for ever.
ENDLESS = TEXT.replace("if a.count.judgmental > 0 then",
                       "while a.count.collaborative > 0 do end "
                       "if a.count.judgmental > 0 then")


class Live(WindowTest):
    def setUp(self):
        super().setUp()
        self.assertNotIn("Hang it by", CUT)
        self.folder = self.home / "talk"
        self.folder.mkdir()
        self.file = self.folder / "scenario.lua"
        self.file.write_text(TEXT, encoding="utf-8")

    def preview(self, *arguments):
        self.open("play", str(self.folder), "--watch", "--seed", str(SEED),
                  "--size", "1280x900", *arguments)

    def at_the_third_exchange(self, *arguments):
        self.preview("--choices", ",".join(GOOD[:2]), "--set",
                     "sleeps_at_depot=true", *arguments)
        if not arguments:
            self.assertEqual(len(self.cards()), 4)

    def save(self, text):
        """Saves, and waits until the window has shown it; the picture."""
        def act():
            if act.is_first:
                new = self.folder / ".new"
                new.write_text(text, encoding="utf-8")
                os.replace(new, self.file)
            act.is_first = False
        act.is_first = True
        return self.changes_by(act)

    def close(self):
        said = super().close()
        self.assertEqual(said, "")
        self.assertFalse(self.records().exists(), "something was kept")

    # --- keeping the place ---------------------------------------------------

    def test_a_save_keeps_the_place_and_shows_the_new_words(self):
        self.at_the_third_exchange()
        same = self.save(TEXT)
        self.assertEqual(len(self.cards()), 4)
        new = self.save(TEXT.replace("Three nights of quiet.", "Oh."))
        self.assertNotEqual(new, same)
        self.assertEqual(len(self.cards()), 4)
        self.assertEqual(self.save(TEXT), same)
        self.close()

    def test_a_mistake_is_shown_and_mended_without_losing_the_place(self):
        for size in ("1280x720", "800x600"):
            self.at_the_third_exchange("--size", size, "--text-size", "200")
            here = self.save(TEXT)
            self.assertNotEqual(self.save(BAD), here)
            self.assert_readable("the mistake")
            self.assertEqual(self.save(TEXT), here)
            self.close()

    def test_one_may_go_on_with_the_version_before(self):
        self.at_the_third_exchange()
        here = self.save(TEXT)
        self.save(BAD)
        self.assertEqual(self.changes_by(lambda: self.do("key", "Escape")),
                         here)
        self.changes_by(lambda: self.do("key", "1"))
        self.assertNotEqual(len(self.cards()), 0)
        self.close()

    def test_a_response_that_is_gone_is_where_it_stops(self):
        self.at_the_third_exchange()
        here = self.save(TEXT)
        self.save(CUT)
        self.assertEqual(len(self.cards()), 2)
        # It is there again, as after cutting and pasting.
        self.assertEqual(self.save(TEXT), here)
        self.save(CUT)
        # Now another way is gone, and that is kept.
        self.changes_by(lambda: self.do("key", "1"))
        other = len(self.cards())
        self.save(TEXT)
        self.assertEqual(len(self.cards()), other)
        self.close()

    def test_what_was_open_over_it_stays_open(self):
        self.at_the_third_exchange()
        self.changes_by(lambda: self.do("key", "b"))
        self.save(TEXT.replace("Hang it by the radiator", "Hang it there"))
        self.changes_by(lambda: self.do("key", "Escape"))
        self.assertEqual(len(self.cards()), 4)
        self.close()

    def test_the_review_reloads_too(self):
        self.preview("--choices", ",".join(GOOD))
        self.wait_for("the end", self.buttons)
        self.changes_by(lambda: self.do("key", "Return"))
        before = self.settle()
        # The turns, where the words are.
        self.changes_by(lambda: self.do("key", "2"))
        self.save(TEXT.replace("So it's for her", "It is for her"))
        self.assertNotEqual(self.settle(), before)
        self.save(CUT)
        self.assertEqual(len(self.cards()), 2)
        self.close()

    # --- beginning -----------------------------------------------------------

    def test_it_begins_where_it_is_told_to(self):
        self.preview("--from", "goes_quiet")
        self.assertEqual(len(self.cards()), 3)
        self.save(TEXT.replace("Mm. Fine.", "Mm."))
        self.assertEqual(len(self.cards()), 3)
        self.close()

    def test_a_first_version_that_does_not_load_is_waited_for(self):
        self.file.write_text(BAD, encoding="utf-8")
        self.preview("--from", "coat")
        self.assert_readable("the mistake")
        self.save(TEXT)
        self.assertEqual(len(self.cards()), 3)
        self.close()

    def test_a_place_that_is_not_there_is_waited_for(self):
        self.preview("--from", "cloak")
        self.assert_readable("the mistake")
        self.save(TEXT.replace('exchange "coat"', 'exchange "cloak"')
                  .replace('to = "coat"', 'to = "cloak"'))
        self.assertEqual(len(self.cards()), 3)
        self.close()

    def test_the_briefing_reloads(self):
        self.preview()
        self.save(TEXT.replace("A radiator ticks.", "Nothing ticks."))
        self.changes_by(lambda: self.do("key", "Return"))
        self.assertEqual(len(self.cards()), 3)
        self.close()

    # --- come what may -------------------------------------------------------

    def test_whatever_takes_its_place_is_shown_and_survived(self):
        def clear():
            if self.file.is_dir() and not self.file.is_symlink():
                self.file.rmdir()
            else:
                self.file.unlink()
        self.at_the_third_exchange()
        here = self.save(TEXT)
        for make in (self.file.mkdir, lambda: os.mkfifo(self.file),
                     lambda: os.symlink("scenario.lua", self.file),
                     lambda: self.file.write_text("-- \n" * 100000),
                     lambda: self.file.write_bytes(b"\0\xff"),
                     lambda: self.file.write_text(TEXT[:3000]),
                     lambda: self.file.write_text("while true do end")):
            clear()
            make()
            self.wait_for("the mistake", lambda: self.settle() != here)
            clear()
            self.file.write_text(TEXT, encoding="utf-8")
            self.wait_for("the talk", lambda: self.settle() == here)
        self.close()

    def test_a_callback_that_never_ends_stops_just_before_it(self):
        self.at_the_third_exchange()
        here = self.save(TEXT)
        self.save(ENDLESS)  # the first answer leads there
        self.wait_for("the first exchange", lambda: len(self.cards()) == 3)
        self.assertEqual(self.save(TEXT), here)
        self.close()

    def test_many_saves_at_once_end_with_the_last(self):
        self.at_the_third_exchange()
        here = self.save(TEXT)
        for i in range(200):
            self.file.write_text((TEXT, BAD, CUT)[i % 3], encoding="utf-8")
        self.file.write_text(CUT, encoding="utf-8")
        self.wait_for("two answers", lambda: len(self.cards()) == 2)
        self.assertEqual(self.save(TEXT), here)
        self.close()

    def test_a_save_while_another_scenario_is_in_front_does_nothing(self):
        self.own_library()
        self.at_the_third_exchange()
        self.do("key", "ctrl+s")
        self.changes_by(lambda: self.do("key", "Return"))  # to the library
        library = self.settle()
        self.file.write_text(BAD, encoding="utf-8")
        time.sleep(0.5)
        self.assertEqual(self.settle(), library)
        self.close()

    def test_waiting_uses_no_processor(self):
        self.at_the_third_exchange()
        self.save(TEXT)

        def wakes():
            tasks = pathlib.Path(f"/proc/{self.program.pid}/task")
            return sorted(
                (task.name, re.findall(r"ctxt_switches:\s*(\d+)",
                                       (task / "status").read_text()))
                for task in tasks.iterdir())
        self.wait_for("rest", lambda: wakes() == (time.sleep(0.3) or wakes()))
        before = wakes()
        time.sleep(1.5)
        self.assertEqual(wakes(), before)
        self.close()

    def test_being_told_to_end_is_a_close(self):
        self.at_the_third_exchange()
        self.program.terminate()
        said = self.program.communicate(timeout=SLOW)[1]
        self.assertEqual(self.program.returncode, 0, said[-2000:])
        self.assertFalse(self.records().exists())


if __name__ == "__main__":
    needs("Xvfb", "xdotool")
    unittest.main()
