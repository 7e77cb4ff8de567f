-- A text is no scenario.
-- expect: error
-- finding: ? no-scenario
return "scenario"
