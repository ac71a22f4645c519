// Makes the store's node in an empty database; the first to ask gives it its identity.
// params: program, id, format
// returns: id, format
MERGE (s:Store {program: $program})
ON CREATE SET s.id = $id, s.format = $format
RETURN s.id AS id, s.format AS format
