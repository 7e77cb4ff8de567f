-- The length of a table with gaps is found quickly, and always the same.
-- expect: plays opening=ok times=4
local t, n = {}, 0
for i = 1, 60 do t[2 ^ i // 1 | 0] = i end
for i = 1, 100000 do n = n + #t end
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a) return n >= 0 and "ok" or "no" end },
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
