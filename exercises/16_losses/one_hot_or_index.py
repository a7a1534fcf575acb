"""One-hot or index as target · 目标用独热还是索引

`scores` is a float32 tensor of shape (2, 3), `label = torch.tensor([0, 2])`,
`hot = one_hot(label, 3)`. Return a dict: 'same' if the call returns the number of
`cross_entropy(scores, label)`, 'other' if it returns another, or the error's name. With
cross_entropy: 'one_hot' (scores, hot); 'float_one_hot' (scores, hot.float());
'float_label' (scores, label.float()); 'label_column' (scores, label[:, None]);
'softmax' (scores.softmax(1), label); 'log_softmax' (scores.log_softmax(1), label). With
mse_loss: 'mse_label' (scores, label); 'mse_one_hot' (scores, hot).

`scores` 是形状为 (2, 3) 的 float32 张量，`label = torch.tensor([0, 2])`，
`hot = one_hot(label, 3)`。返回一个字典：若调用得到的数与 `cross_entropy(scores, label)`
相同，写 'same'；是别的数，写 'other'；若报错，写错误的名字。用 cross_entropy：'one_hot'
(scores, hot)；'float_one_hot' (scores, hot.float())；'float_label' (scores,
label.float())；'label_column' (scores, label[:, None])；'softmax' (scores.softmax(1),
label)；'log_softmax' (scores.log_softmax(1), label)。用 mse_loss：'mse_label' (scores,
label)；'mse_one_hot' (scores, hot)。

tensor-drills check one_hot_or_index
tensor-drills hint one_hot_or_index
"""

import torch


def one_hot_or_index() -> dict[str, str]:
    raise NotImplementedError  # write your answer here


# generated stub 7d10540c9e0f
