#!/usr/bin/env python3
"""Fails when a header of ours does not compile alone, or not twice.

usage: headers.py BUILD_DIR [COMPILER]; BUILD_DIR holds compile_commands.json.
"""

import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOPS = ("engine", "tools", "tests")
# Of a compile command: options whose argument is a word of its own.
TAKES_WORD = ("-o", "-MF", "-MT", "-MQ", "-x")
DROPPED = ("-c", "-MD", "-MMD", "-MP")


def options_of(command):
    """The options of a compile command without its files."""
    options, words = [], iter(shlex.split(command)[1:])
    for word in words:
        if word in TAKES_WORD:
            next(words)
        elif word.startswith("-") and word not in DROPPED:
            options.append(word)
            if word in ("-isystem", "-I", "-include", "-D"):
                options.append(next(words))
    return options


def options_by_folder(build):
    commands = json.loads((build / "compile_commands.json").read_text())
    folders = {}
    for entry in commands:
        folders.setdefault(Path(entry["file"]).parent,
                           options_of(entry["command"]))
    return folders


def any_options(folders):
    """For a folder without a .c file: all that any other is given."""
    options = ["-std=c11", "-D_POSIX_C_SOURCE=200809L",
               f"-I{ROOT / 'engine'}", f"-I{ROOT / 'tests'}"]
    for given in folders.values():
        for first, second in zip(given, given[1:] + [""]):
            if first == "-isystem" and second not in options:
                options += [first, second]
    return options


def complaint(compiler, header, folders):
    """What the compiler says about [header] alone; "" when it is content."""
    options = folders.get(header.parent) or any_options(folders)
    # Twice: its guard has to hold. A declaration, because C wants one.
    text = f'#include "{header}"\n' * 2 + "extern int headers_py;\n"
    done = subprocess.run(
        [compiler, *options, "-fsyntax-only", "-x", "c", "-"],
        input=text, text=True, capture_output=True, check=False)
    return done.stderr if done.returncode else ""


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    build = Path(sys.argv[1]).resolve()
    compiler = sys.argv[2] if len(sys.argv) > 2 else "gcc"
    folders = options_by_folder(build)
    headers = [h for top in TOPS for h in sorted(ROOT.glob(f"{top}/**/*.h"))]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = pool.map(lambda h: complaint(compiler, h, folders), headers)
    complaints = [text for text in said if text]
    print("\n".join(complaints) or f"{len(headers)} headers compile alone")
    return 1 if complaints or not headers else 0


if __name__ == "__main__":
    sys.exit(main())
