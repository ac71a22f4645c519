// What a source holds open, entity by entity, of the entities of one label that it names: keys, each with its relation.
// params: source
// returns: held
// slots: label
MATCH (s:Source {id: $source})<-[:STATED_IN]-(n:<label>)
WITH DISTINCT n
MATCH (n)-[r]->()
WHERE r.source = $source AND r.retracted IS NULL
WITH n, collect([r.key, type(r)]) AS held
RETURN held
