-- Reading numbers that are none.
-- expect: plays
assert(tonumber("0x") == nil and tonumber("1e") == nil and tonumber("") == nil and tonumber("nan") == nil and tonumber("inf") == nil
  and tonumber("1\0") == nil and tonumber("z", 36) == 35 and tonumber("-ff", 16) == -255 and tonumber("2", 2) == nil and tonumber({}) == nil)
return scenario {
  title = "Hostile", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" },
  facts = { door = false, n = 0, secret = { from = { safety = 0 } } },
  start = "one",
  exchange "one" {
    client { "One." },
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
