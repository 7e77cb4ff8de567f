-- A table changed after its constructor has read it changes nothing.
-- expect: plays opening=Early.
local t = { "Early." }
local early = client(t)
t[1] = "Late."
t.mood = "sunny"
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    early,
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
