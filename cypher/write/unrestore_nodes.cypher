// Removes nodes of a broken-off restore, with their edges.
// params: ids
// returns: none
// slots: label
UNWIND $ids AS id
MATCH (n:<label> {id: id})
DETACH DELETE n
