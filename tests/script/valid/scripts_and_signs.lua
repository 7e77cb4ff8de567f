-- Texts in many scripts, with signs, tabs and lines.
-- expect: plays choices=one.collaborative ending=bye opening='مرحبا. שלום. 你好。 Здравствуйте. 👩‍👧 «é» – “x” … <b> & "q" \ %s'
return scenario {
  title = "Žena, 34 – «Ünïcödé»", minutes = 1, level = 1,
  brief = [[
Two lines,
	a tab, and ]=] brackets.]],
  setting = 'It\'s "quoted" \\ and \u{E9} and \x41\65\z
             goes on.',
  client = { name = "Zoë" }, start = "one",
  exchange "one" {
    client { "مرحبا. שלום. 你好。 Здравствуйте. 👩‍👧 «é» – “x” … <b> & \"q\" \\ %s" },
    expert { [==[Long ]] words.]==], to = "bye" },
    collaborative { "Ça va?", to = "bye" },
  },
  ending "bye" { client { "Tschüß." }, outcome = "engaged" },
}
