-- Words made by functions, in every place where words may be made.
-- expect: plays choices=one.collaborative,two.collaborative ending=bye opening='Safety 30, turn 0, new.'
local function turns(a)
  return a.count.judgmental + a.count.expert + a.count.collaborative
end
local words = { one = "new", many = "%d visits" }
return scenario {
  title = "Functions", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { function(a)
      return ("Safety %d, turn %d, %s."):format(a.safety, turns(a), a.visited.two and "again" or words.one)
    end, mood = "neutral" },
    expert { "A.", to = "two" },
    collaborative { "B.", to = "two", reply = client { function(a) return "Turn " .. turns(a) .. "." end } },
  },
  exchange "two" {
    client { function() return "Never said." end, when = function(a) return a.visited.two end },
    client { text = function(a) return words.many:format(turns(a)) end },
    expert { "C.", to = "bye" },
    collaborative { "D.", to = "bye", reply = { client { function() return "Right." end }, "Well." } },
  },
  ending "bye" { client { function(a) return "Bye, after " .. turns(a) .. " turns." end }, outcome = "engaged" },
}
