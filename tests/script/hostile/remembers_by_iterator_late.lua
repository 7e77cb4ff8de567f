-- Nor when nobody notices at first.
-- expect: fails
-- finding: ? *
local box = { n = 0 }
local many = {}
for i = 1, 10000 do many[i] = box end
local step = pairs(many)
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a)
      local _, b = step()
      b.n = b.n + 1
      return b.n > 40 and "later" or "first"
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
