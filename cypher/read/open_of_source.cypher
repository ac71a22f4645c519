// The keys a source holds open, from the entities of one label that it names; a key may come twice.
// params: source
// returns: key, relation
// slots: label
MATCH (s:Source {id: $source})<-[:STATED_IN]-(n:<label>)
MATCH (n)-[r]->()
WHERE r.source = $source AND r.retracted IS NULL
RETURN r.key AS key, type(r) AS relation
