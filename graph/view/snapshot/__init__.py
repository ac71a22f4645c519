"""The snapshot: a whole graph in compact arrays, from which views answer in memory."""
