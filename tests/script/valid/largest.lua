-- As much of everything as there may be.
-- expect: plays choices=one.collaborative ending=nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
local name = ("n"):rep(64)
local long = ("é"):rep(2000)
local facts, discuss, parts, lines = {}, {}, {}, {}
for i = 1, 256 do facts["fact_" .. i] = i - 1 end
for i = 1, 40 do discuss[i] = "Question " .. i .. "?" end
for i = 1, 64 do lines[i] = client { long, thought = long, when = function(a) return a.strain > i + 36 end } end
for i = 1, 23 do lines[64 + i] = expert { long, to = name, because = long, better = long } end
lines[88] = collaborative { "Well.", to = name, reply = (function()
  local reply = {}
  for i = 1, 64 do reply[i] = "Reply " .. i .. "." end
  return reply
end)() }
return scenario {
  title = ("T"):rep(60), minutes = 240, level = 3, brief = long, setting = long,
  content_note = long, notes = long, discuss = discuss, facts = facts, start = "one",
  client = { name = ("S"):rep(60), sensitivity = { judgmental = 300, expert = 0 } },
  levels = { safety = 100, partnership = 0, agreement = 100, strain = 0 },
  exchange "one" (lines),
  ending(name) { client { "Bye." }, outcome = "engaged" },
}
