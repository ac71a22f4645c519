// The ids of all nodes of a label.
// params: none
// returns: id
// slots: label
MATCH (n:<label>)
RETURN n.id AS id
