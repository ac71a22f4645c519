// Makes a load visible. The time never runs backwards from one revision to the next.
// params: load, counts, floor
// returns: finished_at
MATCH (l:Load {id: $load})
SET l.finished_at = CASE WHEN timestamp() > $floor THEN timestamp() ELSE $floor END, l.counts = $counts
REMOVE l.beat, l.batch, l.lease
RETURN l.finished_at AS finished_at
