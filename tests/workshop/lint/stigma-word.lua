-- A label where the practice speaks itself.
return scenario {
  title = "The late bus", minutes = 4, level = 1,
  brief = "Ola, 29, an alcoholic, comes for the first time.", --! stigma-word --= brief = "Ola, 29, comes for the first time.",
  setting = "A quiet room above a shop.",
  client = { name = "Ola", portrait = "someone" },
  facts = {
    warm = false,
    owes = { from = { safety = 40 } },
  },
  start = "arrival",

  exchange "arrival" {
    client { "The bus was late. I nearly went home." },
    judgmental { "You could have rung.", to = "work", because = "It blames." },
    expert { "I'll note the time.", to = "work", because = "It files." },
    collaborative { "And you came all the same.", to = "work", aims = "safety",
      effect = { facts = { warm = true } },
      because = "It sees the effort." },
  },
  exchange "work" {
    client { tells = "owes", "I owe my brother money. A lot of it." },
    client { "Work is fine." },
    expert { "Fine is a good start.", to = "home", because = "It closes." },
    collaborative { "Fine, and tired?", to = "home",
      because = "It guesses, and may be wrong." },
    collaborative { "You said that as if it weren't all.", to = "home",
      when = function(a) return a.facts.warm end,
      because = "It dares to." },
  },
  exchange "quiet" {
    client { "Hm." },
    expert { "Let me go on, then.", to = "home", because = "It fills the quiet." },
    collaborative { "I went too fast. What did I miss?", to = "home",
      repair = { "own_part", "validate" }, because = "It owns its part." },
  },
  exchange "home" {
    client { "Home is where the bus goes." },
    judgmental { "At your age?", to = "maybe", because = "It sneers." },
    expert { "I'd ring the advice line.", to = "maybe", because = "It decides." },
    collaborative { "Where would you rather it went?", to = "again",
      because = "It asks." },
  },

  withdrawal "goes_quiet" { marker = "minimal_response", salience = 2, to = "quiet",
    when = function(a) return a.count.expert >= 2 end },

  ending "again" { outcome = "engaged", client { "Next week, then." } },
  ending "maybe" { outcome = "undecided", client { "I'll see." } },
}
