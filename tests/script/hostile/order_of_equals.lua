-- Equals keep their order when sorted.
-- expect: plays times=4 opening=acegbdfh
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { function(a)
      local l = {}
      for i = 1, 8 do l[i] = { k = i % 2, s = ("abcdefgh"):sub(i, i) } end
      table.sort(l, function(x, y) return x.k > y.k end)
      local s = ""
      for _, v in ipairs(l) do s = s .. v.s end
      return s
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
