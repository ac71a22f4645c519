// The ids of a label's nodes that a revision touched last.
// params: revision
// returns: id
// slots: label
MATCH (n:<label> {touched: $revision})
RETURN n.id AS id
