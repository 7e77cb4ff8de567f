#!/usr/bin/env python3
"""A session in the terminal: what is shown, and what may be typed."""
import os
import re
import subprocess
import unittest

from programs import GOOD, LEFT, PLAYS, RAPPORT, REPAIRED, STORY, ProgramTest

SEED = "5"


def flat(text):
    """[text] without its line breaks."""
    return " ".join(text.split())


class Terminal(ProgramTest):
    def play(self, text, *options, story=STORY, **more):
        done = self.run_program(RAPPORT, "play", story, "--text", "--seed",
                                SEED, *options, text=text, **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    # --- a whole session -----------------------------------------------------

    def test_a_whole_session_says_the_same_words_as_the_json(self):
        for story, way in PLAYS:
            shown = flat(self.play(self.typed(story, way), story=story))
            told = self.told(story, way)
            said = [told["opening"]]
            said += [turn["client"] for turn in told["turns"]]
            at = 0
            for words in "\n".join(said).split("\n"):
                found = shown.find(flat(words) or "…", at)
                self.assertGreaterEqual(found, 0, words)
                at = found
            self.assertIn("The session is over.", shown)

    def test_the_review_tells_the_result_and_its_reasons(self):
        told = self.told(STORY, REPAIRED)
        shown = self.play(self.typed(way=REPAIRED))
        review = flat(shown[shown.index("The session is over."):])
        for attained in told["result"]["objectives"].values():
            self.assertIn(attained.replace("_", " "), review)
        self.assertIn("After your turn 4 Milan moved away from you", review)
        self.assertIn("You took it up in turn 5 and it was mended", review)
        self.assertIn("A yes like that is a no with manners.", flat(
            self.play(self.typed(way=GOOD[:2] + [
                "week.expert", "plan.expert", "quiet.expert"]))))
        self.assertIn(f"{told['result']['collaboration']} of 100", review)
        self.assertIn("does not certify", review)

    def test_a_rupture_that_was_missed_is_told_without_blame(self):
        shown = flat(self.play(self.typed(way=LEFT)))
        self.assertIn("moved against you (a confrontation)", shown)
        self.assertIn("It was not taken up.", shown)

    def test_the_briefing_comes_first_with_its_content_note(self):
        shown = flat(self.play("q\n"))
        for words in ("Two ways", "4 minutes, level 1 of 3",
                      "Milan, 52, drives a tram.", "A radiator ticks.",
                      "Sleeplessness, and quarrels at home.",
                      "it does not certify"):
            self.assertIn(words, shown)
        self.assertLess(shown.index("quarrels"), shown.index("My wife rang"))

    def test_a_response_hangs_under_its_own_words(self):
        shown = self.play(self.typed(way=GOOD[:1]) + "q\n")
        self.assertRegex(shown, r"\n  \d\. Hang it by the radiator\. [^\n]+"
                                r"\n     [^ \n]")
        self.assertLessEqual(max(map(len, shown.split("\n"))), 80)

    def test_the_seed_orders_the_responses_as_it_does_in_the_json(self):
        for seed in ("1", "2", "3"):
            offered = self.told(STORY, [], "--seed", seed)["offered"]
            done = self.run_program(RAPPORT, "play", STORY, "--text", "--seed",
                                    seed, text="q\n")
            words = [text for _, text in re.findall(r"\n +(\d)\. (.{12})",
                                                    done.stdout)]
            first = {"hello.judgmental": "Once won't g",
                     "hello.expert": "Then I'll ex",
                     "hello.collaborative": "So it's for "}
            self.assertEqual(words, [first[name] for name in offered])

    # --- what may be typed ---------------------------------------------------

    def test_rubbish_is_answered_with_help_and_changes_nothing(self):
        for rubbish in ("hello", "0", "99", "-1", "1.5", "1 2", "", "1x", "qq",
                        "x" * 9000, "1" * 9000, "999999999999999999999",
                        "\x1b[2J", "ä\u202e", "%s%n", "\t \t"):
            shown = self.play(f"{rubbish}\nq\n", "--no-record")
            self.assertIn("say this", shown, rubbish)
            self.assertEqual(shown.count("You could say:"), 1, rubbish)
            self.assertNotIn("\x1b", shown)

    def test_bytes_that_are_no_text_do_not_swallow_the_next_line(self):
        for rubbish in ("\x00", "\xff\xfe", "2\x002", "\x00" * 300):
            shown = self.play(rubbish + "\nq\n", "--no-record",
                              encoding="latin-1")
            self.assertIn("Stopped.", shown)
            self.assertEqual(shown.count("Your answer"), 2, rubbish)
            self.assertEqual(shown.count("You could say:"), 1, rubbish)

    def test_an_answer_may_stand_between_blanks_and_lack_its_end(self):
        self.play(" \t1 \r\n2")
        self.assertEqual(len(self.turns()), 2)

    def test_w_shows_the_responses_again(self):
        shown = self.play("w\nq\n")
        self.assertEqual(shown.count("You could say:"), 2)
        self.assertEqual(flat(shown).count("My wife rang you."), 2)

    def test_b_shows_what_was_said_so_far(self):
        shown = self.play(self.typed(way=GOOD[:1]) + "b\nq\n")
        backlog = flat(shown[shown.index("-- What was said --"):
                             shown.index("-- Now --")])
        at = [backlog.index(words) for words in (
            "My wife rang you.", "So it's for her that you are here.",
            "It's warm in here.")]
        self.assertEqual(at, sorted(at))

    def test_a_question_mark_lists_the_commands(self):
        shown = self.play("?\nq\n")
        for command in ("1 to 3", "w ", "b ", "q ", "? "):
            self.assertIn(f"\n{command}", shown)

    def test_q_stops_without_a_review_and_the_turns_are_kept(self):
        shown = self.play("1\nq\n3\n")
        self.assertIn("Stopped. What you did is kept.", shown)
        self.assertNotIn("How far it got", shown)
        self.assertEqual(len(self.turns()), 1)

    def test_the_end_of_the_input_is_a_stop(self):
        for text in ("", "1\n", "1\n?"):
            shown = self.play(text)
            self.assertIn("Stopped.", shown)
            self.assertNotIn("How far it got", shown)

    def test_without_any_input_it_stops(self):
        done = self.run_program(
            "sh", "-c", 'exec "$0" play "$1" --text <&-', RAPPORT, STORY)
        self.assertEqual(done.returncode, 0)
        self.assertIn("Stopped.", done.stdout)

    # --- going back ----------------------------------------------------------

    def attempts(self):
        return self.rows("SELECT id, state, parent, parent_turn FROM attempt "
                         "ORDER BY id")

    def test_going_back_makes_a_new_attempt_that_names_its_parent(self):
        again = GOOD[:2] + ["week.collaborative", "plan.collaborative.2"]
        numbers = self.typed(way=again).split("\n")[2:]
        shown = self.play(self.typed() + "\n3\n" + "\n".join(numbers) + "\n")
        self.assertIn("-- Back at turn 3 --", shown)
        self.assertEqual(shown.count("How far it got"), 2)
        self.assertEqual(self.attempts(), [
            (1, "finished", None, 0), (2, "finished", 1, 2)])
        self.assertEqual(self.turns(), GOOD + again)

    def test_one_may_go_back_again_and_again(self):
        last = self.typed().split("\n")[3]
        self.play(self.typed() + f"\n4\n{last}\n4\n{last}\n1\nq\n")
        self.assertEqual(self.attempts(), [
            (1, "finished", None, 0), (2, "finished", 1, 3),
            (3, "finished", 2, 3), (4, "stopped", 3, 0)])

    def numbers(self, *responses):
        return [f"{n}" for n in self.answers(STORY, list(responses), SEED)]

    def test_while_talking_r_takes_an_answer_back(self):
        one, two = self.numbers(*GOOD[:2])
        shown = self.play("\n".join([one, two, "r", two, "r 1", "q", ""]))
        self.assertEqual(shown.count("-- Back at turn"), 2)
        self.assertEqual(self.rows("SELECT state, parent, parent_turn FROM "
                                   "attempt ORDER BY id"),
                         [("stopped", None, 0), ("stopped", 1, 1),
                          ("stopped", 2, 0)])
        self.assertIn("no such turn", self.play("\n".join([one, "r 7", "q"])))
        self.assertIn("nothing to go back", flat(self.play("r\nq\n")))

    def test_a_saved_place_is_come_back_to(self):
        one, two = self.numbers(*GOOD[:2])
        shown = self.play("\n".join(
            ["l", one, "s", two, "l", "l 1", two, "q", ""]))
        self.assertIn("Nothing is saved yet", shown)
        self.assertIn("after 1 of your answers", shown)
        self.assertIn("-- Back at the saved place --", shown)
        self.assertEqual(self.turns(), GOOD[:2] + GOOD[:2])
        self.assertNotIn("This place is saved",
                         self.play("s\nq\n", "--no-record"))

    # --- ways to practise ----------------------------------------------------

    def test_marks_are_kept_and_nothing_is_given_away(self):
        one = self.numbers(GOOD[0])[0]
        shown = self.play("\n".join(["n", "n away", one, "n against", "n away",
                                     "n away", "q", ""]))
        self.assertIn("Did something change", shown)
        self.assertEqual(self.rows("SELECT turn, kind, name FROM note "
                                   "ORDER BY turn"),
                         [(0, "mark", "moved_away"),
                          (1, "mark", "moved_against")])
        self.assertNotIn("upture", shown)

    def poor(self):
        told = self.told(STORY, [])
        return next(r for r in told["offered"] if "expert" in r)

    def test_coached_a_poor_answer_can_be_said_again(self):
        good, poor = self.numbers(GOOD[0])[0], self.numbers(self.poor())[0]
        shown = self.play("\n".join([poor, "a", good, "q", ""]),
                          "--practice", "coached")
        self.assertIn("-- A word on your answer --", shown)
        self.assertIn("How it may have sounded", shown)
        self.assertEqual(
            self.rows("SELECT practice, parent FROM attempt ORDER BY id"),
            [("coached", None), ("coached", 1)])
        self.assertEqual(self.rows("SELECT attempt, turn, name FROM note"),
                         [(2, 1, "said_again")])

    def test_as_in_life_nobody_comments(self):
        poor = self.numbers(self.poor())[0]
        self.assertNotIn("A word on", self.play(f"{poor}\nq\n"))

    def test_an_assessment_goes_straight_through(self):
        one = self.numbers(GOOD[0])[0]
        shown = self.play("\n".join([one, "r", "n away", "s", "?", "q", ""]),
                          "--practice", "assessment")
        self.assertNotIn("-- Back at", shown)
        self.assertNotIn("Noted", shown)
        self.assertNotIn("n       mark", shown)
        self.assertEqual(self.rows("SELECT count(*) FROM note"), [(0,)])

    def test_own_words_come_first_and_are_kept(self):
        one = self.numbers(GOOD[0])[0]
        self.play("\n".join(["It's your \u0022hour\u0022.", one, "", "q", ""]),
                  "--say-first")
        self.assertEqual(self.rows("SELECT turn, kind, text FROM note"),
                         [(1, "said", 'It\'s your "hour".')])

    # --- looking back --------------------------------------------------------

    def test_a_guess_comes_first_and_stands_beside_the_result(self):
        shown = flat(self.play(self.typed() + "9 9\n1 3 1\nFine, I think\n"))
        self.assertLess(shown.index("how far did it get"),
                        shown.index("How far it got"))
        self.assertIn("Safe space: You thought “not yet”; it came to "
                      "“established”", shown)
        self.assertIn("How Milan felt, you thought: Fine, I think", shown)
        self.assertEqual(self.rows("SELECT name, text FROM note "
                                   "ORDER BY name")[1:3],
                         [("feeling", "Fine, I think"),
                          ("partnership", "established")])

    def test_what_if_shows_the_others_and_goes_on_from_one(self):
        shown = flat(self.play(self.typed() + "\nw 2\nw 99\nw 2 1\nq\n"))
        self.assertIn("as you said", shown)
        self.assertRegex(shown, "Partnership [+−][0-9]+")
        self.assertIn("-- Back at turn 2 --", shown)
        self.assertEqual(self.rows("SELECT parent, parent_turn FROM attempt "
                                   "WHERE id = 2"), [(1, 1)])
        self.assertEqual(len(self.turns()), len(GOOD) + 2)

    def test_thoughts_are_kept(self):
        self.play(self.typed() + "\nt\nTired.\n\nI rushed <him>.\n\n\n")
        self.assertEqual(self.rows("SELECT name, text FROM note "
                                   "ORDER BY name"),
                         [("analysis", "I rushed <him>."),
                          ("reactions", "Tired.")])

    def test_a_page_is_saved_that_asks_for_nothing_from_anywhere(self):
        self.environment["XDG_DOCUMENTS_DIR"] = str(self.home)
        self.play(self.typed() + "\nt\n\n\nI rushed <him>.\n\np\np\n\n")
        pages = sorted(self.home.glob("rapport-*.html"))
        self.assertEqual(len(pages), 2, "nothing is written over")
        text = pages[0].read_text(encoding="utf-8")
        self.assertIn("I rushed &lt;him&gt;.", text)
        self.assertIn("does not certify", text)
        self.assertIn("<svg", text)
        for word in ("http:", "https:", "<script", "src=", "url("):
            self.assertNotIn(word, text)

    def test_a_way_that_is_none_is_refused(self):
        done = self.run_program(RAPPORT, "play", STORY, "--practice", "exam")
        self.assertEqual(done.returncode, 2)
        self.assertIn("natural, coached or assessment", done.stderr)

    def test_what_is_no_turn_is_asked_for_again(self):
        shown = self.play(self.typed() + "\n9\nx\n0\n\n")
        self.assertEqual(shown.count("A turn to go back to"), 4)
        self.assertEqual(len(self.attempts()), 1)

    # --- options -------------------------------------------------------------

    def test_choices_are_made_first_and_kept(self):
        rest = self.typed().split("\n")[2:]
        shown = self.play("\n".join(rest), "--choices", ",".join(GOOD[:2]))
        self.assertIn("The session is over.", shown)
        self.assertEqual(self.turns(), GOOD)

    def test_a_wrong_choice_is_told_and_fails(self):
        done = self.run_program(RAPPORT, "play", STORY, "--text", "--choices",
                                "hello.experts")
        self.assertEqual(done.returncode, 1)
        self.assertIn("did you mean 'hello.expert'?", done.stderr)

    def test_the_transcript_is_that_of_the_json(self):
        paths = [self.home / name for name in ("typed.txt", "chosen.txt")]
        self.play(self.typed(), "--transcript", str(paths[0]))
        self.told(STORY, GOOD, "--seed", SEED, "--transcript", str(paths[1]))
        self.assertEqual(*(path.read_bytes() for path in paths))

    def test_a_transcript_that_cannot_be_written_fails_and_is_told(self):
        path = str(self.home / "no/such/file")
        done = self.run_program(RAPPORT, "play", STORY, "--text",
                                "--transcript", path, text="q\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn(path, done.stderr)

    def test_a_callback_that_fails_ends_it_with_its_place(self):
        path = self.home / "fails.lua"
        with open(f"{STORY}/scenario.lua", encoding="utf-8") as file:
            path.write_text(file.read().replace(
                "a.facts.offers + 1", "nil + 1"), encoding="utf-8")
        done = self.run_program(RAPPORT, "play", str(path), "--text", "--seed",
                                SEED, text=self.typed(way=REPAIRED[:3]))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, rf"{path}:\d+: .*\n .*nil \+ 1")
        self.assertEqual(self.turns(), REPAIRED[:2])

    # --- asked for a scenario ------------------------------------------------

    def ask(self, text):
        return self.run_program(RAPPORT, "play", "--text", text=text)

    def place_of(self, name):
        return re.search(rf"^(\d+)\. {name}$", self.ask("").stdout,
                         re.MULTILINE).group(1)

    def test_without_a_name_it_asks_and_plays_what_was_chosen(self):
        self.own_library("zz two ways")
        done = self.ask(f"nonsense\n0\n{self.place_of('zz two ways')}\nq\n")
        self.assertEqual(done.returncode, 0)
        self.assertIn("Milan, 52", done.stdout)
        self.assertEqual(self.rows("SELECT scenario FROM attempt"),
                         [("zz two ways",)])

    def test_leaving_without_choosing_is_no_failure(self):
        self.own_library()
        for text in ("", "\n"):
            done = self.ask(text)
            self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_choosing_one_that_does_not_load_fails_and_says_why(self):
        folder = self.own_library("zz broken")
        (folder / "scenario.lua").write_text("return scenario {")
        done = self.ask(f"{self.place_of('zz broken')}\n")
        self.assertEqual(done.returncode, 1)
        self.assertIn("scenario.lua:1:", done.stderr)

    # --- output that goes away -----------------------------------------------

    def test_a_reader_that_goes_away_costs_no_turn(self):
        child = subprocess.Popen(
            [RAPPORT, "play", STORY, "--text", "--seed", SEED],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, env=self.environment, cwd=self.home)
        child.stdout.read1()
        child.stdin.write(b"1\n")
        child.stdin.flush()
        self.wait_for("the turn", lambda: len(self.turns()) == 1)
        child.stdout.close()
        child.stdin.write(b"1\n2\n")
        child.stdin.close()
        self.assertNotEqual(child.wait(20), 0)
        self.assertGreaterEqual(len(self.turns()), 1)

    def test_it_is_not_in_need_of_a_display(self):
        bare = {key: value for key, value in self.environment.items()
                if key not in ("DISPLAY", "WAYLAND_DISPLAY", "HOME")}
        shown = self.play("q\n", env={**bare, "PATH": os.defpath})
        self.assertIn("My wife rang you.", shown)


if __name__ == "__main__":
    unittest.main()
