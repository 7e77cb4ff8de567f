-- An ending of the outcome undecided.
-- expect: plays choices=one.collaborative ending=the_end
return scenario {
  title = "Outcome", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { "One." },
    expert { "A.", to = "the_end" },
    collaborative { "B.", to = "the_end" },
  },
  ending "the_end" { client { "Bye." }, outcome = "undecided" },
}
