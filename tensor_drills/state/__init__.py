"""A learner's state: one small SQLite file in the workspace, and what is read out of it."""
