// Makes the loads of a restored dump visible, all in one write.
// params: none
// returns: none
MATCH (l:Load {restoring: true})
SET l.finished_at = l.was_finished_at, l.undone_at = l.was_undone_at
REMOVE l.was_finished_at, l.was_undone_at, l.restoring
