// The nodes of a label that any of the revisions touched last, at most so many.
// params: revisions, limit
// returns: ids
// slots: label
UNWIND $revisions AS revision
MATCH (n:<label> {touched: revision})
WITH n LIMIT $limit
RETURN collect(n.id) AS ids
