-- A part kept in a variable does nothing later.
-- expect: fails
-- finding: 11 script-error
local part = exchange "later"
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a) part { client { "x" } } return "x" end },
    collaborative { "A.", id = "a", to = "two" },
    expert { "B.", id = "b", to = "two" },
  },
  part { client { "L." }, collaborative { "A2.", to = "bye" }, expert { "B2.", to = "bye" } },
  exchange "two" {
    client { "Two." },
    collaborative { "C.", id = "c", to = "bye" },
    expert { "D.", id = "d", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
