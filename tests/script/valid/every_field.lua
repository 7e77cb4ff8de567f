-- Every field of every constructor at least once.
-- expect: plays choices=first,meet.expert,meet.expert.2,home.collaborative ending=done
return scenario {
  title = "Every field",
  minutes = 12,
  level = 3,
  brief = "Dana, 34, has her first appointment today.",
  setting = "An interview room with a glass door.",
  content_note = "Speaks of drinking.",
  notes = "For the trainer only: let the group vote before each turn.",
  discuss = { "What did Dana hear?", "What would you have said?" },
  allow = { ["dead-end"] = "It is meant to end here.", unreachable_exchange = "For later." },
  client = {
    name = "Dana", portrait = "dana", style = "reserved",
    sensitivity = { judgmental = 150, expert = 90, collaborative = 100 },
  },
  levels = { safety = 40, partnership = 35, agreement = 20, strain = 15 },
  facts = {
    door_shut = false, warned = true, visits = 3,
    drinks_at_work = { from = { safety = 40, partnership = 20, agreement = 0, strain = 60 } },
  },
  start = "arrival",

  exchange "arrival" {
    client { text = "I'm only here because of the court.", mood = "guarded",
             thought = "Let's see how long until the lecture.",
             when = function(a) return a.safety >= 0 end },
    client { "Well." },
    collaborative {
      text = "So you got two choices, and this was the less bad one.",
      to = "meet",
      id = "first",
      aims = "partnership",
      codes = { "cr", "af" },
      repair = { "validate", "own_part" },
      confidentiality = { "explained", "limits", "checked" },
      reply = client { "Something like that.", mood = "amused", mask = "open", thought = "Hm." },
      because = "It says back what she means.",
      better = "Shorter would do.",
      when = function(a) return not a.visited.meet end,
      effect = { safety = 5, partnership = 5, agreement = 0, strain = -5,
                 facts = { door_shut = true, visits = 4 } },
    },
    expert { "Then let's get your forms done.", to = "meet" },
    judgmental { "They don't send people here for nothing.", to = "meet" },
  },

  exchange "meet" {
    client { "I have a drink at lunch. At work.", tells = "drinks_at_work" },
    client { function(a) return a.facts.drinks_at_work and "I told you." or "Nothing to tell." end },
    expert { "How much is that?", to = "meet", codes = "question",
      effect = function(a) a.facts.visits = a.facts.visits + 1 a.strain = a.strain + 5 end },
    expert { "You should tell your employer.", to = "home", codes = { "persuade" } },
    collaborative { "Thank you for telling me.", to = "home", reply = "You're welcome." },
  },

  exchange "home" {
    client { mood = "open", function(a) return "Visit " .. a.facts.visits .. "." end },
    judgmental { "At last.", to = "gone" },
    collaborative { "What would you like to do next?", to = "done", codes = { "seek" },
      reply = { "Hm.", client { "Let me think.", mood = "neutral" }, "All right." } },
  },

  withdrawal "goes_flat" { to = "home", when = function(a) return a.partnership < 5 end,
    marker = "minimal_response", salience = 2, again = true },
  confrontation "walks_to_the_door" { to = "home", when = function(a) return a.count.judgmental >= 3 end,
    marker = "complains_of_worker", salience = 5, again = false },

  ending "done" { client { mood = "open", "Same time next week, then." }, outcome = "engaged" },
  ending "gone" { client { "I'm off." }, outcome = "walked_out" },
}
