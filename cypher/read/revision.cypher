// The newest finished revision, the highest number allocated, and how many nodes undoing ever removed.
// params: none
// returns: finished, allocated, removed
MATCH (l:Load)
RETURN coalesce(max(CASE WHEN l.finished_at IS NULL THEN 0 ELSE l.revision END), 0) AS finished,
       coalesce(max(l.revision), 0) AS allocated, coalesce(sum(l.removed), 0) AS removed
