"""What the tests of the whole programs share: where they are, what is played,
and a home that is thrown away afterwards."""
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = pathlib.Path(os.environ.get("RAPPORT_BUILD", ROOT / "build/dev"))
RAPPORT = str(BUILD / "rapport")
AUTHOR = str(BUILD / "rapport-author")
SLOW = 20  # seconds; nothing here takes so long unless it hangs

STORY = str(HERE / "two_ways")
GOOD = ["hello.collaborative", "coat.collaborative", "week.collaborative.2",
        "plan.collaborative"]
# He goes quiet, and it is taken up.
REPAIRED = ["hello.collaborative", "coat.collaborative", "week.expert",
            "plan.expert", "quiet.collaborative", "plan.collaborative"]
# He hits back, and it is not.
LEFT = ["hello.judgmental", "coat.collaborative.2", "week.judgmental",
        "row.judgmental"]

# What to play: a scenario and a way through it, from beginning to end.
PLAYS = [(STORY, GOOD), (STORY, REPAIRED), (STORY, LEFT)]
COURT = ROOT / "scenarios/sent-by-the-court"
COURT_WAYS = ROOT / "tests/scenarios/sent-by-the-court.json"
if COURT.exists() and COURT_WAYS.exists():
    PLAYS += [(str(COURT), way)
              for way in json.loads(COURT_WAYS.read_text())["good"]]


class ProgramTest(unittest.TestCase):
    """Each test has a home of its own."""

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.home = pathlib.Path(self.scratch.name)
        self.environment = {
            **os.environ, "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "LSAN_OPTIONS": f"suppressions={HERE / 'lsan.supp'}:"
                            "print_suppressions=0",
        }

    def run_program(self, *arguments, text="", **more):
        options = {"capture_output": True, "text": True, "timeout": SLOW,
                   "encoding": "utf-8", "cwd": self.home,
                   "env": self.environment, **more}
        if "stdin" not in more:
            options["input"] = text
        done = subprocess.run(arguments, **options)
        self.assertNotIn("Sanitizer", str(done.stderr))
        self.assertNotIn("runtime error", str(done.stderr))
        return done

    def tool(self, *arguments, **more):
        return self.run_program(RAPPORT, "play", *arguments, "--text",
                                "--json", **more)

    def told(self, story, way, *arguments):
        """What the tool says of a play that goes well."""
        done = self.tool(story, "--choices", ",".join(way), *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def own_library(self, name="two_ways"):
        """Puts the story into the person's own library."""
        folder = self.home / "data/rapport/scenarios" / name
        shutil.copytree(STORY, folder)
        return folder

    def records(self):
        return self.home / "data/rapport/records.db"

    def forget(self):
        """A new home without records."""
        for file in self.records().parent.glob("records.db*"):
            file.unlink()

    def execute(self, statement):
        """Changes the records as another program would."""
        base = sqlite3.connect(self.records())
        with base:
            base.execute(statement)
        base.close()

    def rows(self, query):
        if not self.records().exists():
            return []
        base = sqlite3.connect(f"file:{self.records()}?mode=ro", uri=True)
        try:
            return base.execute(query).fetchall()
        except sqlite3.OperationalError:
            return []  # its tables are only being made
        finally:
            base.close()

    def turns(self):
        """The responses that are kept, attempt after attempt."""
        return [row[0] for row in self.rows(
            "SELECT response FROM turn ORDER BY attempt, number")]

    def wait_for(self, what, holds, seconds=SLOW):
        end = time.monotonic() + seconds
        while not holds():
            self.assertLess(time.monotonic(), end, f"waited for {what}")
            time.sleep(0.02)

    def answers(self, story, way, seed):
        """The numbers to type for the responses of [way], as shuffled."""
        numbers = []
        for turn, response in enumerate(way):
            offered = self.told(story, way[:turn], "--seed",
                                str(seed))["offered"]
            numbers.append(offered.index(response) + 1)
        return numbers

    def typed(self, story=STORY, way=GOOD, seed=5):
        return "".join(f"{n}\n" for n in self.answers(story, way, seed))
