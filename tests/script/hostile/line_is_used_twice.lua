-- A part can be used once.
-- expect: error
local l = client { "Again." }
local x = exchange "three" { l, collaborative { "E.", to = "two" }, expert { "F.", to = "two" } }
local y = exchange "four" { l, collaborative { "G.", to = "two" }, expert { "H.", to = "two" } }
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  x, y,
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
