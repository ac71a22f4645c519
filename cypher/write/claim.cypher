// Claims a revision's number: ours if the token that comes back is ours.
// params: load, revision, token, loader, lease
// returns: token
MERGE (l:Load {id: $load})
ON CREATE SET l.revision = $revision, l.token = $token, l.loader = $loader, l.lease = $lease, l.batch = 0,
              l.recorded = 0, l.unchanged = 0, l.retracted = 0, l.started_at = timestamp(), l.beat = timestamp()
RETURN l.token AS token
