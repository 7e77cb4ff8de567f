-- Responses that are named by their exchange and stance.
-- expect: plays choices=one.expert,one.expert.2,one.expert.3,one.judgmental,mine,one.collaborative.2 ending=bye
return scenario {
  title = "Names", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { "One." },
    expert { "A.", to = "one" },
    expert { "B.", to = "one" },
    collaborative { "C.", id = "mine", to = "one" },
    expert { "D.", to = "one" },
    judgmental { "E.", to = "one" },
    collaborative { "F.", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
