// How many nodes a label has.
// params: none
// returns: count
// slots: label
MATCH (n:<label>)
RETURN count(n) AS count
