// Opens every write of a load: takes the lock by writing, so that what is then read is what holds.
// params: load
// returns: token, finished_at, undone_at, batch, recorded, unchanged, retracted
MATCH (l:Load {id: $load})
SET l.beat = timestamp()
RETURN l.token AS token, l.finished_at AS finished_at, l.undone_at AS undone_at, l.batch AS batch,
       l.recorded AS recorded, l.unchanged AS unchanged, l.retracted AS retracted
