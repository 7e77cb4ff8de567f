-- Whole numbers wrap; fractions reach their ends; nothing stops.
-- expect: plays opening=fine
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a) assert(math.maxinteger + 1 == math.mininteger and math.mininteger // -1 == math.mininteger and math.mininteger % -1 == 0 and -math.mininteger == math.mininteger and math.abs(math.mininteger) == math.mininteger and 1 << 64 == 0 and 1 << -1 == 0 and -1 >> 63 == 1 and 1e308 * 10 == math.huge and 5.0 // 0 == math.huge and 0.0 / 0 ~= 0) return "fine" end },
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
