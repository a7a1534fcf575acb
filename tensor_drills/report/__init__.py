"""A verdict as text for people (`people`) and as JSON for machines (`machine`)."""
