// The keys of a source's loaded versions that are open.
// params: source
// returns: key, relation
MATCH (s:Source {id: $source})-[r:LOADED_IN]->()
WHERE r.retracted IS NULL
RETURN r.key AS key, type(r) AS relation
