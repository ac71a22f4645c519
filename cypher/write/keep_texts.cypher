// Keeps documents' extracted texts under their checksums, once.
// params: rows, revision
// returns: none
UNWIND $rows AS row
MERGE (t:Text {id: row.id})
ON CREATE SET t += row.properties, t.touched = $revision
