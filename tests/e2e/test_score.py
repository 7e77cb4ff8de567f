#!/usr/bin/env python3
"""`rapport-author score` from outside: coded conversations and what is said
of tables that are wrong."""
import csv
import io
import json
import time
import unittest

from programs import AUTHOR, BUILD, ProgramTest

CACHE = BUILD / "CMakeCache.txt"
STRESSED = CACHE.exists() and "STRESS:BOOL=ON" in CACHE.read_text()
LEVELS = ["safety", "partnership", "agreement", "strain"]
# Advice and blame until it breaks, then it is taken up and mended.
MENDED = """id,turn,stance,codes,repair,client
tape,2,collaborative,sr question,,reserved
tape,4,expert,gi,,
tape,6,expert,gi,,
tape,8,judgmental,confront,,
tape,10,expert,persuade,,
tape,12,judgmental,confront,,
tape,14,neutral,,,
tape,16,collaborative,cr af,validate,
other,1,neutral,,,
"""


class Score(ProgramTest):
    def score(self, table, *options, name="t.csv"):
        path = self.home / name
        path.write_bytes(table if isinstance(table, bytes)
                         else table.encode("utf-8"))
        return self.run_program(AUTHOR, "score", str(path), *options)

    def scored(self, table):
        done = self.score(table, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)["transcripts"]

    def refused(self, table, *said):
        """Exit 1, nothing scored, and the same said to people and programs."""
        done = self.score(table)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        told = json.loads(self.score(table, "--json").stdout)
        self.assertGreater(told["errors"], 0)
        messages = [(f["line"], f["message"]) for f in told["findings"]]
        for line, message in said:
            self.assertIn((line, message), messages)
            self.assertIn(f"t.csv:{line}: {message}\n", done.stderr)

    # --- the object for programs ---------------------------------------------

    def test_each_conversation_has_its_turns_and_its_result(self):
        tape, other = self.scored(MENDED)
        self.assertEqual([tape["id"], other["id"]], ["tape", "other"])
        self.assertEqual(tape["start"], dict(zip(LEVELS, [30, 30, 10, 10])))
        self.assertEqual([t["turn"] for t in tape["turns"]],
                         list(range(2, 17, 2)))
        for turn in tape["turns"]:
            self.assertEqual(list(turn["levels"]), LEVELS)
        self.assertEqual(list(tape["result"]),
                         ["objectives", "stances", "ruptures", "miti",
                          "collaboration"])

    def test_ruptures_are_told_by_the_turns_of_the_table(self):
        tape, other = self.scored(MENDED)
        events = [(t["turn"], e["type"], e["id"], e["kind"])
                  for t in tape["turns"] for e in t["events"]]
        self.assertEqual(events, [
            (8, "strain", None, None),
            (12, "rupture_opened", "strain", "confrontation"),
            (16, "rupture_noticed", "strain", "confrontation"),
            (16, "rupture_repaired", "strain", "confrontation")])
        self.assertEqual(tape["result"]["ruptures"], [
            {"id": "strain", "kind": "confrontation", "turn": 12,
             "noticed": True, "repaired": True, "how": ["validate"]}])
        self.assertEqual(other["result"]["ruptures"], [])

    def test_counts_and_ratios_are_given_and_null_without_a_divisor(self):
        tape, other = self.scored(MENDED)
        miti = tape["result"]["miti"]
        self.assertEqual((miti["percent_cr"],
                          miti["reflections_to_questions"]), (50, 2))
        self.assertEqual((miti["mi_adherent"], miti["mi_non_adherent"]),
                         (1, 3))
        self.assertIsNone(other["result"]["miti"]["percent_cr"])
        self.assertEqual(tape["result"]["stances"], {
            "judgmental": 2, "expert": 3, "collaborative": 2})

    def test_neutral_responses_shift_nothing(self):
        _, other = self.scored(MENDED)
        self.assertEqual(other["turns"][0]["levels"], other["start"])

    def test_an_id_of_any_signs_comes_back(self):
        name = 'a "b", \u202e\\ \U0001F600'
        quoted = '"' + name.replace('"', '""') + '"'
        told = self.scored(f"id,turn,stance\n{quoted},1,expert\n")
        self.assertEqual(told[0]["id"], name)

    # --- for people, for spreadsheets ----------------------------------------

    def test_people_read_levels_ruptures_counts_and_what_it_is_not(self):
        done = self.score(MENDED)
        self.assertEqual(done.returncode, 0, done.stderr)
        for words in ("Conversation tape: 8 responses, reserved client",
                      "moves against (confrontation)",
                      "repaired in turn 16", "(40 fair, 50 good)",
                      "opinion of the experts", "n/a", "collaboration score",
                      "does not certify"):
            self.assertIn(words, " ".join(done.stdout.split()))
        self.assertLessEqual(max(map(len, done.stdout.splitlines())), 80)
        self.assertNotIn("\x1b", done.stdout)

    def test_a_spreadsheet_gets_what_programs_get(self):
        tape, other = told = self.scored(MENDED)
        rows = list(csv.DictReader(io.StringIO(
            self.score(MENDED, "--csv").stdout, newline="")))
        self.assertEqual(
            [[int(row[level]) for level in LEVELS] for row in rows],
            [list(turn["levels"].values())
             for one in (tape, other) for turn in one["turns"]])
        self.assertEqual(rows[5]["events"], "rupture_opened:confrontation")
        rows = list(csv.DictReader(io.StringIO(
            self.score(MENDED, "--csv=results").stdout, newline="")))
        for one, row in zip(told, rows):
            self.assertEqual(int(row["collaboration"]),
                             one["result"]["collaboration"])
            self.assertEqual(row["safety"],
                             one["result"]["objectives"]["safety"])
            self.assertNotIn(None, row)
        self.assertEqual(rows[1]["percent_cr"], "n/a")

    def test_no_cell_is_a_formula(self):
        table = "id,turn,stance\n=HYPERLINK(1),1,expert\n"
        for option in ("--csv", "--csv=results"):
            row = self.score(table, option).stdout.splitlines()[1]
            self.assertTrue(row.startswith("'="), row)

    def test_an_id_cannot_steer_the_terminal(self):
        done = self.score("id,turn,stance\n\x1b[2Jx,1,expert\n")
        self.assertEqual(done.returncode, 0)
        self.assertNotIn("\x1b", done.stdout)

    def test_standard_input_is_read_as_a_file_is(self):
        for source in ({"text": MENDED}, {"stdin": None}):
            if "stdin" in source:
                path = self.home / "in.csv"
                path.write_text(MENDED)
                source["stdin"] = path.open("rb")
                self.addCleanup(source["stdin"].close)
            done = self.run_program(AUTHOR, "score", "-", "--json", **source)
            self.assertEqual(json.loads(done.stdout)["transcripts"],
                             self.scored(MENDED))

    # --- what is wrong -------------------------------------------------------

    def test_all_bad_rows_are_told_with_their_lines(self):
        self.refused("turn,stance,codes\n1,judgemental,\n0,expert,\n"
                     "3,expert,qestion\n3,expert,\n",
                     (2, "unknown stance 'judgemental', did you mean "
                         "'judgmental'?"),
                     (3, "the turn is a whole number from 1 to 1000000, not "
                         "'0'"),
                     (4, "unknown code 'qestion', did you mean 'question'?"),
                     (5, "turn 3 stands in line 4 already"))

    def test_lines_are_right_below_a_cell_of_many_lines(self):
        self.refused('turn,stance,said\n1,expert,"one\ntwo\n\nfour"\n2,nice,\n',
                     (6, "unknown stance 'nice'"))

    def test_what_is_no_table_is_refused(self):
        self.refused(b"turn,stance\n1,exp\xe9rt\n",
                     (2, "there are bytes here that are not UTF-8"))
        self.refused(b"\xff\xfet\0u\0r\0n\0",
                     (1, "there is a zero byte: this is no plain text"))
        self.refused('turn,stance\n1,"expert\n',
                     (2, "a cell begins with a quote and never ends"))
        self.refused("")

    def test_what_cannot_be_read_is_said_once(self):
        for path in ("missing.csv", ".", "/dev/zero"):
            done = self.run_program(AUTHOR, "score", path)
            self.assertEqual(done.returncode, 1, path)
            self.assertEqual(done.stdout, "")
            self.assertIn(path, done.stderr)
            done = self.run_program(AUTHOR, "score", path, "--json")
            self.assertIn("code", json.loads(done.stdout)["error"])

    @unittest.skipIf(STRESSED, "every array moves whenever it grows")
    def test_input_without_end_is_refused(self):
        with open("/dev/zero", "rb") as zero:
            done = self.run_program(AUTHOR, "score", "-", stdin=zero)
        self.assertEqual(done.returncode, 1)
        self.assertIn("standard input", done.stderr)

    def test_wrong_usage_ends_with_2(self):
        for arguments in ([], ["a", "b"], ["a", "--csv=x"], ["a", "--wide"],
                          ["a", "--csv", "--json"]):
            done = self.run_program(AUTHOR, "score", *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn("rapport-author: score: ", done.stderr)

    @unittest.skipIf(STRESSED, "every array moves whenever it grows")
    def test_a_large_table_is_read_soon(self):
        table = "id,turn,stance,codes\n" + "".join(
            f"c{i % 997},{i + 1},collaborative,sr\n" for i in range(100000))
        begun = time.monotonic()
        done = self.score(table, "--csv=results")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len(done.stdout.splitlines()), 998)
        self.assertLess(time.monotonic() - begun, 10)  # sanitizers and all


if __name__ == "__main__":
    unittest.main()
