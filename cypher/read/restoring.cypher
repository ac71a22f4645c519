// A load that a restore has put back and not yet made visible, where there is one.
// params: none
// returns: id
MATCH (l:Load {restoring: true})
RETURN l.id AS id LIMIT 1
