#!/usr/bin/env python3
"""Runs clang-tidy over our .c files, those of them that changed.

usage: tidy.py BUILD_DIR [FILE...]; BUILD_DIR holds compile_commands.json. A
file that passed is not looked at again until it, a header of ours that it
includes, its compile command, .clang-tidy or clang-tidy itself changes.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / "build" / "tidy"
TOPS = ("engine", "tools")
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.M)


def with_headers(path, seen):
    """[path] and all of ours that it includes, into the dict [seen]."""
    if path in seen or not path.is_file():
        return
    seen[path] = path.read_bytes()
    for name in INCLUDE.findall(seen[path]):
        for folder in (path.parent, ROOT / "engine", ROOT):
            if (folder / os.fsdecode(name)).is_file():
                with_headers(folder / os.fsdecode(name), seen)
                break


def key_of(entry, common):
    digest = hashlib.sha256(common)
    digest.update(entry["command"].encode())
    seen = {}
    with_headers(Path(entry["file"]), seen)
    for path in sorted(seen):
        digest.update(f"{path} {len(seen[path])}\n".encode())
        digest.update(seen[path])
    return digest.hexdigest()


def complaint(entry, common, build):
    """What clang-tidy says about one file; "" when it is content."""
    passed = CACHE / key_of(entry, common)
    if passed.exists():
        passed.touch()
        return ""
    done = subprocess.run(
        ["clang-tidy", "--quiet", "--warnings-as-errors=*", "-p", str(build),
         entry["file"]], text=True, capture_output=True, check=False)
    if done.returncode == 0:
        passed.touch()
        return ""
    # clang-tidy's standard error only counts what it left out.
    return done.stdout or done.stderr


def forget_old(most=2000):
    entries = sorted(CACHE.iterdir(), key=lambda path: path.stat().st_mtime)
    for path in entries[:-most]:
        path.unlink()


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    build = Path(sys.argv[1]).resolve()
    wanted = {Path(name).resolve() for name in sys.argv[2:]}
    entries = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = Path(entry["file"])
        if path.is_relative_to(ROOT) and \
                path.relative_to(ROOT).parts[0] in TOPS and \
                path.is_file() and (not wanted or path in wanted):
            entries[path] = entry
    CACHE.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], check=True,
                             capture_output=True).stdout
    common = version + (ROOT / ".clang-tidy").read_bytes()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = pool.map(lambda e: complaint(e, common, build),
                        entries.values())
    complaints = [text for text in said if text]
    forget_old()
    print("\n".join(complaints) or f"{len(entries)} files are tidy")
    return 1 if complaints or not entries else 0


if __name__ == "__main__":
    sys.exit(main())
