-- A scenario without endings.
-- expect: error
-- finding: ? no-endings
return scenario {
  title = "Endless", minutes = 5, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "late",
  exchange "late" {
    client { "Hm." },
    expert { "Hm?", to = "late" },
    collaborative { "Hm!", to = "late" },
  },
}
