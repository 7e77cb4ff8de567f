-- A response stands in one place.
-- expect: error
-- finding: ? used-twice 'expert' was used already
local shared = expert { "x", to = "bye" }
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { "One." },
    collaborative { "A.", id = "a", to = "two" },
    shared,
  },
  exchange "two" {
    client { "Two." },
    collaborative { "C.", id = "c", to = "bye" },
    shared,
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
