"""Runs every claim of the op pages against torch, on inputs that torch's own tests are made of."""
