#!/usr/bin/env python3
"""Plays written down and run again, and a new scenario with its first one."""
import json
import os
import shutil
import stat
import unittest

from programs import AUTHOR, GOOD, STORY, ProgramTest

GOOD_PLAY = "\n".join(GOOD) + "\n"


class Plays(ProgramTest):
    def setUp(self):
        super().setUp()
        self.story = self.home / "story"
        shutil.copytree(STORY, self.story)
        self.plays = self.story / "plays"
        self.plays.mkdir(exist_ok=True)

    def write(self, text, name="good.play"):
        data = text if isinstance(text, bytes) else text.encode()
        (self.plays / name).write_bytes(data)

    def test(self, *arguments):
        return self.run_program(AUTHOR, "test", str(self.story), *arguments)

    def failures(self):
        done = self.test("--json")
        told = json.loads(done.stdout)
        self.assertEqual(done.returncode, 1 if told["failures"] else 0)
        return [(f["line"], f["expected"], f["found"] or f["code"])
                for run in told["scenarios"][0]["plays"]
                for f in run["failures"]]

    def expecting(self, sentence, after=0):
        """What a play finds that expects [sentence] after some choices."""
        self.write("\n".join(GOOD[:after]) + f"\n  expect {sentence}\n")
        return self.failures()

    # --- expectations --------------------------------------------------------

    def test_what_holds_is_fine_and_what_does_not_is_shown(self):
        for after, true, false, found in (
                (0, "at hello", "at coat", "at hello"),
                (1, "at coat", "at kitchen", "at coat"),
                (4, "at kitchen", "at hello", "ending kitchen"),
                (4, "ending kitchen", "ending leaves", "ending kitchen"),
                (1, "at coat", "ending kitchen", "at coat"),
                (4, "outcome engaged", "outcome declined", "outcome engaged"),
                (1, "turns 1", "turns > 1", "turns 1"),
                (2, "turns >= 2", "turns < 2", "turns 2"),
                (1, "no rupture", "rupture hits_back open",
                 "rupture hits_back never"),
                (1, "rupture strain never", "rupture strain repaired",
                 "rupture strain never"),
                (0, "offered hello.expert", "not offered hello.expert",
                 "offered hello.expert"),
                (0, "not offered coat.expert", "offered coat.expert",
                 "not offered coat.expert"),
        ):
            with self.subTest(true):
                self.assertEqual(self.expecting(true, after), [])
            with self.subTest(false):
                line = max(after, 1) + 1
                self.assertEqual(self.expecting(false, after),
                                 [(line, false, found)])

    def test_levels_are_those_of_the_play(self):
        levels = self.told(STORY, GOOD[:1])["turns"][0]["levels"]
        for level, points in levels.items():
            for sentence, holds in (
                    (f"{level} {points}", True),
                    (f"{level} = {points}", True),
                    (f"{level} >= {points}", True),
                    (f"{level} > {points}", False),
                    (f"{level} <= {points}", True),
                    (f"{level} < {points}", False),
                    (f"{level} {points + 1}", False)):
                with self.subTest(sentence):
                    self.assertEqual(
                        self.expecting(sentence, 1),
                        [] if holds else [(2, sentence, f"{level} {points}")])

    def test_words_objectives_facts_and_the_score(self):
        told = self.told(STORY, GOOD)
        said = told["turns"][-1]["client"].split("\n")[-1]
        result = told["result"]
        self.assertEqual(self.expecting(f'says "{said[3:20]}"', 4), [])
        self.assertEqual(self.expecting('says "never"', 4),
                         [(5, 'says "never"', f'says "{said}"')])
        for objective, attained in result["objectives"].items():
            self.assertEqual(
                self.expecting(f"{objective} is {attained}", 4), [])
        points = result["collaboration"]
        self.assertEqual(self.expecting(f"collaboration {points}", 4), [])
        self.assertEqual(
            self.expecting(f"collaboration > {points}", 4),
            [(5, f"collaboration > {points}", f"collaboration {points}")])

    def test_mistakes_have_their_place_and_a_way_out(self):
        self.write("hello.colaborative\n")
        text = self.test().stdout
        self.assertIn("good.play:1: there is no response", text)
        self.assertIn("did you mean 'hello.collaborative'?", text)
        # Another exchange is not meant because the stance is the same.
        self.write("late.collaborative\n")
        self.assertNotIn("did you mean", self.test().stdout)
        for sentence, column, hint in (
                ("saftey 3", 10, "did you mean 'safety'?"),
                ("safety", 16, ""),
                ("safety > a lot", 19, ""),
                ("safety is establishd", 20, "did you mean 'established'?"),
                ("rupture hits_bakc open", 18, "did you mean 'hits_back'?"),
                ("says nothing", 15, ""),
                ("no ruptures", 13, ""),
                ("at hello there", 19, "")):
            with self.subTest(sentence):
                self.write(f"\n  expect {sentence}\n")
                done = self.test()
                self.assertEqual(done.returncode, 1)
                self.assertIn("good.play:2: ", done.stdout)
                self.assertIn(hint, done.stdout)
                caret = [line for line in done.stdout.splitlines()
                         if line.strip() == "^"]
                self.assertEqual(caret, [" " * (4 + column - 1) + "^"])

    def test_what_is_not_offered_says_what_is(self):
        self.write("coat.expert\n  expect safety 0\n")
        done = self.test()
        self.assertIn("is not offered in exchange 'hello'", done.stdout)
        self.assertRegex(done.stdout, "offered here: .*hello.collaborative")
        self.assertEqual(self.failures(), [(1, None, "choice-not-offered")])

    def test_a_comment_may_follow_a_choice_and_words_may_hold_its_sign(self):
        self.write("hello.collaborative\t # kind\n  expect says \"a # b\"\n")
        self.assertEqual([failure[:2] for failure in self.failures()],
                         [(2, 'says "a # b"')])

    def test_a_choice_after_the_end_is_told(self):
        self.write(GOOD_PLAY + "hello.expert\n")
        self.assertEqual(self.failures(), [(5, None, "choice-left-over")])

    # --- files ---------------------------------------------------------------

    def test_files_that_are_no_text_are_told_and_the_rest_is_run(self):
        self.write(b"hello.collaborative\xff\n", "a.play")
        self.write(b"hello\0there\n", "b.play")
        self.write("x" * (1 << 21), "c.play")
        os.mkfifo(self.plays / "d.play")
        self.write(GOOD_PLAY.replace("\n", "\r\n"), "e.play")
        self.write("anything", "notes.txt")
        told = json.loads(self.test("--json").stdout)
        self.assertEqual([(run["file"][-6:], run["ok"])
                          for run in told["scenarios"][0]["plays"]],
                         [("a.play", False), ("b.play", False),
                          ("c.play", False), ("d.play", False),
                          ("e.play", True)])

    def test_without_plays_it_says_how_to_begin(self):
        self.plays.rmdir()
        done = self.test()
        self.assertEqual(done.returncode, 1)
        self.assertIn("There are no plays yet", done.stdout)

    def test_coverage_is_of_all_plays_together(self):
        self.write(GOOD_PLAY)
        self.write("hello.judgmental\n", "other.play")
        covered = json.loads(self.test("--json").stdout)[
            "scenarios"][0]["coverage"]
        self.assertEqual(covered["responses"]["covered"], len(GOOD) + 1)
        self.assertEqual(covered["endings"]["covered"], 1)
        self.assertNotIn("hello.judgmental", covered["responses"]["missing"])
        self.assertIn("hello.expert", covered["responses"]["missing"])
        self.assertEqual(covered["ruptures"]["missing"],
                         covered["repairs"]["missing"])

    # --- writing anew --------------------------------------------------------

    def test_update_keeps_all_but_what_came_out_differently(self):
        head = "# One way.\r\n\r\nhello.collaborative\r\n"
        self.write(head + "\t expect at kitchen  \r\n# so\nexpect turns 9")
        done = self.test("--update")
        self.assertEqual(done.returncode, 0)
        self.assertIn("- expect at kitchen\n", done.stdout)
        self.assertIn("+ expect at coat\n", done.stdout)
        self.assertEqual(
            (self.plays / "good.play").read_bytes().decode(),
            head + "\t expect at coat\r\n# so\nexpect turns 1")
        self.assertEqual(self.failures(), [])

    def test_update_leaves_alone_what_is_as_expected(self):
        self.write(GOOD_PLAY)
        before = os.stat(self.plays / "good.play")
        self.assertEqual(self.test("--update").returncode, 0)
        after = os.stat(self.plays / "good.play")
        self.assertEqual(before.st_ino, after.st_ino)

    def test_update_cannot_mend_a_choice(self):
        self.write("hello.collaborative\nnobody.expert\n")
        self.assertEqual(self.test("--update").returncode, 1)
        self.assertIn("nobody", (self.plays / "good.play").read_text())


class New(ProgramTest):
    def new(self, name, **more):
        return self.run_program(AUTHOR, "new", name, **more)

    def test_what_is_made_is_sound_and_its_plays_hold(self):
        done = self.new("first-try")
        self.assertEqual(done.returncode, 0, done.stderr)
        folder = self.home / "first-try"
        self.assertEqual(
            sorted(str(path.relative_to(folder))
                   for path in folder.rglob("*") if path.is_file()),
            [".luarc.json", "README.md", "plays/good.play",
             "plays/repaired.play", "rapport.d.lua", "scenario.lua"])
        checked = self.run_program(AUTHOR, "check", "first-try", "--json")
        self.assertEqual(json.loads(checked.stdout)["findings"], [])
        self.assertEqual(
            self.run_program(AUTHOR, "test", "first-try").returncode, 0)
        library = json.loads((folder / ".luarc.json").read_text())[
            "workspace.library"]
        self.assertTrue((folder / library[0]).is_file())

    def test_with_json_it_names_what_it_made(self):
        done = self.run_program(AUTHOR, "new", "--json", "x")
        made = json.loads(done.stdout)
        self.assertEqual(made["folder"], "x")
        for name in made["files"]:
            self.assertTrue((self.home / "x" / name).is_file(), name)

    def test_nothing_that_is_there_is_touched(self):
        for name, make in (("folder", lambda p: p.mkdir()),
                           ("file", lambda p: p.write_text("mine")),
                           ("link", lambda p: p.symlink_to("nowhere"))):
            path = self.home / name
            make(path)
            before = path.lstat()
            done = self.new(name)
            self.assertEqual(done.returncode, 1)
            self.assertIn("this is there already", done.stderr)
            self.assertEqual(path.lstat().st_mtime_ns, before.st_mtime_ns)

    def test_names_that_would_make_trouble_are_explained(self):
        for name in (".hidden", "_x", "two words", "a/b/..", "", "ü", "x" * 65,
                     "a\nb", "semi;colon"):
            with self.subTest(name):
                done = self.new(name)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn("cannot be the name of a scenario", done.stderr)
                self.assertEqual(done.stderr.count("\n"), 2)
        self.assertEqual(list(self.home.iterdir()), [])

    def test_where_no_folder_can_be_made_nothing_is_left(self):
        done = self.new("no/such/place")
        self.assertEqual(done.returncode, 1)
        self.assertIn("make the folder above it first", done.stderr)

    def test_without_its_template_nothing_half_made_is_left(self):
        place = self.home / "elsewhere"
        place.mkdir()
        program = place / "rapport-author"
        shutil.copy(AUTHOR, program)
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        done = self.run_program(str(program), "new", "lonely", cwd=place)
        self.assertEqual(done.returncode, 1)
        self.assertIn("not beside it", done.stderr)
        self.assertEqual([path.name for path in place.iterdir()],
                         ["rapport-author"])


if __name__ == "__main__":
    unittest.main()
