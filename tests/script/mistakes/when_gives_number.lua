-- A condition that gives a number.
-- expect: fails choices=late.expert,door.collaborative
-- finding: 32 wrong-result must give true or false, not a number
-- hint: compare it with another number
return scenario {
  title = "Asked to wait", minutes = 5, level = 1,
  brief = "Sam, 41, was told by a neighbour to come here.",
  setting = "A small office. The door stands open.",
  client = { name = "Sam", style = "plain" },
  facts = { door_shut = false, visits = 0, sleeps_in_the_van = { from = { safety = 45 } } },
  start = "late",

  exchange "late" {
    client { mood = "irritated", "I was here at ten.",
             thought = "I nearly went home." },
    judgmental { "We do have other people to see.", to = "door",
      codes = { "confront" }, because = "It blames Sam." },
    expert { "I'll explain how our booking works.", to = "door",
      codes = { "gi" }, because = "Useful, perhaps." },
    collaborative { "You were on time and I wasn't.", aims = "safety", to = "door",
      because = "It says whose fault it was." },
  },

  exchange "door" {
    client { "Is that door staying open?" },
    expert { "It gets stuffy in here.", to = "leaves" },
    collaborative { "I'll shut it.", to = "again", confidentiality = { "room" },
      effect = { safety = 5, facts = { door_shut = true } } },
  },

  confrontation "hits_back" { marker = "complains_of_worker", salience = 3, to = "door",
    when = function(a) return a.count.judgmental end },
  withdrawal "goes_quiet" { marker = "minimal_response", salience = 3, to = "late",
    when = function(a) return a.count.expert >= 2 end },

  ending "again" { outcome = "engaged", client { mood = "open", "Monday, then." } },
  ending "leaves" { outcome = "walked_out", client { "Forget it." } },
}
