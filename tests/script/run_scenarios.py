#!/usr/bin/env python3
"""Runs scenarios that mean harm (hostile/), that hold an author's mistakes
(mistakes/) or that are as they should be (valid/) through both programs, and
holds the programs to what each file says. README.md explains the lines
`-- expect:` and `-- finding:`.

    run_scenarios.py --rapport PATH --author PATH [--check-memory] [FILE...]

Without FILE: all of them, and those that made.py makes. --check-memory is for
builds without sanitizers: at most 64 MiB, and time is counted strictly.
"""
import argparse
import concurrent.futures
import functools
import json
import os
import pathlib
import re
import resource
import shlex
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
import made  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
FOLDERS = ("hostile", "mistakes", "valid")
SECONDS = 3.0
MEMORY_KB = 64 * 1024
SLOW = 4  # sanitizers are slow
ANY_LINE = 1 << 30
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
WHOLE_FILE = {"scenario-missing", "file-missing", "too-many-findings"}
OF_CHOICES = {"unknown-choice", "choice-not-offered", "choice-left-over"}
LIMITS = {"too-many-steps", "too-much-time", "too-much-memory"}


class Wrong(Exception):
    """What a program did that it should not have done."""


def ensure(holds, message):
    if not holds:
        raise Wrong(message)


# --- what a file expects -----------------------------------------------------

class Expected:
    """The lines `-- expect:` and `-- finding:` at the top of a file."""

    def __init__(self, source, folder):
        head = source[:8192].decode("utf-8", "replace")
        found = re.search(r"^-- expect: (.+)$", head, re.M)
        ensure(found, "no line '-- expect:'")
        words = shlex.split(found.group(1).strip())
        self.outcomes = {w for w in words if "=" not in w}
        ensure(self.outcomes <= {"error", "fails", "plays", "any"},
               f"strange outcome in '{found.group(1)}'")
        keys = dict(w.split("=", 1) for w in words if "=" in w)
        is_hostile = folder == "hostile"
        self.choices = keys.pop("choices", "a,c" if is_hostile else "")
        self.ending = keys.pop("ending", "bye" if is_hostile else None)
        self.opening = keys.pop("opening", None)
        self.said = keys.pop("said", None)
        self.events = keys.pop("events", None)
        self.check = keys.pop("check", None)
        self.times = int(keys.pop("times", "0"))  # 0: as needed
        ensure(not keys, f"strange keys {sorted(keys)}")
        self.is_exact = folder == "mistakes"
        self.findings = re.findall(
            r"^-- finding: (\d+|\?)(?:@(\S+))? (\S+)[ ]?([^\r\n]*)", head,
            re.M)
        self.hints = re.findall(r"^-- hint: ([^\r\n]+)$", head, re.M)


# --- running -----------------------------------------------------------------

class Result:
    """One run of a program."""

    def __init__(self, code, out, err, seconds, cpu, kb):
        self.code, self.out, self.err = code, out, err
        self.seconds, self.cpu, self.kb = seconds, cpu, kb

    def same_as(self, other):
        return (self.code, self.out, self.err) == (
            other.code, other.out, other.err)


class Runner:
    """Runs the programs in an empty home, with limits."""

    def __init__(self, rapport, author, has_memory_limit):
        self.rapport, self.author = rapport, author
        self.has_memory_limit = has_memory_limit
        self.seconds = SECONDS if has_memory_limit else SECONDS * SLOW

    def run(self, arguments, home):
        environment = {"PATH": os.environ.get("PATH", ""), "HOME": home,
                       "LANG": "C.UTF-8", "XDG_DATA_HOME": home,
                       "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home,
                       "XDG_STATE_HOME": home}
        for name, value in os.environ.items():
            if name.endswith("SAN_OPTIONS"):
                environment[name] = value
        began = time.monotonic()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = subprocess.Popen(
                arguments, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                cwd=home, env=environment)
            patience = threading.Timer(4 * self.seconds, child.kill)
            patience.start()
            _, status, usage = os.wait4(child.pid, 0)
            patience.cancel()
            child.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            return Result(child.returncode, out.read(), err.read(),
                          time.monotonic() - began,
                          usage.ru_utime + usage.ru_stime, usage.ru_maxrss)

    def manners(self, result):
        """What holds of every run, whatever the scenario."""
        slow = max(result.cpu, result.seconds / 4)
        ensure(slow <= self.seconds,
               f"took {result.cpu:.1f} s of processor time, "
               f"{result.seconds:.1f} s in all")
        text = (result.out + result.err).decode("utf-8", "backslashreplace")
        ensure(result.code in (0, 1), f"exit {result.code}: {text[-300:]!r}")
        ensure("Sanitizer" not in text and "runtime error" not in text,
               text[-900:])
        ensure(is_utf8(result), "gives bytes that are no UTF-8")
        ensure(not self.has_memory_limit or result.kb <= MEMORY_KB,
               f"took {result.kb} kB")
        found = UNSAFE.search(text)
        ensure(not found, f"gives the unsafe character "
               f"{found and found.group()!r}")
        ensure("root:x:" not in text, "tells what is in another file")


def is_utf8(result):
    try:
        (result.out + result.err).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


# --- comparing ---------------------------------------------------------------

def read_json(result):
    try:
        return json.loads(result.out)
    except ValueError:
        raise Wrong(f"gives no JSON: {result.out[:200]!r}") from None


def told(play):
    """The findings of a play: of the load, or the one that ended it."""
    if "findings" in play:
        return play["findings"]
    return [play["error"]] if play.get("error") else []


@functools.cache
def documented_codes():
    """The first column of the table 'Findings' of the reference."""
    reference = HERE.parents[1] / "scenarios" / "REFERENCE.md"
    table = reference.read_text("utf-8").split("## Findings")[-1]
    return set(re.findall(r"^\| `([a-z0-9-]+)` \|", table, re.M))


@functools.cache
def codes_of_check():
    """What `check` says of a scenario that can be played all the same: these
    are tests of the language, their conversations need not be good ones."""
    table = HERE.parents[1] / "scenarios" / "FINDINGS.md"
    found = re.findall(r"^\| `([a-z0-9-]+)` \|", table.read_text("utf-8"), re.M)
    return set(found) - documented_codes()


def check_places(findings, shown, lines):
    for finding in findings:
        ensure(finding["code"] in documented_codes() | codes_of_check(),
               f"the code {finding['code']} is not in the reference")
        if finding["code"] in OF_CHOICES:
            continue
        ensure(finding["file"] in (shown, shown + "/scenario.lua"),
               f"names the file {finding['file']!r}")
        ensure(0 < (finding["line"] or 0) <= lines
               or finding["code"] in WHOLE_FILE,
               f"names line {finding['line']} of {lines}")
        ensure("\n" not in finding["message"], "a message of several lines")


def outcome_of(play, result):
    if "findings" in play:
        ensure(result.code == 1 and play["errors"] > 0, "findings, but exit 0")
        return "error"
    if play.get("error"):
        ensure(result.code == 1, "an error, but exit 0")
        return "fails"
    ensure(result.code == 0, f"exit {result.code} without an error")
    return "plays"


def blocks_of(text, shown):
    """The findings as a person sees them: line, message, word at the caret."""
    lines = text.split("\n")
    blocks = []
    for i, line in enumerate(lines):
        found = line.startswith(shown) and re.match(
            r"(?:/scenario\.lua)?:(\d+): (.*)", line[len(shown):])
        if not found:
            continue
        word = None
        if i + 2 < len(lines) and lines[i + 2].strip() == "^":
            word = lines[i + 1][lines[i + 2].index("^"):]
        blocks.append((int(found.group(1)), found.group(2), word))
    return blocks


def matches(wanted, finding, block):
    line, word, code, fragment = wanted
    word = word.replace("~", " ")
    return ((line == "?" or int(line) == finding["line"])
            and code in ("*", finding["code"])
            and fragment.strip() in finding["message"]
            and (not word or (block and (block[2] or "").startswith(word))))


def pair_blocks(findings, blocks):
    """The block of each finding."""
    left = list(blocks)
    pairs = []
    for finding in findings:
        block = next((b for b in left if b[0] == finding["line"]
                      and finding["message"] in b[1]), None)
        if block:
            left.remove(block)
        pairs.append((finding, block))
    return pairs


def say(finding, block):
    word = block and block[2]
    return (f"{finding['line']}{'@' + word[:20] if word else ''} "
            f"{finding['code']} {finding['message']}")


def check_findings(expected, findings, text, shown):
    pairs = pair_blocks(findings, blocks_of(text, shown))
    for finding, block in pairs:
        ensure(block or not finding["line"] or finding["code"] in OF_CHOICES,
               f"not told as FILE:LINE: {finding['message']}")
    left = list(pairs)
    for wanted in expected.findings:
        found = next((p for p in left if matches(wanted, *p)), None)
        ensure(found, f"finding {' '.join(wanted)!r} is missing; found: "
               + "; ".join(say(*p) for p in left[:5]))
        left.remove(found)
    hints = re.findall(r"^    hint: (.*)$", text, re.M)
    for wanted in expected.hints:
        ensure(any(wanted.strip() in hint for hint in hints),
               f"no hint says {wanted.strip()!r}; found: {hints[:5]}")
    ensure(not expected.is_exact or not left,
           "finds too much: " + "; ".join(say(*p) for p in left[:5]))


def may_differ(one, other):
    """When a bomb meets its limit, and which first, may depend on how busy the
    machine is; so may whether the clock ran out."""
    codes = [{finding["code"] for finding in found} for found in (one, other)]
    return (all(LIMITS & found for found in codes)
            or "too-much-time" in codes[0] | codes[1])


def is_the_same(first, again):
    if first.same_as(again):
        return True
    one, other = told(read_json(first)), told(read_json(again))
    return first.code == again.code == 1 and may_differ(one, other)


# --- one case ----------------------------------------------------------------

class Case:
    """A scenario as both programs see it."""

    def __init__(self, argument, expected, lines):
        self.argument, self.expected, self.lines = argument, expected, lines


def shown_path(argument):
    """How a path appears in messages: made safe, in one line."""
    text = os.fsencode(argument).decode("utf-8", "replace")
    return UNSAFE.sub("\ufffd", re.sub("[\n\r\t]", " ", text))


def check_play(runner, case, home):
    expected, argument = case.expected, case.argument
    command = [runner.rapport, "play", "--text", "--json"]
    if expected.choices:
        command += ["--choices", expected.choices]
    command += ["--", argument]
    first = runner.run(command, home)
    runner.manners(first)
    # What does not load is run again by check, and compared with that.
    does_load = "findings" not in read_json(first)
    for _ in range(1, expected.times or (2 if does_load else 1)):
        again = runner.run(command, home)
        runner.manners(again)
        ensure(is_the_same(first, again), "differs from run to run")
    return first


def check_plays(expected, play):
    ensure(expected.ending in (None, play["ending"] or ""),
           f"ends with {play['ending']!r}")
    ensure(expected.opening is None or play["opening"] == expected.opening,
           f"opens with {play['opening']!r}")
    said = [turn["client"] for turn in play["turns"]]
    ensure(expected.said is None or said[-1:] == [expected.said],
           f"the client says {said}")
    events = ",".join(event["type"] for turn in play["turns"]
                      for event in turn["events"])
    ensure(expected.events is None or events == expected.events,
           f"events: {events}")


def check_checked(runner, case, home, outcome, play):
    expected = case.expected
    command = [runner.author, "check"]
    asked = runner.run(command + ["--json", "--", case.argument], home)
    shown = runner.run(command + ["--", case.argument], home)
    for result in (asked, shown):
        runner.manners(result)
    checked = read_json(asked)
    findings = checked["findings"]
    errors = [f for f in findings if f["severity"] == "error"]
    ensure(asked.code == shown.code == (1 if errors else 0),
           f"check: {len(errors)} errors, exit {asked.code}, {shown.code}")
    ensure(checked["errors"] == len(errors), "check: counts wrongly")
    check_places(findings, shown_path(case.argument), case.lines)
    if outcome == "error":
        ensure(findings == play["findings"]
               or may_differ(findings, play["findings"]),
               "check finds something else than play")
    faults = [f for f in errors if f["code"] not in codes_of_check()]
    wants_errors = expected.check == "findings" or (
        outcome != "plays" and expected.check is None)
    ensure("any" in expected.outcomes or expected.check == "any"
           or wants_errors == bool(faults),
           f"check finds {[f['message'] for f in faults[:3]]}")
    return findings, shown.out.decode("utf-8", "replace")


def check_case(runner, case):
    expected = case.expected
    shown = shown_path(case.argument)
    with tempfile.TemporaryDirectory() as home:
        first = check_play(runner, case, home)
        play = read_json(first)
        outcome = outcome_of(play, first)
        found = told(play)
        check_places(found, shown, case.lines)
        ensure("any" in expected.outcomes or outcome in expected.outcomes,
               f"{outcome}: {'; '.join(f['message'] for f in found[:3])}")
        if outcome == "plays" and "any" not in expected.outcomes:
            check_plays(expected, play)
        text = first.err.decode("utf-8", "replace")
        findings, said = check_checked(runner, case, home, outcome, play)
        if outcome != "plays":
            check_findings(expected, found, text, shown)
        elif expected.check == "findings":
            check_findings(expected, findings, said, shown)
        # And on a terminal, by somebody who says nothing.
        runner.manners(runner.run(
            [runner.rapport, "play", "--text", "--no-record", "--",
             case.argument], home))
        ensure(os.listdir(home) == [], f"wrote {os.listdir(home)}")


def case_of(path, folder):
    source = path.read_bytes()
    # Lines as Lua counts them.
    lines = len(re.findall(rb"\r\n|\n\r|\n|\r", source)) + 1
    return Case(str(path), Expected(source, folder), lines)


def all_cases(files, place):
    """(name, maker of the case) of the given files; without any, of all."""
    paths = files or [path for folder in FOLDERS
                      for path in sorted((HERE / folder).glob("*.lua"))]
    jobs = [(f"{path.parent.name}/{path.name}",
             lambda p=path: case_of(p, p.parent.name)) for path in paths]
    if files:
        return jobs
    for name, source in made.sources():
        path = place / name
        path.write_bytes(source)
        jobs.append((f"made/{name}", lambda p=path: case_of(p, "hostile")))
    for name, argument, expect in made.strange_files(place):
        head = f"-- expect: {expect}\n".encode()
        jobs.append((f"made/{name}", lambda a=argument, h=head: Case(
            a, Expected(h, "made"), ANY_LINE)))
    return jobs


def snapshot(place):
    """What is there, to see that nobody changed it."""
    return {p: (s.st_size, s.st_mtime_ns) for p in sorted(place.rglob("*"))
            if "__pycache__" not in p.parts for s in [p.lstat()]}


def run_one(runner, name, make):
    try:
        check_case(runner, make())
    except Wrong as problem:
        return f"{name}: {problem}"
    except (KeyError, TypeError, ValueError) as problem:
        return f"{name}: {type(problem).__name__}: {problem}"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rapport", required=True)
    parser.add_argument("--author", required=True)
    parser.add_argument("--check-memory", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    runner = Runner(os.path.abspath(options.rapport),
                    os.path.abspath(options.author), options.check_memory)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    before = snapshot(HERE)
    failed = passed = 0
    with tempfile.TemporaryDirectory() as place, \
            concurrent.futures.ThreadPoolExecutor(2) as pool:
        files = [path.resolve() for path in options.files]
        jobs = [pool.submit(run_one, runner, name, make)
                for name, make in all_cases(files, pathlib.Path(place))]
        for job in jobs:
            problem = job.result()
            failed += problem is not None
            passed += problem is None
            if problem:
                print(problem, flush=True)
    if snapshot(HERE) != before:
        failed += 1
        print("the folder of the scenarios was changed")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
