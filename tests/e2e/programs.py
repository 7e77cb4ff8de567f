"""What the tests of the whole programs share: where they are, and a home that
is thrown away afterwards."""
import json
import os
import pathlib
import sqlite3
import subprocess
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("RAPPORT_BUILD", ROOT / "build/dev"))
RAPPORT = str(BUILD / "rapport")
AUTHOR = str(BUILD / "rapport-author")
STORY = str(ROOT / "scenarios/sent-by-the-court")
WAYS = json.loads((ROOT / "tests/scenarios/sent-by-the-court.json").read_text())
SLOW = 20  # seconds; nothing here takes so long unless it hangs


class ProgramTest(unittest.TestCase):
    """Each test has a home of its own."""

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.addCleanup(self.scratch.cleanup)
        self.home = pathlib.Path(self.scratch.name)
        suppressions = ROOT / "tests/e2e/lsan.supp"
        self.environment = {
            **os.environ, "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "LSAN_OPTIONS": f"suppressions={suppressions}:print_suppressions=0",
        }

    def run_program(self, *arguments, text=""):
        return subprocess.run(arguments, input=text, capture_output=True,
                              text=True, timeout=SLOW, cwd=self.home,
                              env=self.environment)

    def tool(self, *arguments):
        return self.run_program(RAPPORT, "play", *arguments, "--text", "--json")

    def records(self):
        return self.home / "data/rapport/records.db"

    def rows(self, query):
        if not self.records().exists():
            return []
        base = sqlite3.connect(f"file:{self.records()}?mode=ro", uri=True)
        try:
            return base.execute(query).fetchall()
        finally:
            base.close()

    def wait_for(self, what, holds):
        for _ in range(SLOW * 20):
            if holds():
                return
            time.sleep(0.05)
        self.fail(f"waited in vain for {what}")

    def answers(self, way, seed):
        """The numbers to type for the responses of [way], as shuffled."""
        numbers = []
        for turn, response in enumerate(way):
            done = self.tool(STORY, "--seed", str(seed), "--choices",
                             ",".join(way[:turn]))
            offered = json.loads(done.stdout)["offered"]
            numbers.append(offered.index(response) + 1)
        return numbers
