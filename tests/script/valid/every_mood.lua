-- Every mood, one line each.
-- expect: plays choices=talk.collaborative ending=bye
local moods = { "neutral", "guarded", "withdrawn", "ashamed", "sad", "anxious", "irritated", "confronting", "relieved", "open", "amused" }
local lines = {}
for i, mood in ipairs(moods) do
  lines[i] = client { "I am " .. mood .. ".", mood = mood, when = function(a) return a.safety >= i end }
end
lines[#lines + 1] = expert { "Why?", to = "bye" }
lines[#lines + 1] = collaborative { "I see.", to = "bye" }
return scenario {
  title = "Every mood", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "talk",
  exchange "talk" (lines),
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
