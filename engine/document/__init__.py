"""What is drawn and saved: elements, the document, its edits, its rules, its file."""
