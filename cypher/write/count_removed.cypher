// Counts the nodes that undoing a load has removed.
// params: load, count
// returns: none
MATCH (l:Load {id: $load})
SET l.removed = coalesce(l.removed, 0) + $count
