// A page of a label's nodes that any of the revisions touched last.
// params: revisions, skip, limit
// returns: ids, touched
// slots: label
UNWIND $revisions AS revision
MATCH (n:<label> {touched: revision})
WITH n SKIP $skip LIMIT $limit
RETURN collect(n.id) AS ids, collect(n.touched) AS touched
