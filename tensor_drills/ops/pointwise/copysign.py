from tensor_drills.page import Page, Same, Text, Trap, broadcast, floated, math, np, torch

page = Page(
    name="torch.copysign",
    signature="torch.copysign(input, other)",
    method="input.copysign(other)",
    line=Text(
        "The size of the first with the sign of the second.", "取第一个的绝对值和第二个的符号。"
    ),
    words=Text("sign of another, magnitude", "符号 绝对值"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula=Text(
        "out[i] = |input[i]| with the sign of other[i]", "out[i] = |input[i]|，符号取自 other[i]"
    ),
    memory="new",
    dtype=Text(
        "the promoted dtype; ints become the default float dtype",
        "类型提升后的 dtype；整数变成默认浮点 dtype",
    ),
    dtype_rule="floated(torch.result_type(input, other))",
    gradient=Text(
        "to `input`: grad, negated where the sign changed", "传给 `input`：grad，符号变化处取反"
    ),
    gradient_to=("input", "other"),
    example="""
torch.copysign(torch.tensor([1.0, -2.0]), torch.tensor([-0.0, 3.0]))
""",
    traps=(
        Trap(
            "torch.copysign(torch.tensor(5.0), torch.tensor(-0.0))",
            Text(
                "-0.0 counts as negative here, although -0.0 == 0.0.",
                "-0.0 在这里算负数，尽管 -0.0 == 0.0。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.copysign(input, other)", "input.is_floating_point()"),),
    see=("sign", "abs"),
)


@page.loop
def copysign(input, other):
    dtype = floated(torch.result_type(input, other))
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = math.copysign(x, y)
    return out
