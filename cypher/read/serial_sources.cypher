// The sources of which some version is an edition of a series or supplements one.
// params: none
// returns: ids
MATCH (s:Source)-[r:LOADED_IN]->()
WHERE r.series IS NOT NULL OR r.supplements IS NOT NULL
RETURN collect(DISTINCT s.id) AS ids
