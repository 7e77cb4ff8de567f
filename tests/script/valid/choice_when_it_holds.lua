-- A choice that is offered only later.
-- expect: plays choices=one.expert,late ending=bye check=any
return scenario {
  title = "Later", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { "One." },
    expert { "A.", to = "one" },
    collaborative { "B.", to = "bye", id = "late", when = function(a) return a.count.expert > 0 end },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
