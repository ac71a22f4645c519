"""The store: where statements are kept, by revision, in Neo4j or in the embedded server."""
