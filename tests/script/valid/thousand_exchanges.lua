-- A loop that declares a thousand exchanges.
-- expect: plays choices=e1.collaborative,e2.collaborative,e3.collaborative,e4.collaborative,e5.collaborative,e6.expert ending=bye
local parts = {}
for i = 1, 1000 do
  parts[i] = exchange("e" .. i) {
    client { "Number " .. i .. ".", mood = i % 2 == 0 and "open" or "guarded" },
    expert { "To the end.", to = "bye" },
    collaborative { "And then?", to = i < 1000 and "e" .. i + 1 or "bye" },
  }
end
parts[#parts + 1] = ending "bye" { client { "Bye." }, outcome = "engaged" }
parts.title, parts.minutes, parts.level = "A thousand", 1, 1
parts.brief, parts.setting, parts.start = "B.", "S.", "e1"
parts.client = { name = "Sam" }
return scenario(parts)
