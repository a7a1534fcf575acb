# drill: where_safe_reciprocal
# expect: pass
# why: modules are imported where they are needed, on every call.
def where_safe_reciprocal(x):
    import collections
    import math
    import random
    import statistics
    from fractions import Fraction

    import numpy as np
    import torch.linalg
    import torch.nn.functional as functional
    import torch.special

    assert statistics.mean([1, 3]) == math.sqrt(4) == Fraction(4, 2) == np.float64(2)
    assert collections.Counter("aab")["a"] == 2
    random.random()
    functional.relu(torch.special.expit(torch.linalg.norm(torch.ones(1))))
    zero = x == 0
    return x.masked_fill(zero, 1).reciprocal().masked_fill(zero, 0)
