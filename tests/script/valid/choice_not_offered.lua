-- A choice of another moment ends the play with an error.
-- expect: fails choices=two.expert check=clean
-- finding: ? choice-not-offered
return scenario {
  title = "Not offered", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" { client { "One." }, expert { "A.", to = "two" }, collaborative { "B.", to = "two" } },
  exchange "two" { client { "Two." }, expert { "C.", to = "bye" }, collaborative { "D.", to = "bye" } },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
