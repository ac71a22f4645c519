"""The statements that orgtrace sends to a database, one a file; `graph.store.catalogue` reads them."""
