-- Whoever comes here cold cannot leave again.
return scenario {
  title = "The late bus", minutes = 4, level = 1,
  brief = "Ola, 29, comes for the first time.",
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
    expert { "I'll note the time.", to = "quiet", because = "It files." },
    collaborative { "And you came all the same.", to = "work", aims = "safety",
      effect = { facts = { warm = true } },
      because = "It sees the effort." },
  },
  exchange "work" {
    client { tells = "owes", "I owe my brother money. A lot of it." },
    client { "Work is fine." },
    expert { "Fine is a good start.", to = "street", because = "It closes." },
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
  exchange "street" { --! dead-end
    client { "It's loud out here." },
    expert { "Let's wait.", to = "street", because = "It waits." },
    collaborative { "Shall we go in?", to = "street", because = "It asks." },
    collaborative { "Come in, it's warm.", to = "home", because = "It invites.",
      when = function(a) return a.facts.warm end }, --= when = function(a) return a.facts.warm or a.visited.street end },
  },
  exchange "home" {
    client { "Home is where the bus goes." },
    judgmental { "At your age?", to = "maybe", because = "It sneers." },
    expert { "I'd ring the advice line.", to = "maybe", because = "It decides." },
    collaborative { "Where would you rather it went?", to = "again",
      because = "It asks." },
  },


  ending "again" { outcome = "engaged", client { "Next week, then." } },
  ending "maybe" { outcome = "undecided", client { "I'll see." } },
}
