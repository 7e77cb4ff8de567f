-- A file must return its scenario.
-- expect: error
local x = 1
