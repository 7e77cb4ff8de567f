-- A file that holds something else.
-- expect: error
-- finding: ? no-scenario does not return a scenario
local x = 1
