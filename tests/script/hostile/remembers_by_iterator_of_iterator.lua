-- Nor through a walk within a walk.
-- expect: fails
-- finding: ? *
local inner = pairs({ 1, 2, 3, 4, 5, 6, 7, 8, 9 })
local many = {}
for i = 1, 1000 do many[i] = inner end
local outer = pairs(many)
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { "One." },
    collaborative { "A.", id = "a", to = "two", when = function(a) local _, step = outer() return step() ~= nil end },
    expert { "B.", id = "b", to = "two" },
  },
  exchange "two" {
    client { "Two." },
    collaborative { "C.", id = "c", to = "bye" },
    expert { "D.", id = "d", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
