// Removes the texts that an unfinished revision was the first to keep.
// params: revision
// returns: none
MATCH (t:Text {touched: $revision})
DELETE t
