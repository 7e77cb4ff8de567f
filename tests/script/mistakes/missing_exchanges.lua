-- A scenario without exchanges.
-- expect: error
-- finding: 4 no-exchanges has no exchange
return scenario {
  title = "Empty", minutes = 5, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "late",
  ending "again" { outcome = "engaged", client { "Monday." } },
}
