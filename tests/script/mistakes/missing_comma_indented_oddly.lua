-- A forgotten comma in a file whose lines are indented as they came.
-- expect: error
-- finding: 19@to syntax Lua cannot read this: '}' expected near 'to'
return scenario {
  title = "Asked to wait", minutes = 5, level = 1,
  brief = "Sam was told by a neighbour to come here.",
  setting = "A small office.",
  client = { name = "Sam" },
  start = "late",
  exchange "late" {
      client { "You said two o'clock."
    },
    expert { "Fill in the form.",
 to = "bye"
 },
    collaborative { "I kept you waiting.", to = "bye" },
  },
  ending "bye" { outcome = "engaged",
    client { "See you."  to = "bye" } },
}
