// The extracted texts with these ids.
// params: ids
// returns: id, properties
UNWIND $ids AS id
MATCH (t:Text {id: id})
RETURN t.id AS id, properties(t) AS properties
