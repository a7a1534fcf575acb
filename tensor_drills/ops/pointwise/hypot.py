from tensor_drills.page import Page, Same, Text, Trap, broadcast, math, np, torch

page = Page(
    name="torch.hypot",
    signature="torch.hypot(input, other)",
    method="input.hypot(other)",
    line=Text(
        "The length of the hypotenuse: √(input² + other²), without overflow.",
        "斜边长 √(input² + other²)，不会溢出。",
    ),
    words=Text("length, distance, Pythagoras", "斜边 长度 距离 勾股"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i] = √(input[i]² + other[i]²)",
    memory="new",
    dtype="promoted",
    gradient=Text(
        "to both: grad * input / out, grad * other / out",
        "传给两者：grad * input / out，grad * other / out",
    ),
    gradient_to=("input", "other"),
    gradient_code="(grad * input / out).sum_to_size(input.shape)",
    example="""
torch.hypot(torch.tensor([3.0]), torch.tensor([4.0]))
""",
    traps=(
        Trap(
            "x = torch.tensor(1e30)\n(x**2 + x**2).sqrt(), torch.hypot(x, x)",
            Text(
                "The squares overflow float32 although the length does not.",
                "平方在 float32 中溢出，而长度本身并不会。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.hypot(input, other)"),),
    see=("sqrt", "vector_norm", "atan2"),
)


@page.loop
def hypot(input, other):
    dtype = torch.result_type(input, other)
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = math.hypot(x, y)
    return out
