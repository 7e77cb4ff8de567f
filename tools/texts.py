#!/usr/bin/env python3
"""Fails when a text file of the project is not fit to be shared.

No path of one person's machine, no control or direction-changing characters,
valid UTF-8, Unix lines, no blanks at their ends, 80 columns in C and Python.
"""

import os
import re
import sys
from pathlib import Path

SKIPPED = {".git", "build", "__pycache__", ".cache"}
TEXTS = set(""".c .h .py .lua .cmake .txt .md .json .html .css .js .sh .svg
    .csv .sql""".split())
NARROW = {".c", ".h", ".py"}
# Files that are wrong on purpose: what scripts and readers must survive.
HOSTILE = ("tests/script/hostile/", "tests/fuzz/", "tests/data/")

PATHS = re.compile(r"(?<![\w.$}~)/-])(/(home|Users)/[a-z]\w*|/root)/\w"
                   r"|\b[A-Z]:\\\\?Users\\")
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e"
                    "\u2066-\u2069\ufeff]")


def homes_of(root):
    """Where the project is on this machine: no text may know."""
    shared = {"/", "/home", "/opt", "/srv", "/tmp", "/usr", "/var/tmp"}
    return [f"{folder}/" for folder in (root, root.parent)
            if str(folder) not in shared]


def width(line):
    return len(line.expandtabs(8))


def faults(path, root):
    """Line numbers and what is wrong there."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        yield 1, f"not UTF-8 at byte {error.start}"
        return
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "the last line has no end"
    if path.suffix == ".svg":
        return
    homes = homes_of(root)
    for number, line in enumerate(text.split("\n"), 1):
        if PATHS.search(line) or any(
                re.search(rf"(?<![\w.$}}~)/-]){re.escape(home)}\w", line)
                for home in homes):
            yield number, "the path of one machine"
        if HIDDEN.search(line):
            yield number, "a character that nobody can see"
        if line != line.rstrip() and path.suffix != ".md":
            yield number, "blanks at the end"
        if path.suffix in NARROW and width(line) > 80:
            yield number, f"{width(line)} columns, 80 at most"


def texts_under(root):
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - SKIPPED)
        for name in sorted(names):
            path = Path(folder, name)
            if path.is_symlink():
                continue
            if path.suffix in TEXTS or (
                    not path.suffix and path.read_bytes()[:2] == b"#!"):
                yield path


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1
                else Path(__file__).parents[1]).resolve()
    count = bad = 0
    for path in texts_under(root):
        name = path.relative_to(root).as_posix()
        if name.startswith(HOSTILE):
            continue
        count += 1
        for number, fault in faults(path, root):
            print(f"{name}:{number}: {fault}")
            bad += 1
    if not bad:
        print(f"{count} text files are in order")
    return 1 if bad or not count else 0


if __name__ == "__main__":
    sys.exit(main())
