-- A list that is read, sorted into a copy and joined is not remembered.
-- expect: plays opening='1 2 3'
local list = { 3, 1, 2 }
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a)
      local copy = {}
      for i, v in ipairs(list) do copy[i] = v end
      table.sort(copy)
      return table.concat(copy, " ")
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
