-- Huge sparse numbers take no memory.
-- expect: plays
local t = {}
for i = 0, 62 do t[1 << i] = true t[-(1 << i)] = true end
t[math.maxinteger] = 1
t[math.mininteger] = 1
t[1e308] = 1
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
