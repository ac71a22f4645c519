// Every node of a label is found by its id, and no two share one.
// params: none
// returns: none
// slots: label
CREATE CONSTRAINT orgtrace_<label>_id IF NOT EXISTS FOR (n:<label>) REQUIRE n.id IS UNIQUE
