-- end with a capital.
-- expect: error
-- finding: 25@End syntax 'end' expected near 'End'
-- hint: small letters: end
return scenario {
  title = "Asked to wait", minutes = 5, level = 1,
  brief = "Sam was told by a neighbour to come here.",
  setting = "A small office.",
  client = { name = "Sam", style = "plain" },
  facts = { door_shut = false, visits = 0, van = { from = { safety = 45 } } },
  start = "late",

  exchange "late" {
    client { mood = "guarded", "You said two o'clock." },
    judgmental { "You might have called.", to = "door", codes = { "confront" },
      because = "It blames." },
    expert { "Fill in the form.", to = "door" },
    collaborative { "I kept you waiting.", to = "door", codes = { "cr", "af" }, repair = { "own_part" },
      because = "It owns it." },
  },

  exchange "door" {
    client { mood = "sad", "Hm." },
    expert { "Go on.", to = "bye", effect = { safety = 5 } },
    collaborative { "May I?", to = "bye", when = function(a) return a.safety > 20 End },
    collaborative { "Stay?", to = "bye" },
  },

  withdrawal "flat" { marker = "minimal_response", salience = 3,
    when = function(a) return a.partnership < 25 end, to = "door" },
  confrontation "loud" { marker = "controls", salience = 4,
    when = function(a) return a.safety < 20 end, to = "door" },

  ending "bye" { client { mood = "open", "See you." }, outcome = "engaged" },
}
