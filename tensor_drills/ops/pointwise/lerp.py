from tensor_drills.page import Page, Same, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.lerp",
    signature="torch.lerp(input, end, weight)",
    method="input.lerp(end, weight)",
    aliases=("torch.Tensor.lerp_",),
    line=Text(
        "Goes a part of the way from one tensor to another.",
        "从一个张量走向另一个张量，走其中的一段。",
    ),
    words=Text(
        "linear interpolation, blend, mix, exponential average", "线性插值 混合 指数滑动平均"
    ),
    shape=Text(
        "(n), (n), weight () or (n) → (n)     # shapes broadcast",
        "(n), (n), weight 为 () 或 (n) → (n)     # 形状会广播",
    ),
    shape_rule="broadcast(input.shape, end.shape, getattr(weight, 'shape', ()))",
    formula="out[i] = input[i] + weight * (end[i] - input[i])",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: grad * (1 - weight); to `end`: grad * weight",
        "传给 `input`：grad * (1 - weight)；传给 `end`：grad * weight",
    ),
    gradient_to=("input", "end", "weight"),
    gradient_code="(grad * (1 - weight)).sum_to_size(input.shape)",
    example="""
start, end = torch.tensor([0.0, 10.0]), torch.tensor([4.0, 20.0])
torch.lerp(start, end, 0.25)
""",
    traps=(
        Trap(
            "torch.lerp(torch.tensor([0, 10]), torch.tensor([4, 20]), 0.5)",
            Text(
                "Only floats can be blended: convert ints first.",
                "只有浮点数可以插值：整数请先转换。",
            ),
            raises="NotImplementedError",
        ),
        Trap(
            "torch.lerp(torch.tensor(0.0), torch.tensor(4.0), 1.5)",
            Text(
                "The weight is not limited to [0, 1]: beyond it extrapolates.",
                "weight 不限于 [0, 1]：超出就是外推。",
            ),
        ),
    ),
    same_as=(Same("torch", "input + weight * (end - input)"),),
    see=("add", "addmm", "clamp"),
)


@page.loop
def lerp(input, end, weight):
    weight = torch.as_tensor(weight)
    shape = broadcast(input.shape, end.shape, weight.shape)
    a, b, w = input.expand(shape), end.expand(shape), weight.expand(shape)
    out = torch.empty(shape, dtype=input.dtype)
    for at in np.ndindex(*shape):
        out[at] = a[at] + w[at] * (b[at] - a[at])
    return out
