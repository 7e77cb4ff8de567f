-- Nor do two callbacks share a variable.
-- expect: fails
-- finding: ? callback-remembers
local said = 0
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { "One." },
    collaborative { "A.", id = "a", to = "two", when = function(a) said = said + 1 return true end },
    expert { "B.", id = "b", to = "two" },
  },
  exchange "two" {
    client { function(a) return "said " .. said end },
    collaborative { "C.", id = "c", to = "bye" },
    expert { "D.", id = "d", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
