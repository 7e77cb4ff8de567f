-- The same language, written as others would write it.
-- expect: plays choices=one.collaborative,one.expert ending=bye
--[[ A long comment
     with exchange "one" { in it } ]]
local S, E, X, C = scenario, exchange, expert, collaborative;
local bye <const> = "bye"
local function talk(name, ...)
  return E(name)({ client({ ["text"] = "Talk." }); ... })
end

return (S({
  ["title"] = "Differently"; minutes = 0x0A; level = 1e0, brief = ("B. "):rep(3, "and "), setting = "S" .. ".";
  client = { name = ("sam"):upper() },
  start = ("one"),
  (talk("one", X { "A."; to = bye; }, C({ "B.", to = "one" })));
  (ending(bye)({ outcome = "engaged"; client { "Bye." } }));
}))
