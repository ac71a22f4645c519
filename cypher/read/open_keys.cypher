// Which of these keys have an open recording; `start` is the id of the node a key belongs to.
// params: rows
// returns: keys
// slots: label
UNWIND $rows AS row
MATCH (a:<label> {id: row.start})-[r]->()
WHERE r.key = row.key AND r.retracted IS NULL
RETURN collect(r.key) AS keys
