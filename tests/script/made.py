"""Scenarios that are too large, too odd in their bytes or too strange as files
to be kept in a folder: run_scenarios.py makes them in a temporary one."""
import os
import socket

KB = 1024
LARGEST = 256 * KB

SCENARIO = """\
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { "One." },
    collaborative { "A.", id = "a", to = "two" },
    expert { "B.", id = "b", to = "two" },
  },
  exchange "two" {
    client { "Two." },
    collaborative { "C.", id = "c", to = "bye" },
    expert { "D.", id = "d", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
"""


def scenario(comment, expect, before="", findings=()):
    head = f"-- {comment}\n-- expect: {expect}\n"
    head += "".join(f"-- finding: {finding}\n" for finding in findings)
    return (head + before + SCENARIO).encode()


def filled(comment, expect, filling, size=LARGEST):
    """A scenario of exactly [size] bytes, filled up in front."""
    empty = scenario(comment, expect, "\n")
    room = size - len(empty)
    filling = (filling * (room // len(filling) + 1))[:room]
    return scenario(comment, expect, filling + "\n")


# --- sources that keep the compiler busy -------------------------------------

def nested_functions(depth, names):
    """Each name that is not known is looked for in all functions around."""
    functions = "".join("local function f() local " + ",".join("a" * 198) + " "
                        for _ in range(depth))
    return functions + "local t={" + "x," * names + "}" + " end" * depth + "\n"


def nested_constructors(depth, padding, faults):
    """Each fault is looked for in all the tables around it, in one line."""
    faulty = ",".join('client{"x",x%d=1}' % i for i in range(faults))
    return ("local t = " + "client { " * depth + "{" + "1," * padding + "}, "
            + faulty + " }" * depth + "\n")


def compiler_sources():
    yield "compile_names_in_nested_functions.lua", scenario(
        "Reading the file counts as loading: it may not take for ever.",
        "error plays", nested_functions(150, 90000))
    yield "compile_breaks.lua", scenario(
        "Tens of thousands of ways out of a loop.", "error plays",
        "while true do " + "break;" * 32700 + " end\n")
    yield "compile_jumps.lua", scenario(
        "Tens of thousands of jumps.", "error plays",
        "do " + "goto a " * 32000 + " ::a:: end\n")
    yield "compile_labels.lua", scenario(
        "Tens of thousands of places to jump to.", "error plays",
        "do " + "".join(f"::a{i:x}::" for i in range(26000)) + " end\n")
    yield "compile_branches.lua", scenario(
        "A condition of 17 000 branches.", "error plays",
        "local x if x then " + "elseif x then " * 17000 + "end\n")
    yield "compile_functions.lua", scenario(
        "Fifteen thousand functions.", "error plays",
        "local x\n" + "x=function()end " * 15000 + "\n")
    yield "compile_constants.lua", scenario(
        "A table of tens of thousands of different texts.", "error plays",
        "local t = {" + ",".join(f'"s{i}"' for i in range(25000)) + "}\n")
    yield "compile_numbers.lua", scenario(
        "A table of tens of thousands of different numbers.", "error plays",
        "local t = {" + ",".join(f"{i}.5" for i in range(30000)) + "}\n")
    yield "compile_long_number.lua", scenario(
        "A number of 200 000 digits.", "error plays",
        "local n = " + "9" * 200000 + "\n")
    yield "compile_long_name.lua", scenario(
        "A name of 200 000 letters.", "error",
        "local " + "n" * 200000 + " = 1\n", ["4 *"])
    yield "compile_long_text.lua", scenario(
        "A text of 200 000 letters.", "error",
        'local s = "' + "s" * 200000 + '"\n', ["4 *"])
    yield "compile_long_brackets.lua", scenario(
        "A long text whose brackets never close.", "error",
        "local s = [" + "=" * 100000 + "[ x\n", ["? syntax"])
    yield "compile_powers.lua", scenario(
        "A tower of 50 000 powers.", "error",
        "local n = 2" + "^2" * 50000 + "\n", ["4 *"])
    yield "compile_joins.lua", scenario(
        "A chain of 50 000 joins.", "error",
        'local s = "x"' + '.."x"' * 40000 + "\n", ["4 *"])
    yield "compile_minuses.lua", scenario(
        "A chain of 100 000 signs.", "error",
        "local n = " + "- " * 100000 + "1\n", ["4 *"])
    yield "compile_indexes.lua", scenario(
        "An index in an index in an index.", "error",
        "local a\nlocal n = " + "a[" * 50000 + "1" + "]" * 50000 + "\n",
        ["5 *"])
    yield "compile_calls.lua", scenario(
        "A call in a call in a call.", "error",
        "local f\nlocal n = " + "f(" * 50000 + ")" * 50000 + "\n", ["5 *"])
    yield "compile_calls_in_a_row.lua", scenario(
        "A call of a call of a call.", "error",
        "local f\nlocal n = f" + "()" * 60000 + "\n", ["5 *"])
    yield "compile_blocks.lua", scenario(
        "A block in a block in a block.", "error",
        "do " * 30000 + "end " * 30000 + "\n", ["4 *"])
    yield "compile_ifs.lua", scenario(
        "A condition in a condition.", "error",
        "if 1 then " * 15000 + "end " * 15000 + "\n", ["4 *"])
    yield "compile_ands.lua", scenario(
        "A chain of 40 000 conditions.", "error plays",
        "local x = 1" + " and x" * 40000 + "\n")
    yield "compile_sums.lua", scenario(
        "A sum of 60 000 numbers.", "error plays",
        "local x = 1" + "+1" * 60000 + "\n")
    yield "compile_locals.lua", scenario(
        "Tens of thousands of variables.", "error",
        "local a\n" * 20000, ["? syntax"])
    yield "compile_upvalues.lua", scenario(
        "More variables around a function than it can hold.", "error",
        "".join(f"local a{i} " for i in range(190)) + "\nlocal function f()\n"
        + "".join(f"local b{i} " for i in range(190))
        + "\nreturn function() return "
        + "+".join(f"a{i}+b{i}" for i in range(190)) + " end end\n", ["? *"])
    yield "compile_blank.lua", filled(
        "256 kB of blanks are read.", "plays", " ")
    yield "compile_lines.lua", filled(
        "A quarter of a million lines are read.", "plays", "\n")
    yield "compile_semicolons.lua", filled(
        "256 kB of semicolons are read.", "plays", ";")
    yield "compile_comment.lua", filled(
        "256 kB of comment are read.", "plays", "-- x\n")
    yield "compile_one_byte_too_many.lua", filled(
        "One byte more than 256 kB is not.", "error", " ", LARGEST + 1)


def finding_sources():
    yield "faults_in_nested_tables.lua", scenario(
        "Telling of faults counts as loading: it may not take for ever.",
        "error", nested_constructors(80, 10000, 200), ["4 unknown-field"])
    yield "faults_in_nested_tables_large.lua", scenario(
        "Nor in a large file.", "error",
        nested_constructors(80, 110000, 200), ["4 unknown-field"])
    yield "faults_in_one_line.lua", scenario(
        "Thousands of parts in one line, each with its own fault.", "error",
        "local t = {" + ",".join('client{"x",f%d=1}' % i
                                 for i in range(10000)) + "}\n",
        ["4 unknown-field"])
    yield "faults_of_targets.lua", of_exchanges(
        "Thousands of ways that lead nowhere.", "\n", "nowhere%d", "e0")
    yield "faults_of_targets_in_one_line.lua", of_exchanges(
        "Also when all stand in one line.", " ", "nowhere%d", "e0")
    yield "start_behind_everything.lua", of_exchanges(
        "The start may stand last, behind everything.", "\n", "e0", "nowhere")


def of_exchanges(comment, end, to, start):
    parts = end.join(
        f'exchange "e{i}" {{ client {{ "x" }}, collaborative {{ "A.", '
        f'to = "bye" }}, expert {{ "B.", to = "{to % i if "%" in to else to}" '
        "} }," for i in range(2000))
    finding = "? missing-start" if start == "nowhere" else "? missing-target"
    return (f"-- {comment}\n-- expect: error\n-- finding: {finding}\n"
            f'return scenario {{ title = "T", minutes = 1, level = 1, '
            f'brief = "B.",{end}setting = "S.", client = {{ name = "Sam" }},'
            f"{end}{parts}{end}"
            'ending "bye" { client { "Bye." }, outcome = "engaged" },'
            f'{end}start = "{start}" }}\n').encode()


# --- odd bytes ---------------------------------------------------------------

def byte_sources():
    plain = scenario("Odd bytes.", "plays")
    wrong = scenario("Odd bytes.", "error")
    yield "bytes_utf16.lua", b"-- expect: error\n" + "x = 1".encode("utf-16")
    yield "bytes_zero_in_comment.lua", scenario(
        "A zero in a comment.", "any") + b"-- a\0b\n"
    yield "bytes_zero_in_text.lua", wrong.replace(b'"One."', b'"On\0e."')
    yield "bytes_zero_at_end.lua", scenario("A zero.", "any") + b"\0"
    yield "bytes_escape_in_comment.lua", scenario(
        "Escapes in comments.", "any") + b"-- \x1b[2J\x07\n"
    yield "bytes_escape_in_faulty_line.lua", scenario(
        "The line that is shown is made safe.", "error",
        "local x = unknown_thing -- \x1b[2J\x1b]0;title\x07 \x7f\n",
        ["4@unknown_thing unknown-name 'unknown_thing'"])
    yield "bytes_escape_in_unfinished_text.lua", scenario(
        "So is what Lua says of a text without an end.", "error",
        'local x = "\x1b[31m\x07\n', ["4 syntax"])
    yield "bytes_escape_as_sign.lua", scenario(
        "And of a sign that it does not know.", "error",
        "local x = \x07\n", ["4 syntax"])
    yield "bytes_override_in_comment.lua", wrong + (
        "-- \u202e } evil \u2066\n").encode()
    yield "bytes_override_in_text.lua", wrong.replace(
        b'"One."', '"On\u202ee."'.encode())
    yield "bytes_c1_in_comment.lua", wrong + "-- \u009b2J\n".encode()
    yield "bytes_mark_in_middle.lua", wrong + "-- \ufeff\n".encode()
    yield "bytes_overlong.lua", wrong + b"-- \xc0\xaf\n"
    yield "bytes_surrogate.lua", wrong + b"-- \xed\xa0\x80\n"
    yield "bytes_too_high.lua", wrong + b"-- \xf4\x90\x80\x80\n"
    yield "bytes_cut_at_end.lua", wrong + b"-- \xe2\x82"
    yield "bytes_latin.lua", scenario(
        "A file saved in an old encoding.", "error",
        findings=["8 invalid-utf8 save it as UTF-8"]).replace(
            b'"One."', b'"caf\xe9"')
    yield "bytes_no_last_line_end.lua", plain[:-1]
    yield "bytes_old_mac_lines.lua", scenario(
        "Lines that end as they once did.", "error",
        "local x = 1\nlocal y = unknown_thing\n",
        ["5@unknown_thing unknown-name 'unknown_thing'"]).replace(
            b"\nlocal", b"\rlocal").replace(b"thing\nret", b"thing\rret")
    yield "bytes_mixed_lines.lua", plain.replace(
        b",\n  client", b",\r\n  client").replace(b"{\n", b"{\n\r")
    yield "bytes_first_line_of_unix.lua", (
        b"#!/usr/bin/env lua\n" + scenario("Unix's first line.", "any"))
    yield "bytes_mark_and_lines.lua", b"\xef\xbb\xbf" + plain.replace(
        b"\n", b"\r\n")
    yield "bytes_two_marks.lua", b"\xef\xbb\xbf" * 2 + wrong
    yield "bytes_only_mark.lua", b"\xef\xbb\xbf\n-- expect: error\n"
    yield "bytes_only_comment.lua", b"-- expect: error\n-- nothing else"
    yield "bytes_compiled_after_mark.lua", (
        b"\xef\xbb\xbf\x1bLuaT\0\x19\x93\r\n\x1a\n -- \n-- expect: error\n")
    yield "bytes_compiled_after_comment.lua", (
        b"# x\n\x1bLuaT\0\x19\x93\r\n\x1a\n -- \n-- expect: error\n")


def sources():
    """(name, bytes) of scenarios to be written and run."""
    yield from compiler_sources()
    yield from finding_sources()
    yield from byte_sources()


# --- strange files -----------------------------------------------------------

REFUSED = "error\n-- finding: ? "


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


def make_socket(path):
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.close()
    return str(path)


def instead_of_scenarios(place):
    """Things that are no files, where a scenario should be."""
    good = place / "good.lua"
    write(good, scenario("Good.", "plays"))
    os.mkfifo(place / "pipe.lua")
    yield "pipe", str(place / "pipe.lua"), REFUSED + "file-not-regular"
    yield "socket", make_socket(place / "s.lua"), REFUSED + "file-not-regular"
    links = {"link": good, "link_to_nothing": place / "nothing",
             "link_to_itself": place / "link_to_itself.lua",
             "link_to_zeros": "/dev/zero", "link_to_passwd": "/etc/passwd",
             "link_to_terminal": "/dev/tty", "link_to_input": "/dev/stdin"}
    for name, target in links.items():
        os.symlink(target, place / f"{name}.lua")
        yield name, str(place / f"{name}.lua"), REFUSED + "file-not-regular"
    (place / "folder.lua").mkdir()
    yield "folder_that_looks_like_a_file", str(place / "folder.lua"), "error"
    (place / "empty_folder").mkdir()
    yield "folder_without_scenario", str(place / "empty_folder"), \
        REFUSED + "scenario-missing"
    (place / "twice" / "scenario.lua").mkdir(parents=True)
    yield "folder_of_folder", str(place / "twice"), REFUSED + "file-not-regular"
    (place / "linked").mkdir()
    os.symlink(good, place / "linked" / "scenario.lua")
    yield "folder_of_link", str(place / "linked"), REFUSED + "file-not-regular"
    (place / "piped").mkdir()
    os.mkfifo(place / "piped" / "scenario.lua")
    yield "folder_of_pipe", str(place / "piped"), REFUSED + "file-not-regular"
    with open(place / "sparse.lua", "wb") as sparse:
        sparse.truncate(1 << 40)
    yield "sparse", str(place / "sparse.lua"), REFUSED + "file-too-large"
    yield "missing", str(place / "missing.lua"), REFUSED + "file-missing"
    yield "below_a_file", str(good / "x.lua"), REFUSED + "file-missing"
    yield "long_name", str(place / ("n" * 5000 + ".lua")), "error"
    if os.geteuid() != 0:
        write(place / "closed.lua", scenario("Closed.", "error"))
        os.chmod(place / "closed.lua", 0)
        yield "closed", str(place / "closed.lua"), REFUSED + "file-unreadable"


def strange_names(place):
    """Good scenarios under names that mean harm."""
    names = {
        "name_of_lines": "a\nb.lua", "name_of_escape": "a\x1b[2Jb.lua",
        "name_of_override": "a\u202eb.lua", "name_of_c1": "a\u009bb.lua",
        "name_of_bad_bytes": os.fsdecode(b"a\xff\xc0b.lua"),
        "name_of_quotes": "a\"'\\b.lua", "name_of_format": "%s%n%d.lua",
        "name_of_markup": "<script>.lua", "name_of_blanks": "a  b .lua",
        "name_of_colon": "a:7: b.lua", "name_of_letters": "é\u0301漢.lua",
        "name_of_option": "--json.lua", "name_of_suffix": "a.lua.lua",
        "name_of_return": "a\rb.lua", "name_of_shell": "$(id)`id`;id.lua",
    }
    for name, file_name in names.items():
        path = place / "names" / file_name
        write(path, scenario("A good scenario.", "plays"))
        yield name, str(path), "plays choices=a,c ending=bye"
    write(place / "names" / ".hidden.lua", scenario("Hidden.", "error"))
    yield ("name_hidden", str(place / "names" / ".hidden.lua"),
           REFUSED + "file-name-refused")
    for name in ("name_of_lines", "name_of_escape", "name_of_bad_bytes",
                 "name_of_override"):
        path = place / "faulty" / names[name]
        write(path, b"local x = unknown_thing\n")
        yield "faulty_" + name, str(path), REFUSED + "unknown-name"
        folder = place / ("folder_" + names[name].replace(".lua", ""))
        write(folder / "scenario.lua", scenario("In a folder.", "plays"))
        yield "folder_" + name, str(folder), "plays choices=a,c ending=bye"


def portraits(place):
    """Scenarios whose portrait is not what it seems."""
    def make(name, file_name, data):
        folder = place / "faces" / name
        source = SCENARIO.replace(
            'name = "Sam"', f'name = "Sam", portrait = "{file_name}"')
        write(folder / "scenario.lua", source.encode())
        if data is not None:
            write(folder / file_name, data)
        return folder

    png = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06"
           + b"\0" * 100)
    svg = (b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' "
           b"width='60' height='80'/>")
    plays = "plays choices=a,c ending=bye"
    for name, file_name, data, expect in (
            ("png", "face.png", png, plays),
            ("svg", "face.svg", svg, plays),
            ("empty", "face.png", b"", REFUSED + "asset-invalid"),
            ("swapped", "face.png", svg, REFUSED + "asset-invalid"),
            ("text", "face.svg", b"root:x:0", REFUSED + "asset-invalid"),
            ("late", "face.svg", b" " * 5000 + svg, REFUSED + "asset-invalid"),
            ("large", "face.png", png + b"\0" * (8 << 20),
             REFUSED + "asset-missing"),
            ("absent", "face.png", None, REFUSED + "asset-missing")):
        folder = make(name, file_name, data)
        yield "portrait_" + name, str(folder), expect
    for name, target in (("linked", "/etc/passwd"), ("zeros", "/dev/zero")):
        folder = make(name, "face.png", None)
        os.symlink(target, folder / "face.png")
        yield "portrait_" + name, str(folder), REFUSED + "asset-missing"
    folder = make("piped", "face.png", None)
    os.mkfifo(folder / "face.png")
    yield "portrait_piped", str(folder), REFUSED + "asset-missing"
    folder = make("folder", "face.png", None)
    (folder / "face.png").mkdir()
    yield "portrait_folder", str(folder), REFUSED + "asset-missing"


def strange_files(place):
    """(name, argument of the programs, what is expected)."""
    yield from instead_of_scenarios(place)
    yield from strange_names(place)
    yield from portraits(place)
