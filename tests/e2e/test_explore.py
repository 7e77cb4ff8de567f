#!/usr/bin/env python3
"""rapport-author explore: what it says, of all and of a part."""
import json
import os
import pty
import signal
import subprocess
import unittest

from programs import AUTHOR, ROOT, STORY
from programs import ProgramTest

TEMPLATE = str(ROOT / "scenarios/_template")
POLICIES = {"random", "always-collaborative", "always-expert",
            "always-judgmental", "mix-70-20-10", "longest", "shortest",
            "always-question", "always-reflect"}
LEVELS = {"safety", "partnership", "agreement", "strain"}
HEAD = """return scenario {
  title = "Try", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
"""
BYE = """  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
"""
# Round "one" and "two", and out by one response in two.
CIRCLE = HEAD + """
  exchange "one" { client { "One." },
    collaborative { "A.", to = "two" }, expert { "B.", to = "two" } },
  exchange "two" { client { "Two." },
    collaborative { "A.", to = "one" }, expert { "B.", to = "bye" } },
""" + BYE
# Nobody ever leaves "two" who goes there.
TRAP = HEAD + """
  exchange "one" { client { "One." },
    collaborative { "A.", to = "bye" }, expert { "B.", to = "two" } },
  exchange "two" { client { "Two." },
    collaborative { "A.", to = "two" }, expert { "B.", to = "two" } },
""" + BYE
FAILS = HEAD + """
  exchange "one" { client { "One." },
    collaborative { "A.", to = "two" }, expert { "B.", to = "bye" } },
  exchange "two" { client { "Two." },
    collaborative { "A.", to = "bye" },
    expert { "B.", to = "bye", effect = function(a)
      if a.count.collaborative > 0 then a.safety = a.facts.none end
    end } },
""" + BYE


def huge(facts=18):
    """More states than anybody can wait for."""
    names = [f"f{i}" for i in range(facts)]
    ways = "".join(
        f'    collaborative {{ "Turn {n}.", to = "one", effect = function(a)\n'
        f"      a.facts.{n} = not a.facts.{n} end }},\n" for n in names)
    return (HEAD + "  facts = { " +
            ", ".join(f"{n} = false" for n in names) + " },\n"
            '  exchange "one" { client { "One." },\n' + ways +
            '    expert { "Out.", to = "bye" } },\n' + BYE)


class Explore(ProgramTest):
    def story(self, text, name="try.lua"):
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def explore(self, *arguments, **more):
        return self.run_program(AUTHOR, "explore", *arguments, **more)

    def told(self, *arguments, status=0):
        done = self.explore(*arguments, "--json")
        self.assertEqual(done.returncode, status, done.stderr)
        return json.loads(done.stdout)

    def assert_near(self, value, wanted):
        self.assertLess(abs(value - wanted), 1e-9)

    # --- the object ----------------------------------------------------------

    def assert_chances(self, told):
        self.assertEqual(set(told["policies"]), POLICIES)
        for chances in told["policies"].values():
            self.assertEqual(set(chances), {
                "endings", "unending", "failed", "ruptures", "repairs",
                "levels", "collaboration", "established", "turns",
                "error_bound"})
            self.assertEqual(set(chances["endings"]),
                             set(told["reach"]["endings"]))
            self.assertEqual(set(chances["levels"]), LEVELS)
            self.assertEqual(set(chances["ruptures"]),
                             set(told["reach"]["ruptures"]))
            self.assert_near(sum(chances["endings"].values()) +
                             chances["unending"] + chances["failed"], 1)
            self.assertLess(chances["error_bound"], 1e-9)

    def test_the_object_has_every_key(self):
        for path in (TEMPLATE, STORY):
            told = self.told(path)
            self.assertEqual(set(told), {
                "scenario", "sha256", "states", "edges", "paths", "shortest",
                "longest", "cycle", "complete", "seconds", "bytes_per_state",
                "failures", "reach", "ranges", "policies", "skilled",
                "skilled_unlike", "gates", "findings"})
            self.assertEqual(set(told["reach"]), {
                "exchanges", "responses", "ruptures", "repairs", "endings"})
            self.assertEqual(set(told["ranges"]), LEVELS | {"collaboration"})
            self.assertRegex(told["paths"], r"^\d+$")
            self.assertIs(told["complete"], True)
            self.assertIsNone(told["cycle"])
            self.assert_chances(told)

    def test_each_way_that_is_named_can_be_played(self):
        told = self.told(STORY)
        for kind in ("endings", "exchanges", "responses", "ruptures",
                     "repairs"):
            for way in told["reach"][kind].values():
                if way:
                    self.told_by_play(way)
        for ending, way in told["reach"]["endings"].items():
            self.assertEqual(self.told_by_play(way)["ending"], ending)

    def told_by_play(self, way):
        done = self.tool(STORY, "--choices", ",".join(way))
        self.assertEqual(done.returncode, 0, done.stdout)
        return json.loads(done.stdout)

    def test_the_gates_are_held_against_their_limits(self):
        gates = self.told(TEMPLATE)["gates"]
        self.assertEqual(set(gates), {"met", "policies", "skilled"})
        self.assertEqual(set(gates["policies"]),
                         POLICIES - {"always-collaborative"})
        for name, gate in gates["policies"].items():
            never = name in ("always-expert", "always-judgmental")
            self.assertEqual(gate["limit"], 0 if never else 0.01)
            self.assertIs(gate["met"], gate["established"] < 0.01)
        self.assertEqual(set(gates["skilled"]), {"met", "unlike", "only"})

    def test_a_rule_that_wins_is_a_gate_missed(self):
        way = "".join(
            f'  exchange "x{i}" {{ client {{ "Yes." }},\n'
            f'    collaborative {{ "Which is it, then?", to = "x{i + 1}", '
            'codes = { "question" },\n'
            "      effect = { safety = 20, partnership = 20, agreement = 20 } "
            '},\n    expert { "No.", to = "gone" } },\n' for i in range(1, 6))
        path = self.story(HEAD.replace('"one"', '"x1"') + way +
                          '  exchange "x6" { client { "Yes." },\n'
                          '    collaborative { "A.", to = "bye" },\n'
                          '    expert { "B.", to = "gone" } },\n'
                          '  ending "gone" { client { "No." },\n'
                          '    outcome = "declined" },\n' + BYE)
        gates = self.told(path)["gates"]
        self.assertIs(gates["met"], False)
        self.assertIs(gates["policies"]["random"]["met"], False)
        self.assertIs(gates["policies"]["longest"]["met"], False)
        self.assertIs(gates["policies"]["always-expert"]["met"], True)
        self.assertIs(gates["skilled"]["met"], False)  # there is but one way
        text = self.explore(path).stdout
        self.assertRegex(text, r"random +12\.5000 % +below 1 %: +not met")
        self.assertRegex(text, r"always-expert +0\.0000 % +never: +met")

    # --- circles -------------------------------------------------------------

    def test_a_circle_is_named(self):
        path = self.story(CIRCLE)
        told = self.told(path)
        self.assertEqual((told["paths"], told["longest"], told["shortest"]),
                         ("unbounded", "unbounded", 2))
        self.assertEqual(sorted(told["cycle"]), ["one", "two"])
        self.assert_near(told["policies"]["random"]["endings"]["bye"], 1)
        self.assert_near(told["policies"]["random"]["turns"], 4)
        self.assert_near(told["policies"]["always-collaborative"]["unending"],
                         1)
        self.assertIsNone(told["policies"]["always-collaborative"]["turns"])
        self.assertRegex(self.explore(path).stdout,
                         "round for ever: "
                         "(one -> two -> one|two -> one -> two)[.]")

    def test_a_circle_that_hardly_lets_anybody_out_is_exact(self):
        # Ten right answers in a row, one in four each time.
        targets = [f"x{i}" for i in range(1, 10)] + ["bye"]
        steps = "".join(
            f'  exchange "x{i}" {{ client {{ "And?" }},\n'
            f'    collaborative {{ "A.", to = "{target}" }},\n' +
            '    collaborative { "B.", to = "x0" },\n' * 3 +
            "  },\n" for i, target in enumerate(targets))
        path = self.story(HEAD.replace('"one"', '"x0"') + steps + BYE)
        chances = self.told(path)["policies"]["random"]
        self.assert_near(chances["endings"]["bye"], 1)
        self.assertLess(chances["error_bound"], 1e-9)
        turns = sum(4 ** i for i in range(1, 11))
        self.assertLess(abs(chances["turns"] / turns - 1), 1e-6)

    def test_who_never_gets_out_is_counted(self):
        chances = self.told(self.story(TRAP))["policies"]["random"]
        self.assert_near(chances["unending"], 0.5)
        self.assert_near(chances["endings"]["bye"], 0.5)

    # --- what goes wrong -----------------------------------------------------

    def test_a_function_that_fails_is_told_by_line(self):
        path = self.story(FAILS)
        done = self.explore(path)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{path}:10: ", done.stderr)
        self.assertIn("cannot go on in 1 place", done.stderr)
        told = self.told(path, status=1)
        self.assertEqual(told["failures"], 1)
        self.assert_near(told["policies"]["random"]["failed"], 0.25)

    def test_what_does_not_load_is_told_as_findings(self):
        path = self.story(TRAP.replace('to = "bye"', 'to = "bey"', 1))
        told = self.told(path, status=1)
        self.assertEqual(told["findings"][0]["code"], "missing-target")
        self.assertEqual(self.explore("no/such").returncode, 1)

    def test_wrong_usage_is_told(self):
        for arguments in ([], [STORY, STORY], [STORY, "--limit", "0"],
                          [STORY, "--limit", "x"], [STORY, "--seconds", "-1"],
                          [STORY, "--threads", "99"], [STORY, "--limit"],
                          [STORY, "--sceonds", "1"]):
            done = self.explore(*arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertEqual(done.stdout, "")
            self.assertTrue(done.stderr.startswith("rapport-author: "))

    def test_a_full_output_is_a_failure(self):
        for arguments in ([], ["--json"]):
            with open("/dev/full", "w", encoding="utf-8") as full:
                done = self.explore(TEMPLATE, *arguments,
                                    capture_output=False, stdout=full,
                                    stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 1, arguments)

    # --- a part --------------------------------------------------------------

    def assert_partial(self, told):
        self.assertIs(told["complete"], False)
        self.assertGreater(told["policies"]["random"]["error_bound"], 0)
        for chances in told["policies"].values():
            whole = (sum(chances["endings"].values()) + chances["unending"] +
                     chances["failed"])
            self.assertLess(abs(1 - whole), chances["error_bound"] + 1e-9)

    def test_a_limit_gives_a_part_that_says_so(self):
        self.assert_partial(self.told(TEMPLATE, "--limit", "20"))
        done = self.explore(TEMPLATE, "--limit", "20")
        self.assertEqual(done.returncode, 0)
        self.assertIn("Only a part was explored", done.stdout)
        self.assertIn("not known", done.stdout)

    def test_what_a_part_says_is_never_wrong(self):
        whole = self.told(STORY)["policies"]
        for limit in (1, 3, 10, 40):
            part = self.told(STORY, "--limit", str(limit))["policies"]
            for name, chances in part.items():
                for ending, chance in chances["endings"].items():
                    true = whole[name]["endings"][ending]
                    self.assertLessEqual(abs(true - chance),
                                         chances["error_bound"] + 1e-12)

    def test_time_is_up_after_the_seconds_given(self):
        told = self.told(self.story(huge()), "--seconds", "1")
        self.assert_partial(told)
        self.assertIsNone(told["gates"]["policies"]["random"]["met"])

    def test_the_same_is_found_by_any_number_of_threads(self):
        one = self.told(STORY, "--threads", "1")
        for threads in ("2", "5"):
            other = self.told(STORY, "--threads", threads)
            for key in set(one) - {"seconds", "bytes_per_state"}:
                self.assertEqual(one[key], other[key], key)

    def test_ctrl_c_gives_what_was_found_until_then(self):
        for arguments in ([], ["--json"]):
            watched, terminal = pty.openpty()
            with subprocess.Popen(
                    [AUTHOR, "explore", self.story(huge()), *arguments],
                    stdout=subprocess.PIPE, stderr=terminal, text=True,
                    cwd=self.home, env=self.environment) as program:
                os.close(terminal)
                self.assertIn(b"Ctrl-C stops here", self.read_line(watched))
                program.send_signal(signal.SIGINT)
                text = self.read_all(program, watched)
            os.close(watched)
            self.assertEqual(program.returncode, 0)
            if arguments:
                self.assert_partial(json.loads(text))
            else:
                self.assertIn("it was stopped", text)

    @staticmethod
    def read_line(terminal):
        text = b""
        while b"here)" not in text:
            text += os.read(terminal, 4096)
        return text

    @staticmethod
    def read_all(program, terminal):
        os.set_blocking(terminal, False)
        text, _ = program.communicate(timeout=60)
        return text


if __name__ == "__main__":
    unittest.main()
