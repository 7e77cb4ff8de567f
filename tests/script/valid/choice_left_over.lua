-- A choice after the end ends the play with an error.
-- expect: fails choices=one.collaborative,one.collaborative check=clean
-- finding: ? choice-left-over
return scenario {
  title = "Left over", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" { client { "One." }, expert { "A.", to = "one" }, collaborative { "B.", to = "bye" } },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
