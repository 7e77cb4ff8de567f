-- Letters that are joined, and marks of direction that do no harm, may stay.
-- expect: plays
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "\u{1F468}\u{200D}\u{1F469} e\u{301} \u{200F}", setting = "S.",
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
