-- Of many unknown fields the same ones are told each time.
-- expect: error times=6
-- finding: 10@zz0 unknown-field 'zz0'
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { "One.", zz0 = 1, zz1 = 1, zz2 = 1, zz3 = 1, zz4 = 1, zz5 = 1, zz6 = 1, zz7 = 1, zz8 = 1, zz9 = 1, zz10 = 1, zz11 = 1, zz12 = 1, zz13 = 1, zz14 = 1, zz15 = 1, zz16 = 1, zz17 = 1, zz18 = 1, zz19 = 1, zz20 = 1, zz21 = 1, zz22 = 1, zz23 = 1, zz24 = 1, zz25 = 1, zz26 = 1, zz27 = 1, zz28 = 1, zz29 = 1 },
    collaborative { "A.", id = "a", to = "two" },
    expert { "B.", id = "b", to = "two" },
  },
  exchange "two" {
    client { "Two." },
    collaborative { "C.", id = "c", to = "bye" },
    expert { "D.", id = "d", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
