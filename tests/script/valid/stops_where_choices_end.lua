-- Too few choices: it stops there.
-- expect: plays choices=one.collaborative ending= said=Two.
return scenario {
  title = "Stops", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" { client { "One." }, expert { "A.", to = "two" }, collaborative { "B.", to = "two" } },
  exchange "two" { client { "Two." }, expert { "C.", to = "bye" }, collaborative { "D.", to = "bye" } },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
