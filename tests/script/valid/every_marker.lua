-- Every marker of both kinds of rupture, every salience.
-- expect: plays choices=one.collaborative ending=bye
local function never(a) return a.strain > 100 end
local withdrawals = { "denial", "minimal_response", "abstract", "story_telling", "topic_shift", "appeasing", "content_affect_split", "self_criticism" }
local confrontations = { "complains_of_worker", "rejects_offer", "complains_of_activity", "complains_of_frame", "complains_of_progress", "defends_self", "controls" }
local parts = {}
for i, marker in ipairs(withdrawals) do
  parts[#parts + 1] = withdrawal(marker) { marker = marker, salience = i % 4 + 2, to = "one", when = never }
end
for i, marker in ipairs(confrontations) do
  parts[#parts + 1] = confrontation(marker) { marker = marker, salience = i % 4 + 2, to = "one", when = never, again = true }
end
return scenario {
  title = "Every marker", minutes = 1, level = 2, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { "One." },
    expert { "A.", to = "bye" },
    collaborative { "B.", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
  table.unpack(parts),
}
