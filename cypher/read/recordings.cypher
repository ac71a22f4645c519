// Every recording of the statements with these keys; `start` is the id of the node a key belongs to.
// params: rows
// returns: start, relation, end, properties
// slots: label
UNWIND $rows AS row
MATCH (a:<label> {id: row.start})-[r]->(b)
WHERE r.key = row.key
RETURN a.id AS start, type(r) AS relation, b.id AS end, properties(r) AS properties
