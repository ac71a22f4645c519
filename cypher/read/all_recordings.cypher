// Every edge of a relation that starts at a label.
// params: none
// returns: start, end, properties
// slots: label, relation
MATCH (a:<label>)-[r:<relation>]->(b)
RETURN a.id AS start, b.id AS end, properties(r) AS properties
