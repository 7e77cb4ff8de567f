-- Exchanges that lead to themselves and back, endings in the middle.
-- expect: plays choices=one.collaborative,two.judgmental,two.expert,one.collaborative,two.collaborative ending=good
return scenario {
  title = "Ways back", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  ending "bad" { client { "No." }, outcome = "declined" },
  exchange "two" {
    client { "Two again.", when = function(a) return a.visited.two end },
    client { "Two." },
    judgmental { "A.", to = "two" },
    expert { "B.", to = "one" },
    collaborative { "C.", to = "good" },
  },
  ending "good" { client { "Yes." }, outcome = "engaged" },
  exchange "one" {
    client { "One." },
    judgmental { "D.", to = "bad" },
    collaborative { "E.", to = "two" },
  },
}
