// The edges of all relations that start at the nodes with these ids: those known at a revision, or all.
// params: ids, known_at
// returns: relation, start, end, digest, source, basis, valid_from, valid_to, observed, recorded, retracted
// slots: label, attributes
UNWIND $ids AS id
MATCH (a:<label> {id: id})-[r]->(b)
WHERE $known_at IS NULL OR (r.recorded <= $known_at AND coalesce(r.retracted, $known_at + 1) > $known_at)
RETURN collect(type(r)) AS relation, collect(a.id) AS start, collect(b.id) AS end, collect(right(r.key, 20)) AS digest,
       collect(r.source) AS source, collect(r.basis) AS basis, collect(coalesce(r.valid_from, '')) AS valid_from,
       collect(coalesce(r.valid_to, '')) AS valid_to, collect(coalesce(r.observed, '')) AS observed,
       collect(r.recorded) AS recorded, collect(coalesce(r.retracted, 0)) AS retracted<attributes>
