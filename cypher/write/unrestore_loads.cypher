// Removes the loads that a broken-off restore had put back.
// params: none
// returns: none
MATCH (l:Load {restoring: true})
DETACH DELETE l
