// The nodes at which a batch's edges start: made where new, touched in any case.
// params: rows, revision
// returns: none
// slots: label
UNWIND $rows AS row
MERGE (n:<label> {id: row.id})
SET n.touched = $revision, n.name = coalesce(n.name, row.name)
