// Removes what an unfinished revision recorded, from a page of the nodes that it touched.
// params: ids, revision
// returns: count
// slots: label
UNWIND $ids AS id
MATCH (n:<label> {id: id})-[r]->()
WHERE r.recorded = $revision
DELETE r
RETURN count(*) AS count
