-- Effects at both ends of their range stay within the levels.
-- expect: plays choices=one.expert,one.expert.2,one.collaborative ending=bye
return scenario {
  title = "Effects", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  facts = { n = 255, done = false },
  exchange "one" {
    client { function(a)
      assert(a.safety >= 0 and a.safety <= 100 and a.strain >= 0 and a.strain <= 100)
      return "At " .. a.safety .. "."
    end },
    expert { "Up.", to = "one", effect = { safety = 100, partnership = 100, agreement = 100, strain = 100 } },
    expert { "Down.", to = "one", effect = { safety = -100, partnership = -100, agreement = -100, strain = -100,
      facts = { n = 0, done = true } } },
    collaborative { "Far.", to = "bye", effect = function(a)
      a.safety, a.strain = 1000, -1000
      a.facts.n, a.facts.done = 255, not a.facts.done
    end },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
