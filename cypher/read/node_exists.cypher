// Whether a label has a node with this id: one row, or none.
// params: id
// returns: id
// slots: label
MATCH (n:<label> {id: $id})
RETURN n.id AS id
