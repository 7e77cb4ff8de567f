-- The environment is no scenario.
-- expect: error
-- finding: ? no-scenario
return _ENV
