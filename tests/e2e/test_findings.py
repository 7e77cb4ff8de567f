#!/usr/bin/env python3
"""`rapport-author check` over scenarios with one defect each
(tests/workshop/lint/), and over what each would be without it.

A line that ends in `--! CODE` is where CODE is found. A line that ends in
`--= OTHER` is OTHER in the twin without the defect; with nothing behind it, it
is not there."""
import concurrent.futures
import json
import os
import re
import unittest

from programs import AUTHOR, ROOT, ProgramTest

PLANTED = ROOT / "tests/workshop/lint"
FINDINGS = ROOT / "scenarios/FINDINGS.md"
REFERENCE = ROOT / "scenarios/REFERENCE.md"
MARK = re.compile(r"--! ([a-z-]+)")
OTHER = re.compile(r"^( *).*?--=( ?)(.*)$")


def expected_of(source):
    """(line, code) of each mark."""
    return sorted((number, code)
                  for number, line in enumerate(source.split("\n"), 1)
                  for code in MARK.findall(line))


def twin_of(source):
    lines = []
    for line in source.split("\n"):
        found = OTHER.match(line)
        if not found:
            lines.append(line)
        elif found.group(3):
            lines.append(found.group(1) + found.group(3))
    return "\n".join(lines)


def enlarged(source):
    """The same with so many states before it that `check` does not see them
    all. No line moves."""
    size = 17
    facts = "".join(f"big{i} = false, " for i in range(size))
    places = "".join(
        f"""
  exchange "big{i}" {{ client {{ "{i}." }},
    collaborative {{ "Yes.", to = "big{i + 1}", because = "It agrees.",
      effect = {{ facts = {{ big{i} = true }} }} }},
    collaborative {{ "Well?", to = "big{i + 1}", because = "It asks." }} }},"""
        for i in range(size))
    asks = " or ".join(f"a.facts.big{i}" for i in range(size))
    places += f"""
  exchange "big{size}" {{ client {{ "So." }},
    collaborative {{ "Now?", to = "arrival", because = "It asks.",
      when = function(a) return {asks} end }},
    collaborative {{ "Then?", to = "arrival", because = "It asks." }} }},
"""
    start = re.search(r'start = "(\w+)"', source).group(1)
    places = places.replace('"arrival"', f'"{start}"')
    source = re.sub(r'start = "\w+"', 'start = "big0"', source)
    source = source.replace("facts = {\n", "facts = { " + facts + "\n", 1)
    return source.rstrip()[:-1] + places + "}\n"


# What is found in any number of states, because no state could change it.
PROVEN = {
    "unreachable-ending-by-capital", "unreachable-exchange-by-name",
    "dead-end-by-names", "endless-loop-by-names",
    "response-never-offered-by-levels", "unreachable-ending-by-number",
    "line-never-spoken-behind", "rupture-never-by-number",
    "rupture-never-repaired-by-words", "rupture-never-repaired-by-ending",
    "fact-never-set-by-table", "fact-never-set-by-function",
    "fact-never-set-untold", "fact-never-read-set-by-table",
    "fact-below-trust-by-when", "fact-below-trust-by-words",
    "portrait-missing-name",
}


def documented(path, heading):
    text = path.read_text("utf-8").split(heading)[-1]
    return re.findall(r"^\| `([a-z0-9-]+)` \|", text, re.M)


def codes_of_sources():
    """Every code that a finding of tools/ is given, word for word."""
    found = set()
    for path in sorted((ROOT / "tools").glob("*.c")):
        found |= set(re.findall(r'SEVERITY_\w+,\s*"([a-z-]+)"',
                                path.read_text("utf-8")))
    return found


class Findings(ProgramTest):
    def check(self, path, source):
        path.write_text(source, "utf-8")
        done = self.run_program(AUTHOR, "check", str(path), "--json")
        told = json.loads(done.stdout)
        self.assertEqual(done.returncode, 1 if told["errors"] else 0)
        return sorted((f["line"], f["code"]) for f in told["findings"])

    def each(self, judge, are_large=False):
        """Asks of every planted defect, some at a time; where it takes long,
        of those that are found in any case and of a few others."""
        paths = sorted(PLANTED.glob("*.lua"))
        self.assertGreater(len(paths), 40)
        if are_large:
            paths = [path for i, path in enumerate(paths)
                     if path.stem in PROVEN or i % 4 == 0]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            wrong = [w for w in pool.map(judge, paths) if w]
        self.assertEqual(wrong, [], "\n".join(wrong))

    def test_a_planted_defect_is_found_where_it_is_and_nothing_else(self):
        def judge(path):
            source = path.read_text("utf-8")
            found = self.check(self.home / path.name, source)
            if found != expected_of(source):
                return f"{path.name}: {expected_of(source)}, found {found}"
            return None
        self.each(judge)

    def test_without_the_defect_nothing_is_found(self):
        def judge(path):
            twin = twin_of(path.read_text("utf-8"))
            found = self.check(self.home / f"twin-{path.name}", twin)
            return f"{path.name}: found {found}" if found else None
        self.each(judge)

    def errors_of_enlarged(self, path, source):
        path.write_text(enlarged(source), "utf-8")
        done = self.run_program(AUTHOR, "check", str(path), "--json")
        told = json.loads(done.stdout)["findings"]
        codes = {f["code"] for f in told}
        if not codes & {"missing-target", "unknown-fact", "unknown-name",
                        "callback-remembers"}:
            self.assertIn("not-proven", codes, path.name)
        return sorted((f["line"], f["code"]) for f in told
                      if f["severity"] == "error")

    def test_among_too_many_states_only_what_is_proven_is_an_error(self):
        def judge(path):
            source = path.read_text("utf-8")
            found = self.errors_of_enlarged(self.home / path.name, source)
            expected = expected_of(source)
            is_proven = path.stem in PROVEN
            if not set(found) <= set(expected) or (is_proven and not found):
                return f"{path.name}: {expected}, found {found}"
            return None
        self.each(judge, are_large=True)

    def test_among_too_many_states_nothing_is_wrong_without_the_defect(self):
        def judge(path):
            twin = twin_of(path.read_text("utf-8"))
            found = self.errors_of_enlarged(
                self.home / f"twin-{path.name}", twin)
            return f"{path.name}: found {found}" if found else None
        self.each(judge, are_large=True)

    def test_every_class_of_error_is_planted_twice(self):
        planted = [code for path in PLANTED.glob("*.lua")
                   for code in {c for _, c in
                                expected_of(path.read_text("utf-8"))}]
        errors = documented(FINDINGS, "## Errors")
        errors = errors[:errors.index(documented(FINDINGS, "## Warnings")[0])]
        for code in errors:
            self.assertGreaterEqual(planted.count(code), 2, code)
        for code in documented(FINDINGS, "## Warnings"):
            if code != "not-proven":
                self.assertGreaterEqual(planted.count(code), 1, code)

    def test_every_code_is_documented_and_every_documented_code_exists(self):
        table = documented(FINDINGS, "# What")
        self.assertEqual(len(table), len(set(table)), "a code stands twice")
        elsewhere = set(documented(REFERENCE, "## Findings"))
        # What is wrong with what graph --unvisited reads.
        elsewhere |= {"attempts-unreadable", "attempt-unfitting"}
        sources = codes_of_sources()
        self.assertEqual(sources - set(table) - elsewhere, set(),
                         "not in scenarios/FINDINGS.md")
        self.assertEqual(set(table) - sources, set(), "nothing gives these")


if __name__ == "__main__":
    unittest.main()
