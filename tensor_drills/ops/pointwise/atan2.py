from tensor_drills.page import Page, Same, Text, Trap, broadcast, floated, math, np, torch

page = Page(
    name="torch.atan2",
    signature="torch.atan2(input, other)",
    method="input.atan2(other)",
    aliases=("torch.arctan2",),
    line=Text(
        "The angle of the point (other, input), in radians from -pi to pi.",
        "点 (other, input) 的方位角，弧度，范围 -pi 到 pi。",
    ),
    words=Text("angle of a point, arc tangent, polar, direction", "角度 反正切 方位角 极坐标"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula=Text(
        "out[i] = the angle of the point (x=other[i], y=input[i])",
        "out[i] = 点 (x=other[i], y=input[i]) 的方位角",
    ),
    memory="new",
    dtype=Text(
        "the promoted dtype; ints become the default float dtype",
        "类型提升后的 dtype；整数变成默认浮点 dtype",
    ),
    dtype_rule="floated(torch.result_type(input, other))",
    gradient=Text(
        "to both: grad * other / (input² + other²), -grad * input / (input² + other²)",
        "传给两者：grad * other / (input² + other²)，-grad * input / (input² + other²)",
    ),
    gradient_to=("input", "other"),
    gradient_code="(grad * other / (input**2 + other**2)).sum_to_size(input.shape)",
    example="""
y = torch.tensor([1.0, -1.0])
x = torch.tensor([-1.0, -1.0])
torch.atan2(y, x)
""",
    traps=(
        Trap(
            "torch.atan2(torch.tensor(1.0), torch.tensor(0.0))",
            Text(
                "The order is y, x: this is the angle of the point (0, 1), not (1, 0).",
                "参数顺序是 y、x：这是点 (0, 1) 的方位角，不是 (1, 0) 的。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.arctan2(input, other)", "input.is_floating_point()"),),
    see=("tan", "hypot", "polar"),
)


@page.loop
def atan2(input, other):
    dtype = floated(torch.result_type(input, other))
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        y, x = a[at].item(), b[at].item()
        out[at] = math.atan2(y, x)
    return out
