// One node, whatever it is; none in an empty database.
// params: none
// returns: label
MATCH (n)
WITH n LIMIT 1
RETURN labels(n)[0] AS label
