-- A table that is its own exchange's body is read as it stood.
-- expect: plays
local body = { client { "x" }, collaborative { "A2.", to = "bye" }, expert { "B2.", to = "bye" } }
local extra = exchange "extra" (body)
body[1] = nil
body[2] = 7
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
  extra,
  exchange "two" {
    client { "Two." },
    collaborative { "C.", id = "c", to = "bye" },
    expert { "D.", id = "d", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
