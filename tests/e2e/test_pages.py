#!/usr/bin/env python3
"""`rapport-author graph`, `script` and `stats` from outside: pictures, pages
and figures, of good scenarios and of hostile ones."""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest
import xml.dom.minidom

from programs import AUTHOR, COURT, GOOD, LEFT, REPAIRED, STORY, ProgramTest

DOT = shutil.which("dot")
STANCES = ("collaborative", "expert", "judgmental")

TALE = """return scenario {
  title = "Try", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
%s
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
"""
# Every second time it goes round.
ROUND = TALE % """
  exchange "one" {
    client { "One." },
    collaborative { "On with it.", to = "bye" },
    expert { "Again.", to = "one" },
  },"""
TRAP = TALE % """
  exchange "one" {
    client { "One." },
    collaborative { "On.", to = "bye" },
    expert { "In.", to = "two" },
  },
  exchange "two" {
    client { "Two." },
    collaborative { "Round.", to = "two" },
    expert { "And round.", to = "two" },
  },"""
# A rupture that opens on some ways and not on others.
BREAKS = TALE % """
  exchange "one" {
    client { "One." },
    collaborative { "A.", to = "two" },
    expert { "B.", to = "two" },
    judgmental { "C.", to = "two" },
    judgmental { "D.", to = "bye" },
  },
  exchange "two" {
    client { "Two." },
    collaborative { "E.", to = "three" },
    expert { "F.", to = "three" },
    judgmental { "G.", to = "bye", when = function(a)
      return a.count.judgmental == 0 end },
  },
  exchange "three" {
    client { "Three." },
    collaborative { "H.", to = "bye" },
    expert { "I.", to = "bye" },
  },
  exchange "hurt" {
    client { "Hm." },
    collaborative { "J.", to = "three", repair = { "own_part" } },
    expert { "K.", to = "bye" },
  },
  confrontation "hits" {
    to = "hurt", marker = "defends_self", salience = 2,
    when = function(a) return a.strain >= 30 end,
  },"""
NASTY = r"""</title></style><script>alert(1)</script> "q" \N \G \" &lt; ]]>"""
QUOTED = f"[==[{NASTY}]==]"
HOSTILE = TALE.replace('"Try"', QUOTED).replace(
    '"Sam"', '[[<b id="x">"Sam"\\]]') % f"""
  notes = {QUOTED}, discuss = {{ {QUOTED} }},
  exchange "one" {{
    client {{ {QUOTED}, thought = {QUOTED} }},
    collaborative {{ [[a\]], to = "bye", because = {QUOTED},
      better = {QUOTED}, reply = client {{ {QUOTED} }} }},
    expert {{ [["]], to = "one" }},
  }},"""
MANY = """
local parts = { title = "Many", minutes = 1, level = 1, brief = "B.",
  setting = "S.", client = { name = "Sam" }, start = "e1" }
for i = 1, 10000 do
  local to = i < 10000 and "e" .. (i + 1) or "bye"
  parts[i] = exchange("e" .. i) {
    client { "Line " .. i .. "." }, collaborative { "A.", to = to },
    expert { "B.", to = to } }
end
parts[10001] = ending "bye" { client { "Bye." }, outcome = "engaged" }
return scenario(parts)
"""


class Reader(html.parser.HTMLParser):
    """Tags, the text between them, anchors and where links go."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.words = [], []
        self.ids, self.links, self.outside = [], [], []
        self.feed(page)
        self.close()
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value)
            elif name == "href":
                self.links.append(value)
            elif name in ("src", "action", "data") or name[:2] == "on":
                self.outside.append((tag, name))

    def handle_data(self, data):
        self.words.append(data)


class Pages(ProgramTest):
    def story(self, text, name="try.lua"):
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def author(self, command, *arguments, **more):
        return self.run_program(AUTHOR, command, *arguments, timeout=120,
                                **more)

    def good(self, command, *arguments, **more):
        done = self.author(command, *arguments, **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def object(self, command, *arguments):
        return json.loads(self.good(command, *arguments, "--json"))

    def own_path(self, script=None):
        """A PATH with nothing on it, or with a `dot` of ours."""
        folder = self.home / "bin"
        folder.mkdir(exist_ok=True)
        if script:
            (folder / "dot").write_text("#!/bin/sh\n" + script)
            (folder / "dot").chmod(0o755)
        return {"env": {**self.environment, "PATH": str(folder)}}

    def court(self):
        if not COURT.exists():
            self.skipTest("the scenario is not here")
        return str(COURT)

    # --- graph: what it says -------------------------------------------------

    @unittest.skipUnless(DOT, "graphviz is not installed")
    def test_the_picture_is_svg_with_every_exchange_rupture_and_ending(self):
        told = self.object("graph", STORY)
        svg = self.good("graph", STORY)
        words = [node.firstChild.data for node in xml.dom.minidom.parseString(
            svg).getElementsByTagName("text") if node.firstChild]
        for kind in ("exchanges", "ruptures", "endings"):
            for part in told[kind]:
                self.assertIn(part["id"], words)

    @unittest.skipUnless(DOT, "graphviz is not installed")
    def test_graphviz_reads_the_dot_of_hostile_texts(self):
        dot = self.good("graph", self.story(HOSTILE), "--format", "dot")
        done = self.run_program(DOT, "-Tcanon", text=dot)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    @unittest.skipUnless(DOT, "graphviz is not installed")
    def test_hostile_texts_are_words_of_the_picture_and_nothing_else(self):
        page = xml.dom.minidom.parseString(
            self.good("graph", self.story(HOSTILE)))
        self.assertEqual(page.getElementsByTagName("script"), [])
        words = " ".join(node.firstChild.data for node in
                         page.getElementsByTagName("text") if node.firstChild)
        self.assertIn("<script>alert(1)</script>", words)
        self.assertIn(r"\N \G", words.replace("\u200b", ""))

    def test_stances_differ_in_colour_and_in_pattern(self):
        dot = self.good("graph", STORY, "--format", "dot")
        looks = set(re.findall(
            r'e\d+ -> [ex]\d+ \[color="(#\w+)", style=(\w+)', dot))
        self.assertEqual(len(looks), 3)
        self.assertEqual(len({colour for colour, _ in looks}), 3)
        self.assertEqual({style for _, style in looks},
                         {"solid", "dashed", "dotted"})

    def test_what_goes_round_is_counted_each_time(self):
        told = self.object("graph", self.story(ROUND))
        self.assertAlmostEqual(told["exchanges"][0]["visits"], 2, delta=1e-9)
        self.assertEqual([round(r["uses"], 9) for r in told["responses"]],
                         [1, 1])
        self.assertAlmostEqual(told["endings"][0]["chance"], 1, delta=1e-9)

    def test_what_never_ends_is_told_and_not_counted_for_ever(self):
        told = self.object("graph", self.story(TRAP))
        self.assertAlmostEqual(told["unending"], 0.5, delta=1e-9)
        self.assertAlmostEqual(told["endings"][0]["chance"], 0.5, delta=1e-9)

    def expected(self, story):
        """How often each thing comes up, by making every conversation."""
        found = {"visits": {}, "uses": {}, "opens": {}, "chance": {}}

        def add(kind, name, part):
            found[kind][name] = found[kind].get(name, 0) + part

        def go(way, part):
            told = self.told(story, way)
            if way:
                add("uses", way[-1], part)
                for event in told["turns"][-1]["events"]:
                    if event["type"] == "rupture_opened":
                        add("opens", event["id"], part)
            if told["ending"]:
                add("chance", told["ending"], part)
                return
            for choice in told["offered"]:
                go(way + [choice], part / len(told["offered"]))

        go([], 1)
        return found

    def test_the_figures_are_those_of_all_conversations(self):
        story = self.story(BREAKS)
        found, told = self.expected(story), self.object("graph", story)
        self.assertGreater(found["opens"]["hits"], 0.1)
        for kind, key in (("responses", "uses"), ("endings", "chance"),
                          ("ruptures", "opens")):
            self.assertEqual(
                {part["id"]: round(part[key], 12) for part in told[kind]
                 if part[key] > 0},
                {name: round(n, 12) for name, n in found[key].items()})
        for exchange in told["exchanges"]:
            uses = sum(r["uses"] for r in told["responses"]
                       if r["exchange"] == exchange["id"])
            self.assertAlmostEqual(exchange["visits"], uses, delta=1e-12)
        for r in told["responses"]:
            self.assertLessEqual(r["leads"], r["uses"])
        broken = sum(b["opens"] for b in told["breaks"])
        self.assertAlmostEqual(
            sum(r["uses"] - r["leads"] for r in told["responses"]), broken,
            delta=1e-12)

    def test_a_policy_says_who_chooses(self):
        told = self.object("graph", self.story(ROUND), "--policy",
                           "always-collaborative")
        self.assertEqual([r["uses"] for r in told["responses"]], [1, 0])
        done = self.author("graph", STORY, "--policy", "clever")
        self.assertEqual(done.returncode, 2)
        self.assertIn("always-collaborative", done.stderr)

    # --- graph: Graphviz and files -------------------------------------------

    def test_without_graphviz_there_is_dot_and_a_sentence(self):
        done = self.author("graph", STORY, **self.own_path())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("digraph", done.stdout)
        self.assertIn("not installed", done.stderr)

    def test_svg_that_was_asked_for_and_cannot_be_is_dot_under_its_name(self):
        done = self.author("graph", STORY, "-o", "a.svg", **self.own_path())
        self.assertEqual(done.returncode, 1)
        self.assertFalse((self.home / "a.svg").exists())
        self.assertIn("digraph", (self.home / "a.dot").read_text())
        self.assertIn("a.dot", done.stderr)

    def test_a_dot_that_fails_is_no_end(self):
        for script in ("echo broken >&2; exit 3", "exec <&-; exit 1",
                       "kill -9 $$", "exit 0"):
            done = self.author("graph", STORY, **self.own_path(script))
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("digraph", done.stdout)
            self.assertIn("Graphviz could not draw", done.stderr)

    def test_a_dot_that_hangs_is_ended(self):
        script = "echo $$ > pid; exec /bin/sleep 600"
        done = self.author("graph", STORY, "--seconds", "1",
                           **self.own_path(script))
        self.assertIn("did not finish", done.stderr)
        self.assertIn("digraph", done.stdout)
        pid = int((self.home / "pid").read_text())
        with self.assertRaises(ProcessLookupError):
            os.kill(pid, 0)

    def test_only_pictures_of_ours_are_written_over(self):
        mine = self.home / "a.dot"
        for command, name in (("graph", "a.dot"), ("script", "a.html"),
                              ("script", "a.txt")):
            mine = self.home / name
            mine.write_text("my work")
            done = self.author(command, STORY, "-o", name)
            self.assertEqual(done.returncode, 1)
            self.assertIn("not made by this command", done.stderr)
            self.assertEqual(mine.read_text(), "my work")
            mine.unlink()
            self.good(command, STORY, "-o", name)
            first = mine.read_text()
            self.good(command, self.story(ROUND), "-o", name)
            self.assertNotEqual(mine.read_text(), first)

    def test_what_cannot_be_written_is_told(self):
        (self.home / "folder").mkdir()
        for command, *more in (("graph", "--format", "dot"), ("script",)):
            for path in ("folder", "nowhere/a", "/dev/full"):
                done = self.author(command, STORY, *more, "-o", path)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertIn(path, done.stderr)
            with open("/dev/full", "w") as full:
                done = self.author(command, STORY, *more, stdout=full,
                                   stderr=subprocess.PIPE,
                                   capture_output=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn("not everything could be written", done.stderr)

    def test_what_cannot_be_read_is_told_in_words_and_as_findings(self):
        for command in ("graph", "script", "stats"):
            done = self.author(command, "nowhere")
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn("nowhere", done.stderr)
            told = json.loads(self.author(command, "nowhere", "--json").stdout)
            self.assertEqual(told["errors"], 1)
            for wrong in ([], [STORY, STORY], [STORY, "--no"]):
                self.assertEqual(self.author(command, *wrong).returncode, 2)

    # --- graph: what nobody reached ------------------------------------------

    def attempts(self, *ways, story=STORY, name="all.jsonl"):
        (self.home / name).write_text("".join(
            self.tool(story, "--choices", ",".join(way)).stdout
            for way in ways))
        return name

    def test_what_nobody_reached_is_listed_and_marked(self):
        ways = (GOOD, REPAIRED)
        file = self.attempts(*ways)
        told = self.object("graph", STORY, "--unvisited", file)
        made = {r for way in ways for r in way}
        self.assertEqual({r["id"] for r in told["responses"] if r["visited"]},
                         made)
        self.assertEqual({r["id"] for r in told["ruptures"] if r["visited"]},
                         {"goes_quiet"})
        done = self.author("graph", STORY, "--format", "dot", "--unvisited",
                           file)
        self.assertIn("nobody came here", done.stdout)
        self.assertIn("in 2 attempts", done.stderr)
        for part in told["responses"]:
            listed = f"  {part['id']} (line" in done.stderr
            self.assertEqual(listed, not part["visited"], part["id"])
        more = self.object("graph", STORY, "--unvisited", file,
                           self.attempts(LEFT, name="more.jsonl"))
        self.assertEqual({r["id"] for r in more["ruptures"] if r["visited"]},
                         {"goes_quiet", "hits_back"})

    def test_choices_and_plays_are_attempts_too(self):
        seen = {r["id"] for r in self.object(
            "graph", STORY, "--unvisited", self.attempts(GOOD))["responses"]
            if r["visited"]}
        texts = {"a.json": json.dumps([{"choices": GOOD}], indent=1),
                 "b.json": json.dumps({"choices": ",".join(GOOD)}),
                 "c.play": "# a play\n\nexpect turns 0\n" + "".join(
                     f"{r} # so\n    expect no rupture\n" for r in GOOD)}
        for name, text in texts.items():
            (self.home / name).write_text(text)
            told = self.object("graph", STORY, "--unvisited", name)
            self.assertEqual({r["id"] for r in told["responses"]
                              if r["visited"]}, seen, name)

    def test_attempts_that_make_no_sense_are_told_by_line(self):
        cases = {'{"turns":[\n{"response":"a"\n': "a.txt:3: ",
                 '{"turns":[]}\n}': "a.txt:2: ",
                 "{" * 100: "a.txt:1: ", "[[" + "[" * 70: "a.txt:1: ",
                 '{"turns": "\\u12"}': "a.txt:1: ",
                 '{"turns"': "a.txt:1: ", "": "a.txt: ", "hello": "a.txt: ",
                 '{"a\\': "a.txt:1: ", "\ufeff\x01": "a.txt: "}
        for text, said in cases.items():
            (self.home / "a.txt").write_text(text)
            done = self.author("graph", STORY, "--unvisited", "a.txt")
            self.assertEqual((done.returncode, done.stdout), (1, ""), text)
            self.assertIn(said, done.stderr)
            told = json.loads(self.author("graph", STORY, "--unvisited",
                                          "a.txt", "--json").stdout)
            self.assertEqual(told["errors"], 1)
        for name, data in (("b", b"\xff\xfe"), ("c", b"{}\0")):
            (self.home / name).write_bytes(data)
            done = self.author("graph", STORY, "--unvisited", name)
            self.assertEqual(done.returncode, 1)
            self.assertIn("UTF-8", done.stderr)

    def test_an_attempt_that_fits_no_more_counts_as_far_as_it_goes(self):
        (self.home / "a.json").write_text(json.dumps(
            {"choices": GOOD[:2] + ["gone\x1b[31m"] + GOOD[2:]}))
        done = self.author("graph", STORY, "--json", "--unvisited", "a.json")
        self.assertEqual(done.returncode, 0)
        self.assertIn("after 2 of 5 responses", done.stderr)
        self.assertNotIn("\x1b", done.stderr)
        self.assertEqual({r["id"] for r in json.loads(done.stdout)["responses"]
                          if r["visited"]}, set(GOOD[:2]))

    # --- script --------------------------------------------------------------

    def said(self, told):
        """All texts of the object of `script --json`."""
        if isinstance(told, dict):
            return [text for key, value in told.items() if key in (
                "text", "thought", "because", "better", "brief", "setting",
                "content_note", "exchanges", "lines", "responses", "reply",
                "endings", "notes", "discuss", "title")
                for text in self.said(value)]
        if isinstance(told, list):
            return [text for value in told for text in self.said(value)]
        return [told] if isinstance(told, str) else []

    def test_everything_stands_on_the_page_and_in_the_text(self):
        story = self.court()
        said = self.said(self.object("script", story))
        page = Reader(self.good("script", story, "--html")).text
        text = " ".join(self.good("script", story).split())
        self.assertGreater(len(said), 300)
        for words in said:
            words = " ".join(words.split())
            self.assertIn(words, page)
            self.assertIn(words, text)

    def test_every_link_of_the_page_leads_somewhere_on_it(self):
        reader = Reader(self.good("script", self.court(), "--html"))
        self.assertEqual(len(reader.ids), len(set(reader.ids)))
        self.assertGreater(len(reader.links), 100)
        self.assertEqual({link[1:] for link in reader.links}
                         - set(reader.ids), set())
        self.assertEqual(reader.outside, [])
        self.assertEqual({link[0] for link in reader.links}, {"#"})

    def test_headings_go_down_one_step_at_a_time(self):
        page = self.good("script", STORY, "--html")
        levels = [int(tag[1]) for tag in Reader(page).tags
                  if re.fullmatch("h[1-6]", tag)]
        self.assertEqual(levels.count(1), 1)
        for before, after in zip(levels, levels[1:]):
            self.assertLessEqual(after, before + 1)
        self.assertIn('<html lang="en-GB">', page)

    def test_all_words_of_the_page_stand_out_seven_to_one(self):
        style = re.search("<style>(.*?)</style>",
                          self.good("script", STORY, "--html"), re.S)[1]

        def light(colour):
            digits = colour[1:] if len(colour) == 7 else "".join(
                c * 2 for c in colour[1:])
            parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
            red, green, blue = (c / 12.92 if c <= 0.03928 else
                                ((c + 0.055) / 1.055) ** 2.4 for c in parts)
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue

        inks = re.findall(r"[{;]\s*color: (#\w+)", style)
        papers = re.findall(r"background: (#\w+)", style)
        self.assertGreater(len(inks), 2)
        self.assertGreater(len(papers), 2)
        for ink in inks:
            for paper in papers:
                self.assertGreaterEqual(
                    (light(paper) + 0.05) / (light(ink) + 0.05), 7,
                    f"{ink} on {paper}")

    def test_hostile_texts_are_words_of_the_page_and_nothing_else(self):
        page = self.good("script", self.story(HOSTILE), "--html")
        reader = Reader(page)
        self.assertNotIn("script", reader.tags)
        self.assertNotIn("b", reader.tags)
        self.assertEqual(reader.outside, [])
        self.assertIn(r'alert(1)</script> "q" \N \G \" &lt;', reader.text)

    def test_stances_and_conditions_are_put_in_words(self):
        text = self.good("script", self.story(BREAKS))
        for words in ("Collaborative", "Expert", "Judgmental",
                      "Repairs by: owning your part in it",
                      "Confrontation: hits", "Leads to: the ending bye"):
            self.assertIn(words, text)
        told = self.object("script", self.story(BREAKS))
        self.assertEqual(told["ruptures"][0]["condition"], "a.strain >= 30")
        some = told["exchanges"][1]["responses"][2]
        self.assertEqual((some["sometimes"], some["condition"]), (True, None))
        self.assertIn("Only sometimes offered (line %d)" % some["line"],
                      " ".join(text.split()))
        named = BREAKS.replace(
            "return scenario", "local function hot(a) return a.strain >= 30 "
            "end\nreturn scenario", 1).replace(
                "function(a) return a.strain >= 30 end", "hot")
        told = self.object("script", self.story(named))
        self.assertEqual(told["ruptures"][0]["condition"], "a.strain >= 30")

    def test_what_a_function_speaks_is_said_to_be_so(self):
        story = self.story(ROUND.replace(
            '"One."', 'function(a) return "One." end'))
        self.assertIn("put together by a function, line",
                      self.good("script", story))
        self.assertEqual(self.object("stats", story)["spoken_by_functions"], 1)
        self.assertIn("(spoken by a function, line",
                      self.good("graph", story, "--format", "dot"))

    # --- stats ---------------------------------------------------------------

    def test_words_are_counted_by_who_says_them(self):
        told = self.object("stats", self.story(ROUND))
        self.assertEqual(told["words"], {
            "client": 2, "practitioner": 4, "briefing": 3, "feedback": 0,
            "thoughts": 0, "trainer": 0})
        self.assertEqual(told["responses"]["collaborative"], {
            "count": 1, "per_cent": 50, "mean_words": 3,
            "mean_characters": 11, "shortest": 3, "longest": 3})
        self.assertEqual(told["responses"]["judgmental"]["mean_words"], None)
        self.assertEqual(told["endings"]["engaged"], 1)

    def test_ways_are_counted_or_unbounded(self):
        told = self.object("stats", self.story(ROUND))["ways"]
        self.assertEqual(told, {"shortest": 1, "longest": None,
                                "unbounded": True, "complete": True,
                                "mean": 2})
        self.assertIn("unbounded", self.good("stats", self.story(ROUND)))
        told = self.object("stats", self.story(BREAKS))["ways"]
        self.assertEqual((told["shortest"], told["longest"],
                          told["unbounded"]), (2, 4, False))

    def test_a_reading_age_is_given_where_there_is_enough_to_read(self):
        text = self.good("stats", self.story(ROUND))
        self.assertIn("too few words to say", text)
        self.assertNotIn("about", text.split("Responses")[0])
        told = self.object("stats", self.court(), "--seconds", "1")
        age = told["reading"]["feedback"]["age"]
        self.assertTrue(5 < age < 18, age)

    def test_ten_thousand_exchanges_are_too_much_for_nobody(self):
        story = self.story(MANY)
        dot = self.good("graph", story, "--format", "dot", "--seconds", "2")
        self.assertIn("<b>e10000</b>", dot)
        self.assertIn("e10000", self.good("script", story))
        told = self.object("stats", story, "--seconds", "2")
        self.assertEqual(told["exchanges"], 10000)


if __name__ == "__main__":
    unittest.main()
