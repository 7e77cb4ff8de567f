-- A walk that hands out functions remembers nothing either.
-- expect: fails
-- finding: ? *
local n = 0
local function bump() n = n + 1 return n end
local many = {}
for i = 1, 1000 do many[i] = bump end
local step = pairs(many)
bump = nil
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { "One." },
    collaborative { "A.", id = "a", to = "two", when = function(a) local _, f = step() return f() > 0 end },
    expert { "B.", id = "b", to = "two" },
  },
  exchange "two" {
    client { "Two." },
    collaborative { "C.", id = "c", to = "bye" },
    expert { "D.", id = "d", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
