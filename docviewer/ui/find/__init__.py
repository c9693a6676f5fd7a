"""Find in the document: bar, list of hits, marks on the pages."""
