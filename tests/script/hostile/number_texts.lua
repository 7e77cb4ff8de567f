-- Numbers are written one way.
-- expect: plays opening='0.1 1e+100 -0.0 1.0 inf -inf 9007199254740993 1e-05'
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a) return table.concat({ tostring(0.1), tostring(1e100), tostring(-0.0), tostring(1.0), tostring(math.huge), tostring(-math.huge), tostring(2^53 // 1 | 0 + 1 | 1), tostring(0.00001) }, " ") end },
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
