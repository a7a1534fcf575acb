"""Expressions that a learner types: read, checked, and computed node by node.

Nothing is handed to Python's own `eval`: `syntax` refuses every node that it does not know,
`vocabulary` every name of torch that is not on its list, and `evaluate` walks the tree that is
left. So an expression reaches tensors and functions of tensors, and nothing else.
"""
