-- The least that a scenario needs.
-- expect: plays choices=one.collaborative ending=bye said=Bye.
return scenario {
  title = "Least", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { "One." },
    expert { "A.", to = "bye" },
    collaborative { "B.", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "undecided" },
}
