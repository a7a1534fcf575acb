"""The shape calculator: the shape of every step of an expression, without the learner's data.

`declared` reads tensors that are declared where they are first used, `x(7, 8)`. Where all sizes are
numbers, and small, `numbers` runs torch itself; otherwise `symbols` runs it on fake tensors, which
have shapes and no data. Names of dims are derived there, and what is derived is then tried against
torch with numbers in place of the names (`solve`). `mismatch` says which sizes do not meet.
"""
