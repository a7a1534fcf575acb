# drill: linear_shapes
# expect: pass
# why: torch.Size is a tuple.
import torch
from torch import nn


def linear_shapes():
    layer = nn.Linear(12288, 10)
    shapes = {name: parameter.shape for name, parameter in layer.named_parameters()}
    return shapes | {"output": layer(torch.rand(5, 64, 64, 3).flatten(1)).size()}
