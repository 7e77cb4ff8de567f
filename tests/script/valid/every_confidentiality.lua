-- Every word about confidentiality, alone and in a list; every aim.
-- expect: plays choices=says_vague,says_explained,says_limits,says_checked,says_room,says_absolute,all ending=bye events=violation,ending
local words = { "vague", "explained", "limits", "checked", "room", "absolute" }
local aims = { "safety", "partnership", "agreement" }
local parts = { client { "Go on." } }
for i, word in ipairs(words) do
  parts[#parts + 1] = collaborative { "About " .. word .. ".", id = "says_" .. word,
    confidentiality = word, aims = aims[i % 3 + 1], to = "one" }
end
parts[#parts + 1] = collaborative { "About some.", id = "all", to = "bye",
  confidentiality = { "explained", "limits", "checked", "room" } }
return scenario {
  title = "Confidentiality", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" (parts),
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
