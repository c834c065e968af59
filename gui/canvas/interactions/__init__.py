"""One file for each gesture; a gesture previews itself and ends in at most one edit."""
