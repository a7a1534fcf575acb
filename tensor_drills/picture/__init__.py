"""Pictures of tensor operations: where each value went, found by running the operation.

`scene` is the picture as plain data, `trace` makes one with torch, `terminal` and `svg` draw it
without torch.
"""
