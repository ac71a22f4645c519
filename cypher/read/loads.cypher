// Every load, with its age in milliseconds since the last heartbeat where it is still running.
// params: none
// returns: load, silence
MATCH (l:Load)
RETURN properties(l) AS load, timestamp() - l.beat AS silence
