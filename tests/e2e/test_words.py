"""What `rapport-author check` says about wording, from outside."""
import json
import random
import unittest

from programs import AUTHOR, STORY, ProgramTest

WORDS = ("bus day her here work night with talk tea went back house road new "
         "old walk about came early late time chair door week know").split()
STANCES = ["collaborative", "expert", "judgmental"]


def sentence(chance, words):
    text = " ".join(chance.choice(WORDS) for _ in range(words))
    return text.capitalize() + chance.choice([".", "?", "!"])


# What is planted: a sentence of random words and its stance become another.
def in_good(change):
    return lambda text, stance: change(text) if stance == STANCES[0] else text


def in_poor(change):
    return lambda text, stance: change(text) if stance != STANCES[0] else text


def longer(text):
    return "Day and night and day and night. " + text


def lowered(text):
    return text[0].lower() + text[1:]


CUES = {
    "cue-longest": in_good(longer),
    "cue-shortest": in_good(lambda text: text[:9] + text[-1]),
    "cue-length": lambda text, stance: (longer(text) if stance == "expert"
                                        else text),
    "cue-opener": in_good(lambda text: "It sounds like " + lowered(text)),
    "cue-absolute": in_poor(lambda text: text[:-1] + " always" + text[-1]),
    "cue-polite": in_good(lambda text: text[:-1] + " perhaps" + text[-1]),
    "cue-punctuation": in_poor(lambda text: text[:-1] + "!"),
    "cue-first-word": in_good(lambda text: "Then " + lowered(text)),
    "cue-words": in_good(lambda text: text[:-1] + " heavy" + text[-1]),
}


def tale(seed, exchanges, more="", plant=lambda text, stance: text):
    """A scenario of random words, in which something may be planted."""
    chance = random.Random(seed)
    lines = ["return scenario { title = 'T', minutes = 1, level = 1,",
             "brief = 'B', setting = 'S', client = { name = 'N' },",
             f"start = 'e0', {more}"]
    for number in range(exchanges):
        to = f"e{number + 1}" if number + 1 < exchanges else "over"
        lines.append(f"exchange 'e{number}' {{ client {{ 'Hm.' }},")
        for stance in STANCES:
            text = plant(sentence(chance, chance.randint(5, 12)), stance)
            lines.append(f"{stance} {{ '{text}', to = '{to}', "
                         "because = 'It shows.' },")
        lines.append("},")
    lines.append("ending 'over' { client { 'Bye.' }, outcome = 'engaged' } }")
    return "\n".join(lines) + "\n"


class WordsTest(ProgramTest):
    def written(self, name, text):
        path = self.home / name
        path.write_text(text)
        return str(path)

    def cues(self, *paths):
        """The findings about cues, and nothing else may go wrong."""
        done = self.run_program(AUTHOR, "check", *paths, "--json")
        self.assertEqual(done.returncode, 0, done.stdout)
        return [finding for finding in json.loads(done.stdout)["findings"]
                if finding["code"].startswith("cue-")]

    def test_a_cue_is_found_with_its_figures_and_its_twin_is_silent(self):
        planted = tale(1, 24, plant=CUES["cue-longest"])
        cues = self.cues(self.written("cue.lua", planted))
        longest = [cue for cue in cues if cue["code"] == "cue-longest"]
        self.assertEqual(len(longest), 1, cues)
        self.assertEqual(longest[0]["severity"], "warning")
        self.assertRegex(longest[0]["message"],
                         r"longest in \d+ of 24 exchanges; chance would make "
                         r"it \d+\.\d \(p < 0\.0001, corrected\)")
        self.assertTrue(longest[0]["hint"])
        self.assertEqual(self.cues(self.written("twin.lua", tale(1, 24))), [])

    def test_every_cue_is_found_by_its_code_and_not_without_it(self):
        for code, plant in CUES.items():
            for seed in (2, 3):
                name = f"{code}-{seed}"
                planted = self.written(f"{name}.lua", tale(seed, 30, "", plant))
                twin = self.written(f"{name}-twin.lua", tale(seed, 30))
                codes = [cue["code"] for cue in self.cues(planted)]
                self.assertEqual(codes.count(code), 1, (name, codes))
                self.assertEqual(self.cues(twin), [], name)

    def test_drills_are_judged_as_a_set(self):
        plant = CUES["cue-longest"]
        drills = [self.written(f"drill{n}.lua", tale(n, 6, plant=plant))
                  for n in range(4)]
        self.assertEqual(self.cues(drills[0]), [])
        codes = {cue["code"]: cue for cue in self.cues(*drills)}
        self.assertIn("cue-longest", codes)
        self.assertIn("4 scenarios", codes["cue-longest"]["message"])
        # One that does not load leaves the others to be judged.
        done = self.run_program(AUTHOR, "check", *drills, "no/such", "--json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("cue-longest", done.stdout)

    def test_an_author_may_allow_a_cue_with_a_reason(self):
        allow = "allow = { ['cue-longest'] = 'a', ['cue-length'] = 'b' },"
        path = self.written("cue.lua", tale(1, 24, allow, CUES["cue-longest"]))
        self.assertEqual([cue["code"] for cue in self.cues(path)
                          if cue["code"] in ("cue-longest", "cue-length")], [])

    def test_a_word_that_hurts_is_told_at_its_line(self):
        text = tale(1, 3, "notes = 'Most addicts come back.',")
        done = self.run_program(AUTHOR, "check", self.written("w.lua", text))
        self.assertIn("w.lua:3: warning: 'addicts' labels or blames people",
                      done.stdout)
        self.assertIn("hint: kinder: people who use drugs", done.stdout)
        self.assertEqual(done.returncode, 0)

    def test_the_story_of_these_tests_is_well_worded(self):
        self.assertEqual(self.cues(STORY), [])


if __name__ == "__main__":
    unittest.main()
