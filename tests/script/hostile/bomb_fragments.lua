-- Memory that is given back in pieces does not add up.
-- expect: any
local kept, all = {}, {}
for j = 1, 430 do
  local part = {}
  for i = 1, 1000 do part[i] = {} end
  all[j] = part
end
for j = 1, 430 do
  for i = 1, 1000, 50 do kept[#kept + 1] = all[j][i] end
end
all = nil
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a)
      local big = {}
      for i = 1, 440 do big[i] = ("x"):rep(65000) .. i end
      return kept and "fine"
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
