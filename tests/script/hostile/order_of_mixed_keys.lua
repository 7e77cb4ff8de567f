-- Numbers, texts and truths come in this order.
-- expect: plays times=4 opening='-5 0.5 1 2 1e+300 A a b é false true'
local t = { b = 1, a = 1, A = 1, ["é"] = 1, [true] = 1, [false] = 1, [-5] = 1, [0.5] = 1, [1e300] = 1, 1, 1 }
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a)
      local all = {}
      for k in pairs(t) do all[#all + 1] = tostring(k) end
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
