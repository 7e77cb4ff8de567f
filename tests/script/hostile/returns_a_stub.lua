-- What stands in for an unknown name is no scenario.
-- expect: error
-- finding: 4@scenaro unknown-name did you mean 'scenario'
return scenaro { }
