// Closes a batch: its number, so that it is never applied twice, and the counts so far.
// params: load, batch, recorded, unchanged, retracted
// returns: none
MATCH (l:Load {id: $load})
SET l.batch = $batch, l.recorded = $recorded, l.unchanged = $unchanged, l.retracted = $retracted
