from tensor_drills.page import Page, Same, Text, Trap, broadcast, math, np, torch

page = Page(
    name="torch.clamp",
    signature="torch.clamp(input, min=None, max=None)",
    method="input.clamp(min, max)",
    aliases=("torch.clip",),
    line=Text(
        "Cuts each element off at a smallest and a largest value.",
        "把每个元素限制在最小值与最大值之间。",
    ),
    words=Text("clip, limit, bounds, at least, at most, cap", "截断 裁剪 限制范围 上下限"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="broadcast(input.shape, *(b.shape for b in (min, max) if hasattr(b, 'shape')))",
    formula="out[i] = minimum(maximum(input[i], min), max)",
    memory="new",
    dtype=Text(
        "that to which the input and the bounds promote", "输入与上下限做类型提升后的 dtype"
    ),
    dtype_rule="clamped(input, min, max)",
    gradient=Text(
        "to `input` where it is not cut off; elsewhere to the bound, if that is a tensor",
        "传给 `input` 中没被截断的位置；其余传给上下限（若它们是张量）",
    ),
    gradient_to=("input", "min", "max"),
    example="""
torch.clamp(torch.tensor([-2.0, 0.5, 9.0]), 0, 1)
torch.tensor([-2, 3]).clamp(min=0)
""",
    traps=(
        Trap(
            "torch.tensor([1, 5]).clamp(3, 2)",
            Text(
                "With min above max everything becomes max; no error.",
                "min 大于 max 时全部变成 max，也不报错。",
            ),
        ),
        Trap(
            "x = torch.tensor([5.0], requires_grad=True)\nx.clamp(0, 1).backward()\nx.grad",
            Text(
                "What was cut off gets gradient 0: it can no longer be trained back.",
                "被截断的元素梯度为 0，无法再被训练拉回来。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.clip(input, min, max)",
            "isinstance(min, float) and isinstance(max, float)",
            Text("for bounds that are Python numbers", "上下限为 Python 数时"),
        ),
        Same(
            "torch",
            "torch.minimum(torch.maximum(input, min), max)",
            "torch.is_tensor(min) and torch.is_tensor(max)",
            Text("for bounds that are tensors", "上下限为张量时"),
        ),
    ),
    see=("maximum", "minimum", "where", "relu"),
    samples=(
        ("input=torch.tensor([-2.0, 0.5, 3.0]), min=-1.0, max=2.0"),
        ("input=torch.tensor([-2, 5, 3]), min=0"),
    ),
)


def clamped(input, *bounds):
    """Return the dtype of the result."""
    dtype = input.dtype
    for bound in bounds:
        if bound is not None:
            dtype = torch.result_type(torch.empty(input.shape, dtype=dtype), bound)
    return dtype


@page.loop
def clamp(input, min=None, max=None):
    low = torch.as_tensor(-math.inf if min is None else min)
    high = torch.as_tensor(math.inf if max is None else max)
    shape = broadcast(input.shape, low.shape, high.shape)
    low, high, x = low.expand(shape), high.expand(shape), input.expand(shape)
    out = torch.empty(shape, dtype=clamped(input, min, max))
    for at in np.ndindex(*shape):
        raised = low[at] if x[at] < low[at] else x[at]
        out[at] = high[at] if raised > high[at] else raised
    return out
