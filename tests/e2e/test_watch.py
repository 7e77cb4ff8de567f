#!/usr/bin/env python3
"""`rapport-author watch`: every way of saving, and what is no scenario."""
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import subprocess
import threading
import time
import unittest

from programs import AUTHOR, SLOW, STORY, ProgramTest

GOOD = pathlib.Path(STORY, "scenario.lua").read_text(encoding="utf-8")
BAD = GOOD.replace("because =", "becuase =", 1)
WORSE = BAD.replace("title =", "titel =", 1)
ENDLESS = GOOD.replace('if a.count.judgmental > 0 then',
                       'while true do end if a.count.judgmental > 0 then')
CLOCK = re.compile(r"\d\d:\d\d:\d\d  ")


class Watch(ProgramTest):
    def setUp(self):
        super().setUp()
        self.folder = self.home / "talk"
        self.folder.mkdir()
        self.file = self.folder / "scenario.lua"
        self.file.write_text(GOOD, encoding="utf-8")

    # --- the program ---------------------------------------------------------

    def watch(self, *arguments):
        self.program = subprocess.Popen(
            [AUTHOR, "watch", "talk/scenario.lua", *arguments],
            cwd=self.home, env=self.environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)
        self.lines = queue.Queue()
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        self.addCleanup(self.end)

    def read(self):
        for line in self.program.stdout:
            self.lines.put(line)

    def end(self):
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()
        self.reader.join()
        self.program.stdout.close()
        self.program.stderr.close()

    def line(self):
        return self.lines.get(timeout=SLOW)

    def verdict(self):
        """What is said of one save: the text above, and the verdict."""
        text = ""
        while True:
            line = self.line()
            if CLOCK.match(line):
                return text, CLOCK.sub("", line).strip()
            text += line

    def findings(self):
        """The codes of one line of JSON."""
        told = json.loads(self.line())
        self.assertEqual(set(told), {"findings", "errors", "warnings"})
        return [found["code"] for found in told["findings"]]

    def is_quiet(self):
        with self.assertRaises(queue.Empty):
            self.lines.get(timeout=0.3)

    def stop(self, how=signal.SIGINT):
        self.program.send_signal(how)
        self.assertEqual(self.program.wait(timeout=SLOW), 0)
        self.assertEqual(self.program.stderr.read(), "")

    # --- ways of saving ------------------------------------------------------

    def in_place(self, text):
        self.file.write_text(text, encoding="utf-8")

    def renamed(self, text):
        new = self.folder / ".scenario.lua.swp"
        new.write_text(text, encoding="utf-8")
        os.replace(new, self.file)

    def with_backup(self, text):
        os.replace(self.file, self.folder / "scenario.lua~")
        self.file.write_text(text, encoding="utf-8")

    def in_two_halves(self, text):
        with self.file.open("w", encoding="utf-8") as f:
            f.write(text[:len(text) // 2])
            f.flush()
            f.write(text[len(text) // 2:])

    def test_each_way_of_saving_is_told_once(self):
        self.watch()
        self.assertIn("talk/scenario.lua", self.line())
        self.assertEqual(self.verdict(), ("", "all well"))
        for save in (self.in_place, self.renamed, self.with_backup,
                     self.in_two_halves):
            save(BAD)
            text, verdict = self.verdict()
            self.assertEqual(verdict, "1 error")
            self.assertRegex(text, r"^talk/scenario.lua:\d+: judgmental: "
                                   "unknown field 'becuase', did you mean")
            save(GOOD)
            self.assertEqual(self.verdict(), ("", "saved, all well"))
        self.is_quiet()
        self.stop()

    def test_the_words_are_those_of_check(self):
        self.in_place(WORSE)
        checked = self.run_program(AUTHOR, "check", "talk/scenario.lua")
        self.watch()
        self.line()
        self.assertEqual(self.verdict()[0], checked.stdout)
        self.stop()

    def test_two_hundred_saves_in_a_row_end_with_the_last(self):
        self.watch("--json")
        self.assertEqual(self.findings(), [])
        for i in range(200):
            (self.renamed if i % 3 else self.in_place)(BAD if i % 2 else GOOD)
        self.renamed(WORSE)
        told = 0
        while len(self.findings()) < 2:  # of which only the last has two
            told += 1
            self.assertLess(told, 100)
        self.is_quiet()
        self.stop()

    def test_one_line_of_json_for_each_save(self):
        self.watch("--json")
        self.assertEqual(self.findings(), [])
        self.in_place(BAD)
        self.assertEqual(self.findings(), ["unknown-field"])
        self.in_place(GOOD)
        self.assertEqual(self.findings(), [])
        self.stop(signal.SIGTERM)
        self.assertTrue(self.lines.empty())

    # --- what is no scenario -------------------------------------------------

    def test_a_file_that_goes_is_told_and_comes_back(self):
        self.watch("--json")
        self.findings()
        self.file.unlink()
        self.assertEqual(self.findings(), ["file-missing"])
        self.in_place(GOOD)
        self.assertEqual(self.findings(), [])
        shutil.rmtree(self.folder)
        self.assertEqual(self.findings(), ["file-missing"])
        self.folder.mkdir()
        self.in_place(GOOD)
        # It may have looked between the two.
        self.wait_for("the file", lambda: self.findings() == [])
        self.in_place(BAD)
        self.assertEqual(self.findings(), ["unknown-field"])
        self.stop()

    def test_whatever_takes_its_place_is_told(self):
        def link():
            os.symlink(self.file.name, self.file)

        def clear():
            if self.file.is_dir() and not self.file.is_symlink():
                self.file.rmdir()
            else:
                self.file.unlink()
        self.watch("--json")
        self.findings()
        for make, codes in (
                (self.file.mkdir, {"file-not-regular"}),
                (lambda: os.mkfifo(self.file), {"file-not-regular"}),
                (link, {"file-not-regular"}),
                (lambda: self.in_place("-- \n" * 100000), {"file-too-large"}),
                (lambda: self.file.write_bytes(b"\xff\xfe\0"), None),
                (lambda: self.in_place(""), None),
                (lambda: self.in_place(GOOD[:5000]), None),
                (lambda: self.in_place("while true do end"), None),
                (lambda: self.in_place(ENDLESS), None)):
            clear()
            make()
            found = self.findings()
            if found == ["file-missing"]:  # it looked between the two
                found = self.findings()
            self.assertTrue(found)
            self.assertTrue(codes is None or set(found) == codes, found)
            clear()
            self.in_place(GOOD)
            found = self.findings()
            self.assertEqual(found if found != ["file-missing"]
                             else self.findings(), [])
        self.stop()

    # --- using it ------------------------------------------------------------

    def test_waiting_uses_no_processor(self):
        self.watch("--json")
        self.findings()
        status = pathlib.Path(f"/proc/{self.program.pid}/status")

        def wakes():
            return re.findall(r"ctxt_switches:\s*(\d+)", status.read_text())
        self.wait_for("rest", lambda: wakes() == (time.sleep(0.2) or wakes()))
        before = wakes()
        time.sleep(1.5)
        self.assertEqual(wakes(), before)
        self.stop()

    def test_nobody_reading_ends_it(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = self.run_program(AUTHOR, "watch", "talk/scenario.lua",
                                    stdin=subprocess.DEVNULL, stdout=full,
                                    capture_output=False,
                                    stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertIn("rapport-author: ", done.stderr)

    def test_wrong_arguments_are_told(self):
        for status, arguments in ((2, []), (2, ["talk", STORY]),
                                  (2, ["talk", "--nonsense"]),
                                  (1, ["nowhere"]), (1, ["no/such.lua"]),
                                  (1, ["no/such.lua", "--json"])):
            done = self.run_program(AUTHOR, "watch", *arguments)
            self.assertEqual(done.returncode, status, arguments)
            if "--json" in arguments:
                self.assertEqual(json.loads(done.stdout)["error"]["code"],
                                 "scenario-missing")
            else:
                self.assertIn("rapport-author: ", done.stderr)
                self.assertIn("hint: ", done.stderr)


if __name__ == "__main__":
    unittest.main()
