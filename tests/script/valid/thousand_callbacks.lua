-- A thousand exchanges, each with functions of its own.
-- expect: plays choices=e1.collaborative,e2.collaborative,e3.expert ending=bye
local parts = {}
for i = 1, 1000 do
  parts[i] = exchange("e" .. i) {
    client { function(a) return "Number " .. i .. ", safety " .. a.safety .. "." end },
    expert { "To the end.", to = "bye", when = function(a) return a.strain < 200 end },
    collaborative { "And then?", to = i < 1000 and "e" .. i + 1 or "bye",
      effect = function(a) a.safety = a.safety + i % 5 end },
  }
end
parts[#parts + 1] = ending "bye" { client { "Bye." }, outcome = "engaged" }
parts.title, parts.minutes, parts.level = "A thousand", 1, 1
parts.brief, parts.setting, parts.start = "B.", "S.", "e1"
parts.client = { name = "Sam" }
return scenario(parts)
