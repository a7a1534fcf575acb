from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np

page = Page(
    name="torch.Tensor.masked_fill",
    signature="input.masked_fill(mask, value)",
    aliases=("torch.masked_fill", "torch.Tensor.masked_fill_"),
    line=Text(
        "A copy with `value` at each place where `mask` is true.",
        "拷贝一份，`mask` 为真处换成 `value`。",
    ),
    words=Text(
        "replace where, attention mask, minus infinity, padding mask",
        "替换 注意力掩码 负无穷 填充掩码 屏蔽",
    ),
    shape=Text(
        "input (n, c), mask (n, c) → (n, c)     # shapes broadcast",
        "input (n, c), mask (n, c) → (n, c)     # 形状会广播",
    ),
    shape_rule="broadcast(input.shape, mask.shape)",
    formula="out[i][j] = value if mask[i][j] else input[i][j]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: 0 where it was filled; to `value`, if a tensor: the sum from there",
        "传给 `input`：填充处为 0；`value` 若是张量：填充处之和",
    ),
    gradient_to=("input", "value"),
    gradient_code="(grad * ~mask).sum_to_size(input.shape)",
    example="""
score = torch.tensor([[0.5, 2.0], [1.0, 3.0]])
is_padding = torch.tensor([False, True])
score.masked_fill(is_padding, float("-inf")).softmax(1)
""",
    traps=(
        Trap(
            "torch.tensor([1, 2]).masked_fill(torch.tensor([True, False]), 0.5)",
            Text(
                "The dtype stays: in an int tensor 0.5 becomes 0. `torch.where` would promote.",
                "dtype 不变：整数张量里 0.5 变成 0。`torch.where` 会做类型提升。",
            ),
        ),
        Trap(
            "x = torch.ones(1, 2)\n"
            "x.masked_fill(torch.tensor([True, True]), float('-inf')).softmax(1)",
            Text(
                "A row that is masked everywhere gives nan. Make sure that one place stays.",
                "整行都被屏蔽时得到 nan。请保证至少留一个位置。",
            ),
        ),
        Trap(
            "torch.ones(2).masked_fill(torch.tensor([1, 0]), 9)",
            Text(
                "The mask must be bool: `mask.bool()`. True is where the value goes.",
                "掩码必须是 bool：`mask.bool()`。True 表示要填入的位置。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.zeros(1, dtype=torch.float16).masked_fill(torch.tensor([True]), -1e9)",
            Text(
                "-1e9 does not fit into float16: take `float('-inf')` or "
                "`torch.finfo(x.dtype).min`.",
                "float16 装不下 -1e9：请用 `float('-inf')` 或 `torch.finfo(x.dtype).min`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.zeros(2).masked_fill(torch.tensor([True, False]), torch.ones(2))",
            Text(
                "`value` is one number. To take element by element: `torch.where(mask, other, x)`.",
                "`value` 只能是一个数。要逐元素取值：`torch.where(mask, other, x)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.where(mask, value, input)",
            "torch.result_type(input, value) == input.dtype",
            Text("if the dtype can hold `value`", "当 dtype 能容纳 `value`"),
        ),
        Same(
            "NumPy",
            "np.where(mask, value, input)",
            "torch.result_type(torch.as_tensor(input), value) == torch.as_tensor(input).dtype",
            Text("if the dtype can hold `value`", "当 dtype 能容纳 `value`"),
        ),
    ),
    see=("where", "masked_select", "masked_scatter", "fill_"),
    sketch=Sketch(
        "x.masked_fill(mask, 0)", x=(2, 3), mask=[[False, True, False], [True, False, False]]
    ),
)


@page.loop
def masked_fill(input, mask, value):
    shape = broadcast(input.shape, mask.shape)
    input, mask = input.expand(shape), mask.expand(shape)
    out = input.new_empty(shape)
    for at in np.ndindex(*shape):
        out[at] = value if mask[at] else input[at]
    return out
