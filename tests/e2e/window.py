"""What the tests of the window share: a display, keys and clicks, and a look
at what is shown."""
import shutil
import subprocess
import sys
import time

from display import Display
from programs import RAPPORT, SLOW, STORY, ProgramTest

SEED = 5
CARD = 0xfffaf2  # engine/ui/theme.c, by day
BUTTON = 0x12504e
BAR = 60  # px at the top: buttons, no cards
# A key is a choice, not "show the rest"; and a face that rests.
AT_ONCE = "reveal_speed = 3\nreduce_motion = 1\n"


def needs(*programs):
    for program in programs:
        if not shutil.which(program):
            print(f"{program} is missing: skipped")
            sys.exit(77)


class WindowTest(ProgramTest):
    """Each test has a home of its own, all share a display."""

    @classmethod
    def setUpClass(cls):
        cls.display = Display()
        cls.addClassCleanup(cls.display.close)

    def setUp(self):
        super().setUp()
        self.environment["DISPLAY"] = self.display.name
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment["SDL_VIDEODRIVER"] = "x11"
        self.settings = self.home / "config/rapport/settings"
        self.settings.parent.mkdir(parents=True)
        self.settings.write_text(AT_ONCE)

    # --- the program ---------------------------------------------------------

    def open(self, *arguments):
        self.do("mousemove", "0", "0")
        self.program = subprocess.Popen(
            [RAPPORT, *arguments], env=self.environment, cwd=self.home,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.end, self.program)
        self.wait_for("the window", self.find)
        self.settle()

    def find(self):
        self.assertIsNone(self.program.poll(), "it ended")
        found = self.do("search", "--onlyvisible", "--name", "^Rapport$")
        self.window = int(found.split()[0]) if found.split() else 0
        return self.window

    @staticmethod
    def end(program):
        if program.poll() is None:
            program.kill()
        program.wait()
        program.stderr.close()

    def close(self):
        """As by the cross in its corner. What was said on stderr."""
        self.display.ask_to_close(self.window)
        said = self.program.communicate(timeout=SLOW)[1]
        self.assertEqual(self.program.returncode, 0, said[-2000:])
        return said

    def do(self, *arguments):
        return subprocess.run(
            ["xdotool", *arguments], capture_output=True, text=True,
            env=self.environment, timeout=SLOW).stdout

    # --- looking -------------------------------------------------------------

    def settle(self):
        """Waits until nothing changes any more; the picture."""
        last, since = self.display.picture(), time.monotonic()
        while time.monotonic() - since < 0.1:
            time.sleep(0.02)
            now = self.display.picture()
            if now != last:
                last, since = now, time.monotonic()
        return last

    def changes_by(self, act):
        """Does it until something else is shown: what is pressed too early
        counts for nothing."""
        before = self.settle()

        def has_changed():
            act()
            end = time.monotonic() + 1
            while time.monotonic() < end:
                if self.display.picture() != before:
                    return True
                time.sleep(0.02)
            return False
        self.wait_for("another picture", has_changed)
        return self.settle()

    def assert_readable(self, what):
        """Neither blank nor empty: words, in more than one place."""
        picture = self.settle()
        self.assertGreater(len(picture.colours()), 30, what)
        inked = [y for y in range(picture.height)
                 if picture.count(0x2a231d, y) > 2]
        self.assertGreater(len(inked), 20, what)

    def cards(self):
        """The middles of the cards that can be clicked on."""
        return [(x + w // 2, y + h // 2) for x, y, w, h in
                self.settle().bands(CARD, 280, gap_px=6)
                if h > 30 and y > self.top() + BAR]

    def top(self):
        """Where the window begins on the display."""
        shown = self.do("getwindowgeometry", "--shell", str(self.window))
        return int(next(line[2:] for line in shown.splitlines()
                        if line.startswith("Y=")))

    def click(self, place):
        self.do("mousemove", str(place[0]), str(place[1]), "click", "1",
                "mousemove", "0", "0")

    def buttons(self):
        """The buttons that are filled with colour: one on a screen."""
        return [band for band in self.settle().bands(BUTTON, 60, gap_px=30)
                if band[3] > 15]

    def click_button(self):
        x, y, w, h = self.buttons()[0]
        self.click((x + w // 2, y + h // 2))

    def look_back(self, act):
        """From the end of a session to its review, without a guess."""
        self.wait_for("the end", self.buttons)
        self.changes_by(act)
        self.changes_by(lambda: self.do("key", "Escape"))

    # --- playing -------------------------------------------------------------

    def attempts(self):
        return self.rows("SELECT state, parent, parent_turn FROM attempt "
                         "ORDER BY id")

    def expect_attempts(self, *attempts):
        """That it ended is kept a moment after the last turn."""
        self.wait_for(f"the attempts {attempts}",
                      lambda: self.attempts() == list(attempts))

    def begin(self, act, *arguments, story=STORY):
        before = len(self.attempts())
        self.open("play", story, "--seed", str(SEED), *arguments)
        act()
        self.wait_for("the attempt", lambda: len(self.attempts()) > before)
        self.settle()

    def play(self, *arguments, story=STORY):
        self.begin(lambda: self.do("key", "Return"), *arguments, story=story)

    def makes_a_turn(self, act):
        """Acts until a turn is kept: an answer that comes too soon after the
        client's words is none."""
        made = len(self.turns()) + 1

        def is_made():
            act()
            end = time.monotonic() + 0.25
            while len(self.turns()) < made and time.monotonic() < end:
                time.sleep(0.01)
            return len(self.turns()) >= made
        self.wait_for("the turn", is_made)
        self.assertEqual(len(self.turns()), made)

    def choose(self, number):
        self.makes_a_turn(lambda: self.do("key", str(number)))

    def choose_all(self, way, story=STORY):
        for number in self.answers(story, way, SEED):
            self.choose(number)
