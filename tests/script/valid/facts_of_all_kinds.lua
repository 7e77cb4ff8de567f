-- Facts that are true, false, numbers, and the client's to tell.
-- expect: plays choices=wait,wait,one.collaborative,two.collaborative ending=bye events=disclosed,ending said='10, true, false, true.'
return scenario {
  title = "Facts", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  levels = { safety = 40, partnership = 40, agreement = 40, strain = 0 },
  facts = {
    shut = false, warm = true, none = 0, most = 255, floating = 7.0,
    at_once = { from = {} },
    by_safety = { from = { safety = 50 } },
    by_all = { from = { safety = 95, partnership = 95, agreement = 95, strain = 5 } },
    never = { from = { agreement = 100 } },
  },
  exchange "one" {
    client { "I have always known.", tells = "by_safety", when = function(a) return not a.facts.by_safety end },
    client { "Hm." },
    judgmental { "Really?", to = "one", effect = { facts = { most = 0, shut = false } } },
    collaborative { "Go on.", to = "two", when = function(a) return a.facts.none >= 2 end,
      effect = { facts = { none = 10 } } },
    collaborative { "Take your time.", to = "one", id = "wait", when = function(a) return a.facts.none < 2 end,
      effect = function(a) a.facts.none = a.facts.none + 1 a.facts.shut = true end },
    expert { "Well?", to = "one" },
  },
  exchange "two" {
    client { "And that is that." },
    expert { "Good.", to = "bye" },
    collaborative { "Thank you.", to = "bye" },
  },
  ending "bye" {
    client { function(a)
      local f = a.facts
      return f.none .. ", " .. tostring(f.shut) .. ", " .. tostring(f.never) .. ", " .. tostring(f.by_safety) .. "."
    end },
    outcome = "engaged",
  },
}
