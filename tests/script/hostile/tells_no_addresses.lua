-- Nothing tells where it is in memory.
-- expect: plays times=4 opening='table function function userdata table'
local t, f = {}, function() end
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a) return tostring(t) .. " " .. tostring(f) .. " " .. ("%s"):format(tostring) .. " " .. tostring(a) .. " " .. ("%s"):format(string) end },
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
