// Opens again what an unfinished revision retracted, from a page of the nodes that it touched.
// params: ids, revision
// returns: count
// slots: label
UNWIND $ids AS id
MATCH (n:<label> {id: id})-[r]->()
WHERE r.retracted = $revision
REMOVE r.retracted
RETURN count(*) AS count
