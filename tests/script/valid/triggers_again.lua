-- A rupture that opens again, and one that does not.
-- expect: plays choices=one.expert,hurt.collaborative,one.expert,hurt.collaborative,one.collaborative ending=bye events=rupture_opened,rupture_noticed,rupture_repaired,rupture_opened,rupture_noticed,rupture_repaired,ending
return scenario {
  title = "Again", minutes = 1, level = 2, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  facts = { hurt = false },
  exchange "one" {
    client { "One." },
    expert { "You should.", to = "one", effect = { facts = { hurt = true } } },
    collaborative { "You could.", to = "bye" },
  },
  exchange "hurt" {
    client { "Hm." },
    expert { "Let me explain.", to = "one" },
    collaborative { "That was too quick of me.", to = "one", effect = { facts = { hurt = false } },
      repair = { "own_part", "validate", "invite", "here_and_now" } },
  },
  withdrawal "goes_quiet" { marker = "minimal_response", salience = 2, again = true, to = "hurt",
    when = function(a) return a.facts.hurt end },
  confrontation "never_comes" { marker = "controls", salience = 5, to = "hurt",
    when = function(a) return a.facts.hurt and a.safety < 0 end },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
