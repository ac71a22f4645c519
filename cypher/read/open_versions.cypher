// The loaded versions of a source that are open: keys, each with its relation.
// params: source
// returns: held
MATCH (s:Source {id: $source})-[r:LOADED_IN]->()
WHERE r.retracted IS NULL
RETURN collect([r.key, type(r)]) AS held
