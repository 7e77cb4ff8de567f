#!/usr/bin/env python3
"""tools/headers.py sees a header that leans on others."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import headers  # pylint: disable=wrong-import-position


class Headers(unittest.TestCase):
    def complaint(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "a.h")
            path.write_text(text)
            return headers.complaint("gcc", path, {})

    def test_a_header_that_brings_what_it_needs_passes(self):
        self.assertEqual(self.complaint(
            "#ifndef A_H\n#define A_H\n#include <stdbool.h>\n"
            "struct a { bool is_open; };\n#endif\n"), "")

    def test_a_header_that_leans_on_another_fails(self):
        self.assertIn("bool", self.complaint(
            "#ifndef A_H\n#define A_H\nstruct a { bool is_open; };\n#endif\n"))

    def test_a_header_without_a_guard_fails(self):
        self.assertIn("redefinition", self.complaint("struct a { int x; };\n"))

    def test_a_compile_command_keeps_its_options_only(self):
        self.assertEqual(
            headers.options_of("cc -DX='\"1\"' -I/e -isystem /s -O2 -MD -MF d "
                               "-o a.o -c a.c"),
            ["-DX=\"1\"", "-I/e", "-isystem", "/s", "-O2"])


if __name__ == "__main__":
    unittest.main()
