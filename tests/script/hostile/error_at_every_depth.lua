-- An error at every depth of calls from C, where handling it may fail too.
-- expect: fails
-- finding: 7 script-error
local function deep(n)
  if n == 0 then
    local nothing
    return nothing.field
  end
  local fell
  table.sort({ 1, 2 }, function() fell = deep(n - 1) return false end)
  return fell
end
local function words(n)
  return function(a) return deep(n) end
end
local parts = {
  exchange "one" {
    client { words(1) },
    collaborative { "A.", to = "bye" },
    expert { "B.", to = "bye" },
  },
}
for n = 2, 230 do
  parts[n] = exchange("depth_" .. n) {
    client { words(n) },
    collaborative { "A.", to = "bye" },
    expert { "B.", to = "bye" },
  }
end
parts[#parts + 1] = ending "bye" { client { "Bye." }, outcome = "engaged" }
parts.title, parts.minutes, parts.level = "Depths", 1, 1
parts.brief, parts.setting, parts.start = "B.", "S.", "one"
parts.client = { name = "Sam" }
return scenario(parts)
