#!/usr/bin/env python3
"""tools/layers.py sees what is planted, and only that."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

LAYERS = Path(__file__).resolve().parents[2] / "tools" / "layers.py"

CLEAN = {
    "engine/CMakeLists.txt":
        "rapport_room(base PkgConfig::MD)\n"
        "rapport_room(core base)\n"
        "rapport_room(ui core base)\n"
        "rapport_room(sdl ui core base PkgConfig::SDL2\n"
        "             PkgConfig::UNIBREAK)\n"
        "rapport_room(script core base PkgConfig::LUA) # PkgConfig::CURL\n"
        "target_link_libraries(rapport PRIVATE rapport_options sdl ui core)\n",
    "tools/CMakeLists.txt":
        "target_link_libraries(rapport-author PRIVATE script core base)\n",
    "engine/base/error.h": "#include <stdbool.h>\n",
    "engine/base/file.c": "#include <fcntl.h>\n#include <sha256.h>\n",
    "engine/core/session.h": '#include <stdint.h>\n#include "base/error.h"\n',
    "engine/core/session.c":
        '#include "core/session.h"\n'
        "#include <stdio.h>\n"
        "// Not time(): #include <time.h> has no place here, nor a double.\n"
        'int f(void) { return g("rand() and printf(\\"x\\")") + s.time(1); }\n',
    "engine/ui/draw.h": '#include "core/session.h"\n',
    "engine/sdl/window.h": "struct SDL_Window;\n",
    "engine/sdl/window.c": '#include <SDL_video.h>\n#include "ui/draw.h"\n',
    "engine/script/loader.h": '#include "core/session.h"\n',
    "engine/script/private.h": "#include <lua.h>\n",
    "engine/script/loader.c": '#include "script/private.h"\n',
    "engine/app/main.c":
        '#include <SDL_main.h>\n#include "sdl/window.h"\n#include <stdio.h>\n'
        'int main(void) { printf("%d", 1); }\n',
    "tools/report.h": "#include <stddef.h>\n",
    "tools/check.c": '#include "report.h"\n#include "script/loader.h"\n',
    "tools/bench/floor.c": "#include <SDL.h>\n#include <fontconfig.h>\n",
    "tests/unit/test_x.c": "#include <cmocka.h>\n#include <SDL.h>\n",
}


def look_at(files):
    """What layers.py prints about these files, and its exit status."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        done = subprocess.run([sys.executable, LAYERS, folder], text=True,
                              capture_output=True, check=False)
        return done.stdout + done.stderr, done.returncode


class Layers(unittest.TestCase):
    def sees(self, name, added, message):
        """[added] in a line of its own at the end of [name] is reported."""
        text = CLEAN.get(name, "")
        line = text.count("\n") + 1
        said, status = look_at(CLEAN | {name: text + added + "\n"})
        self.assertEqual(said, f"{name}:{line}: {message}\n")
        self.assertEqual(status, 1)

    def test_a_clean_project_passes(self):
        said, status = look_at(CLEAN)
        self.assertRegex(said, r"^\d+ files keep to the floor plan\n$")
        self.assertEqual(status, 0)

    def test_an_empty_project_fails(self):
        self.assertEqual(look_at({})[1], 1)

    def test_core_sees_only_base(self):
        self.sees("engine/core/session.c", '#include "ui/draw.h"',
                  'core may not include "ui/draw.h": core does not know ui')

    def test_base_sees_nobody(self):
        self.sees("engine/base/file.c", '#include "core/session.h"',
                  'base may not include "core/session.h": '
                  "base does not know core")

    def test_siblings_never_meet(self):
        self.sees("engine/script/loader.c", '#  include "sdl/window.h"',
                  'script may not include "sdl/window.h": '
                  "script does not know sdl")

    def test_tools_see_no_window(self):
        self.sees("tools/check.c", '#include "ui/draw.h"',
                  'tools may not include "ui/draw.h": tools does not know ui')

    def test_a_detour_through_the_parent_folder_is_still_seen(self):
        self.sees("engine/core/session.c", '#include "../ui/draw.h"',
                  '"../ui/draw.h" is none of our headers')

    def test_angle_brackets_do_not_hide_a_header_of_ours(self):
        self.sees("engine/core/session.c", "#include <ui/draw.h>",
                  'write "ui/draw.h": it is ours')

    def test_a_new_folder_has_to_be_put_on_the_plan(self):
        self.sees("engine/cloud/up.c", "int x;",
                  "'cloud' is not on the floor plan")

    def test_tests_are_for_themselves(self):
        said, _ = look_at(CLEAN | {
            "tests/support/story.h": "int x;\n",
            "engine/core/event.c": '#include "tests/support/story.h"\n'})
        self.assertIn("tests and benches are for themselves", said)

    def test_core_has_no_clock(self):
        self.sees("engine/core/session.c", "#include <time.h>",
                  "core may not include <time.h>")

    def test_core_has_no_threads(self):
        self.sees("engine/core/session.c", "#include <pthread.h>",
                  "core may not include <pthread.h>")

    def test_core_has_no_files(self):
        self.sees("engine/core/session.c", "#include <sys/stat.h>",
                  "core may not include <sys/stat.h>")

    def test_core_rolls_no_dice(self):
        self.sees("engine/core/session.c", "int g(void) { return rand (); }",
                  "core may not call rand()")

    def test_core_reads_no_environment(self):
        self.sees("engine/core/session.c", 'int g(void) { getenv("X"); }',
                  "core may not call getenv()")

    def test_core_opens_nothing_though_it_has_stdio(self):
        self.sees("engine/core/session.c", 'int g(void) { fopen("a", "r"); }',
                  "core may not call fopen()")

    def test_core_counts_in_integers(self):
        self.sees("engine/core/session.c", "double share;",
                  "core counts in integers, not double")

    def test_nothing_below_app_prints(self):
        self.sees("engine/script/loader.c", 'int g(void) { puts("hello"); }',
                  "script may not call puts()")

    def test_nobody_starts_a_program(self):
        self.sees("engine/app/main.c", 'int g(void) { system("ls"); }',
                  "app may not call system()")

    def test_ui_knows_no_sdl(self):
        self.sees("engine/ui/draw.h", "#include <SDL_rect.h>",
                  "ui may not include <SDL_rect.h>")

    def test_only_record_knows_the_database(self):
        self.sees("engine/app/main.c", "#include <sqlite3.h>",
                  "app may not include <sqlite3.h>")

    def test_nobody_but_vote_reaches_the_network(self):
        self.sees("engine/app/main.c", "#include <sys/socket.h>",
                  "app may not include <sys/socket.h>")

    def test_one_file_counts_digests(self):
        self.sees("engine/base/arena.c", "#include <sha256.h>",
                  "<sha256.h> is for base/file.c only")

    def test_a_foreign_header_does_not_travel_in_one_of_ours(self):
        said, status = look_at(CLEAN | {
            "engine/script/loader.h": '#include "script/private.h"\n'})
        self.assertIn('tools/check.c:2: "script/loader.h" brings <lua.h> into '
                      "tools: forward declare in it", said)
        self.assertEqual(status, 1)

    def test_a_room_may_not_link_a_room_it_does_not_know(self):
        self.sees("engine/CMakeLists.txt", "rapport_room(record core ui)",
                  "record may not link ui")

    def test_a_room_may_not_link_a_library_that_is_not_its_own(self):
        self.sees("engine/CMakeLists.txt",
                  "rapport_room(record core PkgConfig::LUA)",
                  "record may not link LUA")

    def test_a_link_line_apart_is_seen(self):
        self.sees("engine/CMakeLists.txt",
                  "target_link_libraries(core PUBLIC script)",
                  "core may not link script")

    def test_a_library_by_its_plain_name_is_seen(self):
        self.sees("engine/CMakeLists.txt",
                  "target_link_libraries(core PUBLIC pthread)",
                  "'pthread' is not on the floor plan")

    def test_the_author_program_links_no_window(self):
        self.sees("tools/CMakeLists.txt",
                  "target_link_libraries(rapport-author PRIVATE sdl)",
                  "tools may not link sdl")


if __name__ == "__main__":
    unittest.main()
