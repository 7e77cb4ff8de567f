#!/usr/bin/env python3
"""A few pictures of the window as they were looked at and found good: what
letters, scripts and faces look like, which no list of commands can show.

A pixel may differ by a little (another version of FreeType); more than a few
in a thousand may not. On failure the picture and the difference lie in
RAPPORT_BUILD/pictures. RAPPORT_GOLDEN=write makes them anew: look at them."""
import os
import pathlib
import re
import subprocess
import unittest

from programs import GOOD, STORY
from window import AT_ONCE, SEED, WindowTest, needs

KEPT = pathlib.Path(__file__).parent.parent / "views/pictures"
FUZZ = "6%"
DIFFERENT_MOST = 0.003  # of all pixels

SCRIPTS = '''
return scenario {
  title = "Scripts", minutes = 5, level = 1,
  brief = "Words in many scripts.", setting = "A room.",
  client = { name = "Samira", portrait = "samira", style = "plain" },
  start = "a",
  exchange "a" {
    client { mood = "neutral",
      "مرحبا، اسمي Samira Haddad وعمري 43 سنة، وأسكن في London منذ 2019. " ..
      "هل يمكنني أن أتكلم معك اليوم عن ابني؟\\n" ..
      "मैं क्षेत्रीय कार्यालय में श्रीमती हूँ।\\n" ..
      "ฉันชื่อสมศรี น้ำตาไหล ที่นี่ปลอดภัยไหม\\n" ..
      "Good 🙂 day ☕ שלום Dana 12" },
    collaborative { "أخبريني، يا Samira، ما الذي يشغلك؟", to = "e" },
    judgmental { "That is no way to talk.", to = "e" },
    expert { "ถ้าอย่างนั้น 2 อย่าง", to = "e" },
  },
  ending "e" { client { mood = "open", "شكرا." }, outcome = "engaged" },
}
'''


class Pictures(WindowTest):
    def take(self, name):
        """What the window shows, as a file."""
        folder = pathlib.Path(os.environ["RAPPORT_BUILD"]) / "pictures"
        folder.mkdir(exist_ok=True)
        taken = folder / f"{name}.png"
        self.settle()
        subprocess.run(["import", "-window", str(self.window), str(taken)],
                       env=self.environment, check=True)
        return taken

    def assert_is_as_kept(self, name):
        taken, kept = self.take(name), KEPT / f"{name}.png"
        if os.environ.get("RAPPORT_GOLDEN") == "write":
            kept.write_bytes(taken.read_bytes())
        different = taken.with_name(f"{name}-difference.png")
        done = subprocess.run(
            ["compare", "-metric", "AE", "-fuzz", FUZZ, str(kept), str(taken),
             str(different)], capture_output=True, text=True)
        count = re.match(r"[0-9.e+]+", done.stderr)
        self.assertTrue(count, done.stderr)
        self.assertLess(float(count.group()), DIFFERENT_MOST * 1280 * 720,
                        f"see {different}")

    def test_a_conversation(self):
        self.play("--size", "1280x720")
        self.choose(self.answers(STORY, GOOD, SEED)[0])
        self.assert_is_as_kept("conversation")
        self.close()

    def test_a_review_by_night(self):
        self.settings.write_text(AT_ONCE + "theme = 1\n")
        self.open("play", STORY, "--seed", str(SEED), "--size", "1280x720",
                  "--choices", ",".join(GOOD))
        self.wait_for("the end", lambda: self.rows(
            "SELECT 1 FROM attempt WHERE state = 'finished'"))
        self.changes_by(lambda: self.do("key", "Return"))
        self.changes_by(lambda: self.do("key", "Escape"))
        self.assert_is_as_kept("review")
        self.close()

    def test_words_in_many_scripts(self):
        folder = self.home / "scripts"
        folder.mkdir()
        (folder / "scenario.lua").write_text(SCRIPTS, encoding="utf-8")
        self.play("--size", "1280x720", story=str(folder))
        self.assert_is_as_kept("scripts")
        self.close()


if __name__ == "__main__":
    needs("Xvfb", "xdotool", "import", "compare")
    unittest.main()
