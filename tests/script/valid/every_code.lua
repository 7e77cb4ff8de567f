-- Every behaviour code, alone and in a list.
-- expect: plays choices=code_gi,code_persuade,code_persuade_with,code_question,code_sr,code_cr,code_af,code_seek,code_emph,code_confront,all ending=bye
local codes = { "gi", "persuade", "persuade_with", "question", "sr", "cr", "af", "seek", "emph", "confront" }
local parts = { client { "Go on." } }
for _, code in ipairs(codes) do
  parts[#parts + 1] = expert { "With " .. code .. ".", id = "code_" .. code, codes = code, to = "one" }
end
parts[#parts + 1] = collaborative { "With all.", id = "all", codes = codes, to = "bye" }
return scenario {
  title = "Every code", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" (parts),
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
