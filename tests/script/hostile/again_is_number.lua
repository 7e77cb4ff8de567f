-- Again is true or false.
-- expect: error
-- finding: 19@again wrong-type again
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
  withdrawal "w" { to = "one", when = function() return false end, marker = "denial", salience = 3, again = 1 },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
