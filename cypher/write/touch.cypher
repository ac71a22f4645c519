// Marks nodes as touched by a revision.
// params: ids, revision
// returns: none
// slots: label
UNWIND $ids AS id
MATCH (n:<label> {id: id})
SET n.touched = $revision
