#!/usr/bin/env python3
"""Runs every scenario of hostile/ through both programs and holds them to the
promise of the sandbox: a scenario can only ever fail by itself, with file and
line, within 3 seconds (and 64 MiB, with --memory, for builds without
sanitizers), and never behaves differently twice.

    run_hostile.py [--memory] RAPPORT RAPPORT_AUTHOR [FILE...]

The line `-- expect: …` in a file says which of these must hold:
    error   it does not load
    fails   it loads, and playing it fails in a callback
    plays   it plays to its end
    any     whichever, as long as the promise holds
"""
import concurrent.futures
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SECONDS = 3.0
MEMORY_KB = 64 * 1024
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def expected(path):
    text = path.read_bytes()[:4096].decode("utf-8", "replace")
    found = re.search(r"-- expect: ([a-z ]+)", text)
    assert found, "no '-- expect:' line"
    return found.group(1).split()


def run(arguments, home):
    """Runs a program; its result, and the seconds and kB it took."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen(
            arguments, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
            cwd=home, env={**os.environ, "HOME": home, "XDG_DATA_HOME": home})
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        return (child.returncode, out.read(), err.read(),
                time.monotonic() - began, usage.ru_maxrss)


def check_manners(result, slack, memory):
    code, out, err, seconds, kb = result
    text = (out + err).decode("utf-8", "strict")
    assert code in (0, 1), f"exit {code}: {text[-300:]}"
    assert "Sanitizer" not in text and "runtime error" not in text, text[-600:]
    assert seconds < SECONDS * slack, f"took {seconds:.1f} s"
    assert not memory or kb < MEMORY_KB, f"took {kb} kB"
    assert not UNSAFE.search(text), "unsafe characters came out"


def has_place(finding, path):
    return finding["file"] == str(path) and (finding["line"] or 0) > 0


def outcome(result, path):
    """What the play came to: error, fails or plays."""
    told = json.loads(result[1])
    if "findings" in told:
        assert result[0] == 1 and told["errors"] > 0, told
        assert all(has_place(f, path) for f in told["findings"]), told
        assert f"{path}:".encode() in result[2], result[2]
        return "error"
    if "error" in told:
        assert result[0] == 1 and has_place(told["error"], path), told["error"]
        return "fails"
    assert result[0] == 0 and told["ending"] == "bye", told
    return "plays"


def codes(result):
    told = json.loads(result[1])
    found = told.get("findings") or [told.get("error") or {"code": "none"}]
    return {finding["code"] for finding in found}


def is_the_same(first, again):
    """Byte for byte; but which limit a bomb meets first depends on how busy
    the machine is."""
    limits = {"too-many-steps", "too-much-time", "too-much-memory"}
    return first[:3] == again[:3] or (
        first[0] == again[0] == 1 and codes(first) <= limits
        and codes(again) <= limits)


def check_file(path, rapport, author, memory):
    wanted = expected(path)
    slack = 1 if memory else 4  # sanitizers are slow
    with tempfile.TemporaryDirectory() as home:
        play = [rapport, "play", str(path), "--text", "--json",
                "--choices", "a,c"]
        first, again = run(play, home), run(play, home)
        checked = run([author, "check", "--json", str(path)], home)
        for result in (first, again, checked):
            check_manners(result, slack, memory)
        assert os.listdir(home) == [], "it wrote files"
    assert is_the_same(first, again), "it differs from run to run"
    found = outcome(first, path)
    assert "any" in wanted or found in wanted, f"{found}, wanted {wanted}"
    findings = json.loads(checked[1])
    assert (checked[0] == 1) == (findings["errors"] > 0), findings
    assert found == "plays" or findings["errors"], "check found nothing"


def main():
    arguments = sys.argv[1:]
    memory = "--memory" in arguments
    arguments = [a for a in arguments if a != "--memory"]
    rapport, author = (str(pathlib.Path(a).resolve()) for a in arguments[:2])
    files = [pathlib.Path(a).resolve() for a in arguments[2:]]
    files = files or sorted((HERE / "hostile").glob("*.lua"))
    failed = 0
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = {path: pool.submit(check_file, path, rapport, author, memory)
                for path in files}
        for path, job in jobs.items():
            try:
                job.result()
            except Exception as problem:  # whatever it was, it is a failure
                failed += 1
                print(f"{path.name}: {problem}")
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main())
