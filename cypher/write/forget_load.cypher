// Takes away the node of a load that had nothing to write, unless another process has taken it over.
// params: load, token
// returns: none
MATCH (l:Load {id: $load})
WHERE l.token = $token
DELETE l
