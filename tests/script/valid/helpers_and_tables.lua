-- Functions, tables, loops and conditions of one's own.
-- expect: plays choices=one.collaborative,two.collaborative ending=bye said='Bye: a b c.'
local ways = { "bye", "two" }
local texts = { one = { "First.", "Again." }, two = { "Second." } }

local function say(list)
  return function(a)
    return list[a.visited.two and #list or 1]
  end
end

local function both(f, g)
  return function(a) return f(a) and g(a) end
end
local function is_safe(a) return a.safety >= 20 end
local function is_calm(a) return a.strain <= 80 end

local function pair(to)
  local made = {}
  for i = 1, 3 do
    if i == 2 then goto continue end
    made[#made + 1] = i == 1 and expert { "A" .. i .. ".", to = to }
      or collaborative { "B" .. i .. ".", to = to, when = both(is_safe, is_calm) }
    ::continue::
  end
  return table.unpack(made)
end

local letters = { "c", "a", "b" }
table.sort(letters, function(x, y) return x < y end)
local n = 0
repeat n = n + 1 until n >= 3
while n > 0 do n = n - 1 end

return scenario {
  title = "Helpers", minutes = math.max(1, n), level = math.floor(1.9), brief = "B.", setting = "S.",
  client = { name = "Sam" }, start = "one",
  exchange "one" { client { say(texts.one) }, pair(ways[2]) },
  exchange "two" { client { say(texts.two) }, pair(ways[1]) },
  ending "bye" { client { "Bye: " .. table.concat(letters, " ") .. "." }, outcome = "engaged" },
}
