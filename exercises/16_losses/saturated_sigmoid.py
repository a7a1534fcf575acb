"""Does a flat sigmoid learn · 饱和的 sigmoid 还学得动吗

A neuron is confidently wrong: z is a float32 score, p = torch.sigmoid(z). Return a dict
with `z.grad` after `backward` of each loss: a float rounded to 3 decimal places, or
float('nan'). For z = -20, true class 1: 'mse' (p - 1)**2; 'log' -log(p). For z = 20,
true class 0: 'log_turned' -log(1 - p). For z = -200, true class 1: 'log_far' -log(p);
'bce_far' binary_cross_entropy(p, 1); 'logits_far' binary_cross_entropy_with_logits(z,
1).

一个神经元错得很自信：z 是 float32 的得分，p = torch.sigmoid(z)。对下列每个损失做
`backward`，用字典返回 `z.grad`：保留 3 位小数的浮点数，或 float('nan')。z = -20、真实类
别为 1：'mse' (p - 1)**2；'log' -log(p)。z = 20、真实类别为 0：'log_turned' -log(1 -
p)。z = -200、真实类别为 1：'log_far' -log(p)；'bce_far' binary_cross_entropy(p, 1)；
'logits_far' binary_cross_entropy_with_logits(z, 1)。

tensor-drills check saturated_sigmoid
tensor-drills hint saturated_sigmoid
"""

import torch


def saturated_sigmoid() -> dict[str, float]:
    raise NotImplementedError  # write your answer here


# generated stub 83997bd9fd62
