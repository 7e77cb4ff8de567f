#!/usr/bin/env python3
"""What somebody meets who uses the workshop for the first time: the wrong
thing named, and what is told about it."""
import re
import unittest

from programs import AUTHOR, RAPPORT, ROOT
from programs import ProgramTest


class Newcomer(ProgramTest):
    def setUp(self):
        super().setUp()
        done = self.run_program(AUTHOR, "new", "mine")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.mine = self.home / "mine"

    def asked(self, *arguments, status=1):
        """What a program says of the [arguments], out and err together."""
        done = self.run_program(*arguments)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def changed(self, old, new):
        path = self.mine / "scenario.lua"
        text = path.read_text("utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1), "utf-8")

    # --- what is no scenario -------------------------------------------------

    def test_a_folder_of_folders_is_told_apart_from_a_name_misspelt(self):
        (self.home / "all").mkdir()
        for command in ("check", "explore", "test", "stats", "graph",
                        "script", "watch"):
            said = self.asked(AUTHOR, command, "all")
            self.assertIn("there is no scenario.lua in the folder 'all'", said)
            self.assertIn("hint: a scenario is a folder", said)
        said = self.asked(RAPPORT, "play", "all", "--text")
        self.assertIn("there is no scenario.lua in the folder 'all'", said)

    def test_what_belongs_to_a_scenario_leads_to_its_folder(self):
        for inside in ("mine/plays", "mine/plays/good.play",
                       "mine/README.md", "./mine/plays/"):
            for command in ("check", "test", "watch"):
                said = self.asked(AUTHOR, command, inside)
                self.assertRegex(said, "hint: name the folder of the "
                                 r"scenario: (\./)?mine\n")

    def test_a_file_of_another_kind_is_no_name_in_the_library(self):
        (self.home / "notes.txt").write_text("Vic, 55.\n")
        said = self.asked(AUTHOR, "check", "notes.txt")
        self.assertIn("'notes.txt' is no scenario", said)
        self.assertIn("hint: a scenario is a folder", said)

    # --- words in the scenario -----------------------------------------------

    def test_a_portrait_that_is_not_there_brings_all_that_are(self):
        guide = (ROOT / "scenarios/README.md").read_text("utf-8")
        table = re.findall(r"^\| `(\w+)` \| \d+ \|", guide, re.M)
        self.assertGreater(len(table), 12)
        self.changed('portrait = "someone"', 'portrait = "vic"')
        said = self.asked(AUTHOR, "check", "mine")
        named = re.search("hint: there are ([^;]+);", said).group(1)
        self.assertEqual(sorted(named.split(", ")), sorted(table))


if __name__ == "__main__":
    unittest.main()
