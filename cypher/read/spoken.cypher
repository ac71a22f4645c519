// Which of these ids are those of nodes of a label of which some statement known at a revision speaks.
// params: ids, revision
// returns: ids
// slots: label
UNWIND $ids AS id
MATCH (n:<label> {id: id})
WHERE EXISTS { (n)-[r]-() WHERE r.recorded <= $revision AND coalesce(r.retracted, $revision + 1) > $revision }
RETURN collect(n.id) AS ids
