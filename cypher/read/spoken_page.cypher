// The nodes of a page, as `nodes_page` numbers them, of which some statement known at a revision speaks.
// params: skip, limit, revision
// returns: ids
// slots: label
MATCH (n:<label>) USING SCAN n:<label>
WITH n SKIP $skip LIMIT $limit
MATCH (n)
WHERE EXISTS { (n)-[r]-() WHERE r.recorded <= $revision AND coalesce(r.retracted, $revision + 1) > $revision }
RETURN collect(n.id) AS ids
