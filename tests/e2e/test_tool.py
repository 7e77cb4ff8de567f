#!/usr/bin/env python3
"""The programs as tools: the JSON contract, exit codes, arguments."""
import json
import shutil
import unittest

from programs import AUTHOR, RAPPORT, STORY, WAYS, ProgramTest

TRY = """return scenario {
  title = "Try", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { "One." },
    collaborative { "A.", to = "bye" },
    expert { "B.", to = "bye", effect = function(a)
      error("no")
    end },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
"""


class Tool(ProgramTest):
    def story(self, text=TRY, name="try.lua"):
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def test_a_whole_play_has_every_key(self):
        way = WAYS["good"][0]
        done = self.tool(STORY, "--choices", ",".join(way))
        told = json.loads(done.stdout)
        self.assertEqual(done.returncode, 0)
        self.assertLessEqual(
            {"scenario", "sha256", "rules", "seed", "opening", "turns",
             "ending", "outcome", "offered", "result", "state_hash"},
            told.keys())
        self.assertEqual(told["scenario"], "sent-by-the-court")
        self.assertEqual([t["response"] for t in told["turns"]], way)
        for turn in told["turns"]:
            self.assertLessEqual(
                {"exchange", "response", "stance", "codes", "levels",
                 "events", "client"}, turn.keys())
            self.assertEqual(set(turn["levels"]), {
                "safety", "partnership", "agreement", "strain"})
        self.assertLessEqual(
            {"objectives", "stances", "ruptures", "miti", "collaboration"},
            told["result"].keys())

    def test_shifts_add_up_to_the_levels(self):
        told = json.loads(self.tool(
            STORY, "--choices", ",".join(WAYS["good"][1])).stdout)
        levels = dict(told["start"])
        for turn in told["turns"]:
            for shift in turn["shifts"]:
                levels[shift["level"]] += shift["points"]
            self.assertEqual(levels, turn["levels"])

    def test_too_few_choices_stop_there(self):
        done = self.tool(STORY)
        told = json.loads(done.stdout)
        self.assertEqual(done.returncode, 0)
        self.assertIsNone(told["ending"])
        self.assertEqual(len(told["offered"]), 3)

    def test_the_seed_orders_and_changes_nothing_else(self):
        orders, hashes = set(), set()
        for seed in range(8):
            told = json.loads(self.tool(STORY, "--seed", str(seed)).stdout)
            orders.add(tuple(told["offered"]))
            hashes.add(tuple(sorted(told["offered"])))
        self.assertGreater(len(orders), 2)
        self.assertEqual(len(hashes), 1)

    def test_a_wrong_choice_is_an_error_beside_the_turns(self):
        for choices, code in (
                ("arrival.expert,nonsense", "unknown-choice"),
                ("arrival.expert,arrival.expert", "choice-not-offered"),
                (",".join(WAYS["good"][0] + ["arrival.expert"]),
                 "choice-left-over")):
            done = self.tool(STORY, "--choices", choices)
            told = json.loads(done.stdout)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(told["error"]["code"], code)
            self.assertGreaterEqual(len(told["turns"]), 1)

    def test_a_failing_callback_names_file_and_line(self):
        path = self.story()
        done = self.tool(path, "--choices", "one.expert")
        error = json.loads(done.stdout)["error"]
        self.assertEqual(done.returncode, 1)
        self.assertEqual((error["file"], error["line"]), (path, 8))
        self.assertIn(f"{path}:8: ", done.stderr)

    def test_a_mistake_is_told_at_its_line_with_a_caret(self):
        path = self.story(TRY.replace('"A.", to', '"A.", becuase = "", to'))
        done = self.tool(path)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{path}:6: collaborative: unknown field 'becuase', "
                      "did you mean 'because'?", done.stderr)
        self.assertRegex(done.stderr, r"\n +\^")
        finding = json.loads(done.stdout)["findings"][0]
        self.assertEqual(finding["line"], 6)
        checked = self.run_program(AUTHOR, "check", path)
        self.assertEqual(checked.returncode, 1)
        self.assertEqual(checked.stdout, done.stderr)

    def test_a_scenario_may_be_a_name_a_folder_or_a_file(self):
        folder = self.home / "data/rapport/scenarios/my own"
        shutil.copytree(STORY, folder)
        for argument in ("sent-by-the-court", "my own", str(folder),
                         str(folder / "scenario.lua"),
                         self.story(name="träum süß.lua")):
            self.assertEqual(self.tool(argument).returncode, 0, argument)

    def test_a_missing_scenario_is_told_with_the_nearest(self):
        done = self.tool("sent-by-the-cuort")
        self.assertEqual(done.returncode, 1)
        self.assertIn("did you mean 'sent-by-the-court'?", done.stderr)

    def test_wrong_usage_is_status_two(self):
        for arguments in (["--nonsense"], ["dance"], ["play", "--seed"],
                          ["play", "a", "b"], ["play", "--json"],
                          ["play", STORY, "--seed", "x"],
                          ["play", STORY, "--size", "big"]):
            done = self.run_program(RAPPORT, *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertTrue(done.stderr.startswith("rapport: "), done.stderr)
        self.assertEqual(self.run_program(AUTHOR).returncode, 2)
        self.assertEqual(self.run_program(AUTHOR, "check").returncode, 2)

    def test_help_and_version_are_on_stdout(self):
        for program in (RAPPORT, AUTHOR):
            for option in ("--help", "--version"):
                done = self.run_program(program, option)
                self.assertEqual(done.returncode, 0)
                self.assertIn("rapport", done.stdout.lower())

    def test_check_of_a_good_scenario_finds_nothing(self):
        done = self.run_program(AUTHOR, "check", STORY, "--json")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(json.loads(done.stdout)["errors"], 0)

    def test_the_transcript_is_the_same_each_time(self):
        texts = []
        for name in ("one.txt", "two.txt"):
            self.tool(STORY, "--choices", ",".join(WAYS["good"][0]),
                      "--transcript", str(self.home / name))
            texts.append((self.home / name).read_bytes())
        self.assertEqual(texts[0], texts[1])
        self.assertIn(b"magistrate", texts[0])

    def test_a_transcript_that_cannot_be_written_is_told(self):
        done = self.tool(STORY, "--transcript", str(self.home / "no/such/f"))
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr)

    def test_a_full_output_is_a_failure(self):
        with open("/dev/full", "w") as full:
            import subprocess
            done = subprocess.run(
                [RAPPORT, "play", STORY, "--text", "--json"], stdout=full,
                stderr=subprocess.DEVNULL, env=self.environment, timeout=20)
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    unittest.main()
