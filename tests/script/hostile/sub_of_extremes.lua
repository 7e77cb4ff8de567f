-- Cutting beyond all ends gives what is there.
-- expect: plays opening=abc
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a) local s = "abc" assert(s:sub(math.mininteger, math.maxinteger) == s and s:sub(math.maxinteger) == "" and s:sub(math.mininteger, math.mininteger) == "" and s:byte(math.mininteger) == nil and s:byte(math.maxinteger) == nil and s:find("c", math.mininteger) == 3 and s:find("c", math.maxinteger) == nil) return s end },
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
