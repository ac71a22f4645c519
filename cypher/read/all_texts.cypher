// Every extracted text that is kept.
// params: none
// returns: id, properties
MATCH (t:Text)
RETURN t.id AS id, properties(t) AS properties
