"""tensor-drills: exercises in PyTorch tensor operations, and the checker that grades them.

Nothing is imported here, so that commands that need no torch do not pay for it.
"""

__version__ = "0.1.0"
