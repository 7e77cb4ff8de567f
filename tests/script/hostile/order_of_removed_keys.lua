-- Keys taken out on the way are left out.
-- expect: plays times=4 opening='b d'
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a)
      local t, all = { a = 1, b = 1, c = 1, d = 1 }, {}
      t.a, t.c = nil, nil
      for k in pairs(t) do all[#all + 1] = k t[k] = nil end
      return table.concat(all, " ")
    end },
    collaborative { "A.", id = "a", to = "two" },
    expert { "B.", id = "b", to = "two" },
  },
  exchange "two" {
    client { "Two." },
    collaborative { "C.", id = "c", to = "bye" },
    expert { "D.", id = "d", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
