#!/usr/bin/env python3
"""tools/run on machines that miss something: nothing here is installed or
compiled, stand-ins for apt-get, cmake and the rest only write down what they
were asked."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "tools"

# Knows every package but those in $MISSING.
DPKG_QUERY = """
for word; do
    case $word in -*|*'{'*) continue ;; esac
    case " $MISSING " in *" $word "*) ;; *) echo "installed $word" ;; esac
done
"""
# Configures and builds a program that repeats its arguments.
CMAKE = """
case $1 in
-S) mkdir -p "$2/build/release"
    echo "CMAKE_HOME_DIRECTORY:INTERNAL=$2" >"$2/build/release/CMakeCache.txt"
    touch "$2/build/release/build.ninja" ;;
--build)
    echo "compiling ${BROKEN:-}"
    [ -z "${BROKEN:-}" ] || exit 1
    printf '#!/bin/sh\\necho "rapport" "$@"\\n' >"$2/rapport"
    chmod +x "$2/rapport" ;;
esac
"""


class Run(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = Path(scratch.name).resolve() / "a folder" / "rapport"
        self.bin = Path(scratch.name) / "bin"
        self.asked = Path(scratch.name) / "asked"
        self.asked.touch()
        (self.root / "tools").mkdir(parents=True)
        for name in ("run", "prepare.sh", "packages"):
            shutil.copy(TOOLS / name, self.root / "tools")
        (self.root / "CMakePresets.json").write_text("{}")
        # Older than all that is built: file times are coarse.
        for path in (self.root / "CMakePresets.json",
                     self.root / "tools" / "packages"):
            os.utime(path, (1, 1))
        self.bin.mkdir()
        self.stand_in("dpkg-query", DPKG_QUERY)
        self.stand_in("cmake", CMAKE)
        self.stand_in("apt-get", "exit 0")
        self.stand_in("sudo", "exit 1")
        self.stand_in("id", 'echo "${ID:-0}"')

    def stand_in(self, name, script):
        path = self.bin / name
        path.write_text(f'#!/bin/bash\necho "{name} $*" >>"{self.asked}"\n'
                        + script + "\n")
        path.chmod(0o755)

    def run_it(self, *words, path=None, **environment):
        environment = {"PATH": f"{self.bin}:/usr/bin:/bin",
                       "MISSING": ""} | environment
        return subprocess.run(
            [path or self.root / "tools" / "run", *words], text=True,
            cwd="/", env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, check=False, timeout=60)

    def asked_for(self, start):
        return [line for line in self.asked.read_text().splitlines()
                if line.startswith(start)]

    def test_it_builds_and_hands_its_words_on(self):
        done = self.run_it("play", "a name", "--text")
        self.assertEqual(done.stdout, "rapport play a name --text\n")
        self.assertEqual(done.returncode, 0)

    def test_without_a_display_it_plays_in_the_terminal(self):
        self.assertEqual(self.run_it().stdout, "rapport play --text\n")
        self.assertEqual(self.run_it("play", "a name").stdout,
                         "rapport play --text a name\n")
        for asked in (("--version",), ("play", "--help"),
                      ("play", "a", "--watch")):
            self.assertEqual(self.run_it(*asked).stdout,
                             f"rapport {' '.join(asked)}\n")

    def test_with_a_display_it_opens_the_window(self):
        self.assertEqual(self.run_it(DISPLAY=":5").stdout, "rapport\n")
        self.assertEqual(self.run_it(WAYLAND_DISPLAY="w").stdout, "rapport\n")

    def test_it_works_through_a_link(self):
        link = self.root.parent / "start here"
        link.symlink_to(self.root / "tools" / "run")
        self.assertEqual(self.run_it("x", path=link).stdout, "rapport x\n")

    def test_root_gets_what_is_missing_in_one_call(self):
        done = self.run_it("x", MISSING="cmake libmd-dev")
        self.assertEqual(done.stdout, "rapport x\n")
        installs = self.asked_for("apt-get install")
        self.assertEqual(len(installs), 1)
        self.assertIn(" --no-install-recommends cmake libmd-dev ",
                      installs[0])

    def test_others_are_told_what_to_type(self):
        done = self.run_it("x", MISSING="cmake libmd-dev", ID="1000")
        self.assertEqual(
            done.stderr,
            "tools/run: some packages are missing; run this as root: apt-get "
            "update && apt-get install -y --no-install-recommends cmake "
            "libmd-dev\n")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.asked_for("apt-get"), [])

    def test_an_installation_that_fails_says_so(self):
        self.stand_in("apt-get", 'echo "E: no network"; exit 100')
        done = self.run_it("x", MISSING="cmake")
        self.assertIn("E: no network\n", done.stderr)
        self.assertIn("tools/run: could not install", done.stderr)
        self.assertEqual(done.returncode, 1)

    def test_the_second_time_nobody_asks_about_packages(self):
        self.run_it("x")
        first = len(self.asked_for("dpkg-query"))
        self.run_it("x")
        self.assertEqual(first, 1)
        self.assertEqual(len(self.asked_for("dpkg-query")), 1)
        self.assertEqual(len(self.asked_for("cmake -S")), 1)

    def test_a_new_package_in_the_list_is_noticed(self):
        self.run_it("x")
        os.utime(self.root / "tools" / "packages")
        os.utime(self.root / "build" / ".packages-build", (2, 2))
        self.run_it("x", MISSING="libmd-dev")
        self.assertEqual(len(self.asked_for("apt-get install")), 1)

    def test_a_broken_build_shows_its_end_and_where_the_rest_is(self):
        done = self.run_it("x", BROKEN="main.c:3: error")
        self.assertIn("compiling main.c:3: error\n", done.stderr)
        self.assertIn(f"tools/run: the build failed (all of it: {self.root}/"
                      "build/run.log)\n", done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.returncode, 1)

    def test_after_a_broken_build_packages_are_looked_at_again(self):
        self.run_it("x")
        self.run_it("x", BROKEN="yes")
        self.run_it("x", MISSING="libmd-dev")
        self.assertEqual(len(self.asked_for("apt-get install")), 1)

    def test_a_folder_that_was_moved_is_configured_again(self):
        self.run_it("x")
        moved = self.root.with_name("moved")
        self.root.rename(moved)
        done = self.run_it("x", path=moved / "tools" / "run")
        self.assertEqual(done.stdout, "rapport x\n")
        self.assertIn(f"cmake -S {moved} --preset release",
                      self.asked_for("cmake -S")[1])

    def test_where_nothing_can_be_written_it_says_what_to_do(self):
        (self.root / "build").touch()
        done = self.run_it("x")
        self.assertEqual(
            done.stderr,
            f"tools/run: cannot write to {self.root}/build; copy the folder "
            "to a place where you may write and try again\n")
        self.assertEqual(done.returncode, 1)

    def test_the_list_of_packages_gives_a_reason_for_each(self):
        for line in (TOOLS / "packages").read_text().splitlines():
            if line and line[0] not in "#[":
                self.assertRegex(line, r"^[a-z0-9.+-]+ +# \S")


if __name__ == "__main__":
    unittest.main()
