"""The words of the graph: vocabulary, entities, statements, dates, names and identifiers."""
