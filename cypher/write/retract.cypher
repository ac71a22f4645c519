// Closes the open recordings of these keys and touches the nodes they start at.
// params: rows, revision
// returns: keys
// slots: label
UNWIND $rows AS row
MATCH (a:<label> {id: row.start})-[r]->()
WHERE r.key = row.key AND r.retracted IS NULL
SET r.retracted = $revision
RETURN collect(r.key) AS keys
