-- Thousands of keys come in the same order each time.
-- expect: plays times=4 opening=k1,k10,k100,k1000,k1001
local t = {}
for i = 3000, 1, -1 do t["k" .. i] = i end
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a)
      local first = {}
      for k in pairs(t) do
        if #first < 5 then first[#first + 1] = k end
      end
      return table.concat(first, ",")
    end },
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
