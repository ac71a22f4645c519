// Nodes of a label without an edge, a few of them.
// params: limit
// returns: id
// slots: label
MATCH (n:<label>)
WHERE NOT EXISTS { (n)--() }
RETURN n.id AS id LIMIT $limit
