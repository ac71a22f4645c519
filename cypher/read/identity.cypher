// The store's identity and format; no row where orgtrace has never been.
// params: none
// returns: id, format
MATCH (s:Store)
RETURN s.id AS id, s.format AS format
