// Records statements: one edge each.
// params: rows
// returns: none
// slots: start, relation, end
UNWIND $rows AS row
MATCH (a:<start> {id: row.start})
MATCH (b:<end> {id: row.end})
CREATE (a)-[r:<relation>]->(b)
SET r = row.properties
