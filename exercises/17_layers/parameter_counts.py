"""How many parameters · 有多少个参数

Return a dict with `sum(p.numel() for p in model.parameters() if p.requires_grad)` of
each model: 'linear' nn.Linear(784, 10); 'conv' nn.Conv2d(3, 16, 5); 'batch_norm'
nn.BatchNorm2d(16); 'activation' nn.ReLU(); 'frozen' nn.Sequential(nn.Linear(20, 10),
nn.Linear(10, 3)) after model[0].requires_grad_(False); 'shared'
nn.Sequential(nn.Embedding(100, 8), nn.Linear(8, 100)) after model[1].weight =
model[0].weight.

用字典返回每个模型的 `sum(p.numel() for p in model.parameters() if p.requires_grad)`：
'linear' nn.Linear(784, 10)；'conv' nn.Conv2d(3, 16, 5)；'batch_norm'
nn.BatchNorm2d(16)；'activation' nn.ReLU()；'frozen' 是 nn.Sequential(nn.Linear(20, 10),
nn.Linear(10, 3))，执行过 model[0].requires_grad_(False)；'shared' 是
nn.Sequential(nn.Embedding(100, 8), nn.Linear(8, 100))，执行过 model[1].weight =
model[0].weight。

tensor-drills check parameter_counts
tensor-drills hint parameter_counts
"""

import torch


def parameter_counts() -> dict[str, int]:
    raise NotImplementedError  # write your answer here


# generated stub 047446b8418c
