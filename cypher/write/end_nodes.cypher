// The nodes at which a batch's edges end: made where new.
// params: ids, revision
// returns: none
// slots: label
UNWIND $ids AS id
MERGE (n:<label> {id: id})
ON CREATE SET n.touched = $revision
