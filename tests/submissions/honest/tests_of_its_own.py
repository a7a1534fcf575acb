# drill: transpose_matrices
# expect: pass
# why: the author's own tests stand below, doctests and asserts included.
"""
>>> 1 + 1
2
"""

import doctest
import unittest

import torch


def transpose_matrices(batch):
    return torch.permute(batch, (0, 2, 1))


class TestIt(unittest.TestCase):
    def test_shape(self):
        self.assertEqual(transpose_matrices(torch.zeros(1, 2, 3)).shape, (1, 3, 2))


TestIt("test_shape").debug()
assert doctest.testmod(__import__(__name__)).failed == 0

if __name__ == "__main__":
    for _ in range(3):
        unittest.main()
