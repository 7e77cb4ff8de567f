-- And nothing else.
-- expect: error
return 42
