-- The names that there are, and no others.
-- expect: plays opening='assert client collaborative confrontation course ending error exchange expert ipairs judgmental math pairs scenario select string table tonumber tostring type utf8 withdrawal'
local names = {}
for name in pairs(_ENV) do names[#names + 1] = name end
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a) return table.concat(names, " ") end },
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
