"""One item of the scene for each element of the document; they only paint."""
