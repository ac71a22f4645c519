// A page of a label's nodes. The scan goes by the label and not by an index, whose order a load may change.
// params: skip, limit
// returns: ids, touched
// slots: label
MATCH (n:<label>) USING SCAN n:<label>
WITH n SKIP $skip LIMIT $limit
RETURN collect(n.id) AS ids, collect(n.touched) AS touched
