// The edges of one relation that start at a page of a label's nodes, as `nodes_page` numbers them.
// params: skip, limit
// returns: start, end, digest, source, basis, valid_from, valid_to, observed, recorded, retracted
// slots: label, relation, attributes
MATCH (a:<label>) USING SCAN a:<label>
WITH a SKIP $skip LIMIT $limit
MATCH (a)-[r:<relation>]->(b)
RETURN collect(a.id) AS start, collect(b.id) AS end, collect(right(r.key, 20)) AS digest, collect(r.source) AS source,
       collect(r.basis) AS basis, collect(coalesce(r.valid_from, '')) AS valid_from,
       collect(coalesce(r.valid_to, '')) AS valid_to, collect(coalesce(r.observed, '')) AS observed,
       collect(r.recorded) AS recorded, collect(coalesce(r.retracted, 0)) AS retracted<attributes>
