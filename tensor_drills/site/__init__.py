"""The reference and the catalogue as a static site, in both languages, readable from a disk."""
