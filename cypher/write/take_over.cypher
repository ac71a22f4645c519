// Takes a load whose heartbeat has run out. It writes first, so that two who try do not both succeed.
// params: load, held, token
// returns: revision
MATCH (l:Load {id: $load})
SET l.taken_by = $token
WITH l
WHERE l.token = $held AND l.finished_at IS NULL AND l.undone_at IS NULL AND timestamp() - l.beat > l.lease
SET l.token = $token, l.beat = timestamp()
RETURN l.revision AS revision
