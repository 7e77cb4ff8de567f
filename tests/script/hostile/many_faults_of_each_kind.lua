-- Hundreds of faults of all kinds are the same each time.
-- expect: error times=4
-- finding: 5 unknown-field 'x1'
for i = 1, 60 do
  client { ["x" .. i] = 1, mood = "m" .. i }
  expert { "x", to = "nowhere" .. i, ["y" .. i] = i, codes = { "c" .. i } }
  local e = exchange("e" .. i) { "text" .. i }
end
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { "One." },
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
