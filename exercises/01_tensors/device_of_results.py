"""On which device · 结果在哪个设备上

On a machine with a GPU, `x = torch.ones(2, device='cuda')`. Return a dict with the
`device.type` of each result ('cpu' or 'cuda'), or the name of the error, as strings.
'new': `torch.zeros(2)`. 'like': `torch.zeros_like(x)`. 'plus_cpu': `x + torch.ones(2)`.
'plus_cpu_0d': `x + torch.tensor(1.0)`. 'moved': `y`, after `y = torch.ones(2)` and
`y.to('cuda')`. And 'dtype': the dtype of `torch.tensor([1, 2]).to('cuda')`.

在有 GPU 的机器上，`x = torch.ones(2, device='cuda')`。用字典返回各个结果的
`device.type`（'cpu' 或 'cuda'）；如果报错，就写错误的名字（都是字符串）。'new'：
`torch.zeros(2)`。'like'：`torch.zeros_like(x)`。'plus_cpu'：`x + torch.ones(2)`。
'plus_cpu_0d'：`x + torch.tensor(1.0)`。'moved'：先 `y = torch.ones(2)`，再
`y.to('cuda')`，之后的 `y`。另有 'dtype'：`torch.tensor([1, 2]).to('cuda')` 的 dtype。

tensor-drills check device_of_results
tensor-drills hint device_of_results
"""

import torch


def device_of_results() -> dict[str, str | torch.dtype]:
    raise NotImplementedError  # write your answer here


# generated stub 75977318411b
