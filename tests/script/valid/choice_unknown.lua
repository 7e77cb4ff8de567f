-- A choice that there is not ends the play with an error.
-- expect: fails choices=one.collaborative,nothing check=clean
-- finding: ? unknown-choice there is no response
return scenario {
  title = "Unknown", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" { client { "One." }, expert { "A.", to = "one" }, collaborative { "B.", to = "one" } },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
