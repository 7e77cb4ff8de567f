-- A client whose manner is verbose.
-- expect: plays choices=one.judgmental,one.expert,one.collaborative ending=bye
return scenario {
  title = "Manner", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam", style = "verbose" }, start = "one",
  exchange "one" {
    client { "One." },
    judgmental { "A.", to = "one" },
    expert { "B.", to = "one" },
    collaborative { "C.", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
