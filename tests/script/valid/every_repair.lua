-- Every repair strategy, alone and in a list.
-- expect: plays choices=repair_clarify,repair_change_task,repair_rationale,repair_refocus,repair_invite,repair_own_part,repair_here_and_now,repair_validate,repair_link_us,repair_link_others,all ending=bye
local repairs = { "clarify", "change_task", "rationale", "refocus", "invite", "own_part", "here_and_now", "validate", "link_us", "link_others" }
local parts = { client { "Go on." } }
for _, repair in ipairs(repairs) do
  parts[#parts + 1] = collaborative { "By " .. repair .. ".", id = "repair_" .. repair, repair = repair, to = "one" }
end
parts[#parts + 1] = collaborative { "By all.", id = "all", repair = repairs, to = "bye" }
return scenario {
  title = "Every repair", minutes = 1, level = 2, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" (parts),
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
