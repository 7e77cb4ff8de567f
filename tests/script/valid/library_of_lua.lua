-- What the language has of Lua does what Lua does.
-- expect: plays choices=one.collaborative ending=bye opening=fine
assert(type(1) == "number" and math.type(1) == "integer" and math.type(1.0) == "float")
assert(tostring(12) == "12" and tostring(1.5) == "1.5" and tonumber("0x10") == 16 and tonumber("zz", 36) == 1295)
assert(select("#", 1, nil, 3) == 3 and select(-1, 1, 2) == 2)
assert(("hello"):sub(2, -2) == "ell" and ("hello"):byte(-1) == 111 and string.char(104, 105) == "hi")
assert(("hello"):find("l") == 3 and ("hello"):find("z") == nil and ("a.b"):find(".", 1, true) == 2)
assert(("x"):rep(3, ",") == "x,x,x" and ("abc"):reverse() == "cba" and #"abc" == ("abc"):len())
assert(("AbC"):lower() == "abc" and ("AbC"):upper() == "ABC")
assert(("%5.1f|%-5s|%05d|%x|%c|%%|%i|%g|%e"):format(1.25, "ab", 42, 255, 65, 7, 0.5, 1) ==
       "  1.2|ab   |00042|ff|A|%|7|0.5|1.000000e+00")
local t = { 5, 2, 8 }
table.insert(t, 1) table.insert(t, 1, 9) assert(table.remove(t) == 1 and table.remove(t, 1) == 9)
table.sort(t) assert(table.concat(t, "-") == "2-5-8" and table.concat(t, "", 2, 3) == "58")
table.sort(t, function(x, y) return x > y end) assert(select(3, table.unpack(t)) == 2)
assert(math.abs(-3) == 3 and math.ceil(1.2) == 2 and math.floor(-1.2) == -2 and math.fmod(7, 3) == 1)
assert(math.max(1, 5, 3) == 5 and math.min(4, 2) == 2 and math.tointeger(3.0) == 3 and math.ult(1, -1))
assert(math.huge > math.maxinteger and math.mininteger < 0 and math.pi > 3 and select(2, math.modf(2.5)) == 0.5)
assert(math.sqrt(9) == 3.0 and math.exp(0) == 1.0 and math.log(8, 2) == 3.0 and math.sin(0) == 0.0)
assert(utf8.len("éa") == 2 and utf8.char(233, 97) == "éa" and utf8.codepoint("é") == 233 and utf8.offset("éa", 2) == 3)
local n = 0
for _, c in utf8.codes("éa") do n = n + c end assert(n == 330)
for word in function() n = n - 1 if n > 327 then return n end end do assert(word < 330) end
local keys = ""
for k, v in pairs({ b = 2, a = 1, 10, [3] = 30 }) do keys = keys .. k .. v .. ";" end
assert(keys == "110;330;a1;b2;")
for i, v in ipairs({ 1, 2, nil, 4 }) do assert(i == v and i < 3) end
assert(7 // 2 == 3 and -7 // 2 == -4 and 7 % -3 == -2 and 2 ^ 10 == 1024.0 and 1 / 2 == 0.5)
assert(5 & 3 == 1 and 5 | 3 == 7 and 5 ~ 3 == 6 and ~0 == -1 and 1 << 4 == 16 and "a" .. 1 == "a1")
return scenario {
  title = "Lua", minutes = 1, level = 1, brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" {
    client { function(a)
      local list = {}
      for _, word in ipairs({ "e", "n", "i", "f" }) do table.insert(list, 1, word) end
      return table.concat(list)
    end },
    expert { "A.", to = "bye" },
    collaborative { "B.", to = "bye" },
  },
  ending "bye" { client { "Bye." }, outcome = "engaged" },
}
