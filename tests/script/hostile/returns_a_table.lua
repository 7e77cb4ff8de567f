-- Not a plain table either.
-- expect: error
return { title = "T" }
