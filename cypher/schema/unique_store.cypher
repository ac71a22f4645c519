// A database holds one store.
// params: none
// returns: none
CREATE CONSTRAINT orgtrace_store IF NOT EXISTS FOR (n:Store) REQUIRE n.program IS UNIQUE
