#!/usr/bin/env python3
"""Fails when the code turns against the floor plan (engine/ARCHITECTURE.md).

Looks at every #include, at the link lines in CMake, and at calls that a room
has no business making. Prints FILE:LINE: message. One optional argument: the
folder to look at instead of this project.
"""

import re
import sys
from pathlib import Path

# Which of our folders a folder may include and link. Itself always.
OURS = {
    "base": set(),
    "core": {"base"},
    "ui": {"base", "core"},
    "sdl": {"base", "core", "ui"},
    "script": {"base", "core"},
    "record": {"base", "core"},
    "vote": {"base", "core"},
    "voice": {"base"},
    "app": {"base", "core", "ui", "sdl", "script", "record", "vote",
            "voice"},
    "tools": {"base", "core", "script"},
}
# The benches and the tests may see everything.
FREE = ("tools/bench/", "tests/")

# Of libc: what only computes, what meets the machine, and what goes further.
PURE = set("""assert ctype errno inttypes iso646 limits stdalign stdarg stdbool
    stddef stdint stdlib stdnoreturn string strings""".split())
MACHINE = set("""dirent dlfcn fcntl fnmatch ftw getopt glob libgen locale poll
    pwd setjmp signal stdio termios time unistd wchar wctype sys/epoll
    sys/eventfd sys/file sys/inotify sys/ioctl sys/mman sys/prctl sys/random
    sys/resource sys/select sys/signalfd sys/stat sys/statfs sys/statvfs
    sys/time sys/types sys/uio sys/wait
    """.split())
NETWORK = set("""arpa/inet ifaddrs net/if netdb netinet/in netinet/tcp
    sys/socket sys/un""".split())
THREADS = {"pthread", "sched", "semaphore", "stdatomic", "threads"}

LIBC = {
    "base": PURE | MACHINE | {"float", "math"},
    # <stdio.h> for snprintf(); the rest of it is among the calls below.
    "core": PURE | {"stdio"},
    "ui": PURE | {"float", "math", "stdio"},
    "sdl": PURE | MACHINE | {"float", "math"},
    "script": PURE | MACHINE | {"float", "math"},
    "record": PURE | MACHINE,
    "vote": PURE | MACHINE | NETWORK,
    "voice": PURE | MACHINE | {"stdatomic"},
    "app": PURE | MACHINE | THREADS | {"float", "math"},
    "tools": PURE | MACHINE | THREADS | {"float", "math"},
}
# Foreign headers by folder: a pattern of header names, and the files of the
# folder that may include it.
FOREIGN = {
    "base": [(r"sha256\.h", r"file\.c")],
    "sdl": [
        (r"SDL\.h|SDL_\w+\.h|SDL2/SDL\w*\.h", r".*"),
        (r"fribidi(/\w+)?\.h", r".*"),
        (r"linebreak\.h|graphemebreak\.h|unibreak\w+\.h", r".*"),
        (r"fontconfig/fontconfig\.h", r".*"),
    ],
    "script": [(r"lua\.h|lauxlib\.h|lualib\.h", r".*")],
    "record": [(r"sqlite3\.h", r".*"), (r"curl/curl\.h", r"outbox\w*\.c")],
    "vote": [(r"microhttpd\.h|qrencode\.h", r".*")],
    "voice": [(r"spawn\.h", r"way_espeak\.c")],
    "app": [(r"SDL\.h|SDL_main\.h", r".*")],
    "tools": [(r"spawn\.h", r"drawn\.c")],  # Graphviz, where it is installed
}
# Foreign libraries by folder, as CMake names them.
LIBRARIES = {
    "base": {"MD"},
    "sdl": {"SDL2", "SDL2_TTF", "SDL2_IMAGE", "FRIBIDI", "UNIBREAK",
            "FONTCONFIG"},
    "script": {"LUA"},
    "record": {"SQLITE", "CURL"},
    "vote": {"MICROHTTPD", "QRENCODE"},
}
# What is linked but is no room.
# "workshop" is tools/ as a library.
NEUTRAL = {"rapport_options", "m", "${CMAKE_DL_LIBS}", "Threads::Threads",
           "workshop"}

# Below app/ nothing prints or exits; nothing starts a program without a reason.
LOUD = set("""_exit exit fprintf fputc fputs fwrite perror printf putchar putc
    puts quick_exit vfprintf vprintf""".split())
PROGRAMS = set("""execl execle execlp execv execve execvp fork popen
    posix_spawn posix_spawnp system vfork""".split())
# The clock, the environment, files and chance, where values go in and out.
IMPURE = set("""clock clock_gettime fclose fgets fopen fread getchar getenv
    gettimeofday open qsort_r rand rand_r random read remove rename setenv
    setlocale srand srandom time tmpfile write""".split())
CALLS = {folder: PROGRAMS | LOUD for folder in OURS}
CALLS["core"] = CALLS["ui"] = PROGRAMS | LOUD | IMPURE
CALLS["app"] = CALLS["tools"] = PROGRAMS
# Some have a reason, written where they call.
CALLS_ALLOWED = {
    ("engine/base/mem.c", "_exit"),  # memory is at its end, and so are we
    ("engine/voice/way_espeak.c", "posix_spawnp"),  # it speaks
    ("tools/drawn.c", "posix_spawnp"),  # Graphviz draws, where it is installed
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.M)
QUIET = re.compile(
    r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
CALL = re.compile(r"(?<![\w.>])(\w+)\s*\(")


def without_words(text, keep=None):
    """[text] with comments, strings and characters blanked, lines kept."""
    def blank(match):
        if keep and match.group().startswith(keep):
            return match.group()
        return re.sub(r"[^\n]", " ", match.group())
    return QUIET.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


class Plan:
    def __init__(self, root):
        self.root = Path(root)
        self.findings = []
        self.texts = {}
        for top in ("engine", "tools", "tests"):
            for path in sorted(self.root.glob(f"{top}/**/*.[ch]")):
                name = path.relative_to(self.root).as_posix()
                self.texts[name] = path.read_text("utf-8", "replace")

    def find(self, name, line, message):
        self.findings.append(f"{name}:{line}: {message}")

    @staticmethod
    def folder_of(name):
        if name.startswith(FREE):
            return None
        parts = name.split("/")
        if parts[0] == "engine":
            return parts[1] if len(parts) > 2 else ""
        return "tools"

    def includes(self, name):
        """Line, bracket and header of every #include that is not a comment."""
        text = without_words(self.texts[name], keep='"')
        for match in INCLUDE.finditer(text):
            yield line_of(text, match.start()), match.group(1), match.group(2)

    def resolve(self, name, header):
        """The file of ours that "header" means in [name], or None."""
        beside = (Path(name).parent / header).as_posix()
        for candidate in (f"engine/{header}", header, beside):
            if candidate in self.texts:
                return candidate
        return None

    def check_ours(self, name, folder, line, header):
        target = self.resolve(name, header)
        if target is None:
            self.find(name, line, f'"{header}" is none of our headers')
            return
        if not target.endswith(".h"):
            self.find(name, line, f'"{header}" is not a header')
        other = self.folder_of(target)
        if other is None:
            self.find(name, line, f'{folder} may not include "{header}": '
                      "tests and benches are for themselves")
        elif other != folder and other not in OURS[folder]:
            self.find(name, line, f'{folder} may not include "{header}": '
                      f"{folder} does not know {other}")

    def check_foreign(self, name, folder, line, header):
        if header[:-2] in LIBC[folder] and header.endswith(".h"):
            return
        for pattern, files in FOREIGN.get(folder, []):
            if re.fullmatch(pattern, header):
                if not re.fullmatch(files, name.split("/")[-1]):
                    self.find(name, line, f"<{header}> is for {folder}/"
                              f"{files} only".replace("\\", ""))
                return
        self.find(name, line, f"{folder} may not include <{header}>")

    def check_includes(self):
        for name in self.texts:
            folder = self.folder_of(name)
            if folder is None:
                continue
            if folder not in OURS:
                self.find(name, 1, f"'{folder}' is not on the floor plan")
                continue
            for line, bracket, header in self.includes(name):
                if bracket == '"':
                    self.check_ours(name, folder, line, header)
                elif (self.root / "engine" / header).exists():
                    self.find(name, line, f'write "{header}": it is ours')
                else:
                    self.check_foreign(name, folder, line, header)

    def foreign_through(self, name, seen):
        """Foreign headers that come with the header [name]."""
        if name in seen:
            return
        seen.add(name)
        folder = self.folder_of(name)
        for _, bracket, header in self.includes(name):
            if bracket == '"':
                target = self.resolve(name, header)
                if target:
                    yield from self.foreign_through(target, seen)
            elif any(re.fullmatch(pattern, header)
                     for pattern, _ in FOREIGN.get(folder, [])):
                yield header

    def check_leaks(self):
        """No foreign header reaches another folder inside one of ours."""
        for name in self.texts:
            folder = self.folder_of(name)
            if folder not in OURS:
                continue
            for line, bracket, header in self.includes(name):
                target = bracket == '"' and self.resolve(name, header)
                if not target or self.folder_of(target) in (folder, None):
                    continue
                for foreign in self.foreign_through(target, set()):
                    self.find(name, line, f'"{header}" brings <{foreign}> '
                              f"into {folder}: forward declare in it")

    def check_calls(self):
        for name, text in self.texts.items():
            folder = self.folder_of(name)
            if folder not in OURS:
                continue
            text = without_words(text)
            for match in CALL.finditer(text):
                if match.group(1) in CALLS[folder] and \
                        (name, match.group(1)) not in CALLS_ALLOWED:
                    self.find(name, line_of(text, match.start()),
                              f"{folder} may not call {match.group(1)}()")
            if folder == "core":
                for match in re.finditer(r"\b(float|double)\b", text):
                    self.find(name, line_of(text, match.start()),
                              f"core counts in integers, not {match.group()}")

    def check_link(self, name, line, folder, libraries):
        for library in libraries:
            foreign = library.removeprefix("PkgConfig::")
            if library in ("PRIVATE", "PUBLIC", "INTERFACE") or \
                    library in NEUTRAL:
                continue
            if foreign != library:
                if foreign not in LIBRARIES.get(folder, set()):
                    self.find(name, line, f"{folder} may not link {foreign}")
            elif library not in OURS:
                self.find(name, line, f"'{library}' is not on the floor plan")
            elif library not in OURS[folder]:
                self.find(name, line, f"{folder} may not link {library}")

    def check_links(self):
        lines = [
            ("engine/CMakeLists.txt", r"rapport_room\((\w+)([^)]*)\)", {}),
            ("engine/CMakeLists.txt",
             r"target_link_libraries\((\w+)([^)]*)\)", {"rapport": "app"}),
            ("tools/CMakeLists.txt",
             r"target_link_libraries\(([\w-]+)([^)]*)\)",
             {"rapport-author": "tools", "workshop": "tools",
              "rapport-bench": None,
              "rapport-floor": None}),
        ]
        for name, pattern, folders in lines:
            path = self.root / name
            if not path.exists():
                self.find(name, 1, "there is no such file")
                continue
            text = re.sub(r"#.*", "", path.read_text("utf-8"))
            found = 0
            for match in re.finditer(pattern, text):
                target = match.group(1)
                folder = folders.get(target, target)
                found += 1
                line = line_of(text, match.start())
                if folder is None:
                    continue
                if folder not in OURS:
                    self.find(name, line,
                              f"'{target}' is not on the floor plan")
                    continue
                self.check_link(name, line, folder, match.group(2).split())
            if not found:
                self.find(name, 1, f"no link line looks like {pattern}")

    def check(self):
        if not any(name.startswith("engine/") for name in self.texts):
            self.find("engine", 1, "there is nothing to look at")
        self.check_includes()
        self.check_leaks()
        self.check_calls()
        self.check_links()
        return self.findings


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[1]
    plan = Plan(root)
    findings = plan.check()
    print("\n".join(findings) or
          f"{len(plan.texts)} files keep to the floor plan")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
