// Removes nodes that an unfinished revision touched and that are left without an edge.
// params: ids
// returns: count
// slots: label
UNWIND $ids AS id
MATCH (n:<label> {id: id})
WHERE NOT EXISTS { (n)--() }
DELETE n
RETURN count(*) AS count
