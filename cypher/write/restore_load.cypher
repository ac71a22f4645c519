// Puts back a load of a dump, out of sight until the restore is complete.
// params: load, properties
// returns: none
MERGE (l:Load {id: $load})
SET l += $properties, l.restoring = true
