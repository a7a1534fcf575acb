"""The best line for XOR · XOR 的最佳直线

A perceptron says 1 where w · x + b > 0, else 0. For each truth table, which share of
its rows can one perceptron get right, at best? Return a dict with floats for 'and',
'or', 'xor' (two bits, 4 rows each) and 'parity' (three bits, 8 rows: 1 where an odd
number of bits is 1).

感知机在 w · x + b > 0 时输出 1，否则输出 0。对每张真值表，一个感知机最多能答对多大比例
的行？返回一个字典，值为浮点数：'and'、'or'、'xor'（两位，各 4 行）和 'parity'（三位，8
行：1 的个数为奇数时输出 1）。

tensor-drills check xor_best_line
tensor-drills hint xor_best_line
"""

import torch


def xor_best_line() -> dict[str, float]:
    raise NotImplementedError  # write your answer here


# generated stub 92c9e506b832
