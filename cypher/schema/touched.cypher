// Nodes are found by the revision that last touched them.
// params: none
// returns: none
// slots: label
CREATE INDEX orgtrace_<label>_touched IF NOT EXISTS FOR (n:<label>) ON (n.touched)
