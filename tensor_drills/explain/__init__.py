"""Errors of torch and of Python that learners meet, explained in plain words."""
