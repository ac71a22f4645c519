// When the newest revision was finished, in milliseconds since 1970; 0 where there is none.
// params: none
// returns: finished_at
MATCH (l:Load)
RETURN coalesce(max(l.finished_at), 0) AS finished_at
