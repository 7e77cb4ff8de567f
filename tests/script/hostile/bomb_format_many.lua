-- A format of thousands of wide items is too long.
-- expect: error
-- finding: 7 too-much-memory
local f = ("%99d"):rep(9000)
local t = {}
for i = 1, 9000 do t[i] = i end
local s = f:format(table.unpack(t))
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
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
