// Marks a load as undone; its number is burnt.
// params: load
// returns: none
MATCH (l:Load {id: $load})
SET l.undone_at = timestamp(), l.recorded = 0, l.unchanged = 0, l.retracted = 0
REMOVE l.beat, l.batch, l.lease, l.taken_by
