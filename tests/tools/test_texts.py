#!/usr/bin/env python3
"""tools/texts.py sees what is planted, and only that."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TEXTS = Path(__file__).resolve().parents[2] / "tools" / "texts.py"
CLEAN = {
    "engine/a.c": b'// A caf\xc3\xa9 in ${HOME}/talks, and ~/talks too.\n'
                  b'static const char *p = "/tmp/rapport-XXXXXX";\n',
    "README.md": b"A break at the end,  \nand " + b"long " * 30 + b"\n",
    "build/x.c": b"int x; \n",
    "picture.png": b"\x89PNG \n",
}


def look_at(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        done = subprocess.run([sys.executable, TEXTS, folder], text=True,
                              capture_output=True, check=False)
        return done.stdout + done.stderr, done.returncode


class Texts(unittest.TestCase):
    def sees(self, name, text, fault, line=1):
        said, status = look_at(CLEAN | {name: text})
        self.assertEqual(said, f"{name}:{line}: {fault}\n")
        self.assertEqual(status, 1)

    def test_a_clean_project_passes(self):
        self.assertEqual(look_at(CLEAN), ("2 text files are in order\n", 0))

    def test_an_empty_project_fails(self):
        self.assertEqual(look_at({})[1], 1)

    def test_the_path_of_one_machine(self):
        for path in (b"/ho" b"me/ann/x", b"/ro" b"ot/x", b"/Us" b"ers/ann/x",
                     b'C:\\\\Us' b'ers\\\\ann'):
            self.sees("a.lua", b"-- see\nx = '" + path + b"'\n",
                      "the path of one machine", 2)

    def test_the_place_of_the_project_on_this_machine(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.lua").write_text(f"x = '{folder}/scenarios'\n")
            done = subprocess.run([sys.executable, TEXTS, folder], text=True,
                                  capture_output=True, check=False)
        self.assertEqual(done.stdout, "a.lua:1: the path of one machine\n")

    def test_bytes_that_are_no_text(self):
        self.sees("a.c", b"// caf\xe9\n", "not UTF-8 at byte 6")

    def test_a_last_line_without_an_end(self):
        self.sees("a.c", b"int x;", "the last line has no end")

    def test_line_ends_of_another_system(self):
        said, status = look_at({"a.lua": b"x = 1\r\n"})
        self.assertIn("a.lua:1: a character that nobody can see", said)
        self.assertEqual(status, 1)

    def test_letters_that_turn_the_direction(self):
        self.sees("a.lua", "x = 1 -- \u202etxet\n".encode(),
                  "a character that nobody can see")

    def test_blanks_at_the_end(self):
        self.sees("a.py", b"x = 1 \n", "blanks at the end")

    def test_more_than_80_columns(self):
        self.sees("a.c", b"//" + b"x" * 79 + b"\n", "81 columns, 80 at most")

    def test_a_script_without_a_suffix(self):
        self.sees("tools/go", b"#!/bin/sh\nls \n", "blanks at the end", 2)


if __name__ == "__main__":
    unittest.main()
