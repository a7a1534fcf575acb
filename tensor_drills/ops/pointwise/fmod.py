from tensor_drills.page import Page, Same, Text, Trap, broadcast, math, np, torch

page = Page(
    name="torch.fmod",
    signature="torch.fmod(input, other)",
    method="input.fmod(other)",
    line=Text(
        "What is left by division; it has the sign of the input.", "除法的余数，符号与被除数相同。"
    ),
    words=Text("modulo, C remainder, truncated", "取余 余数 C 语言取模"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i] = input[i] - other[i] * trunc(input[i] / other[i])",
    memory="new",
    dtype="promoted",
    gradient=Text(
        "to both: grad, and -grad * trunc(input / other)",
        "传给两者：grad，以及 -grad * trunc(input / other)",
    ),
    gradient_to=("input", "other"),
    gradient_code="grad.sum_to_size(input.shape)",
    example="""
torch.fmod(torch.tensor([7, -7]), 3)
""",
    traps=(
        Trap(
            "torch.fmod(torch.tensor([-1, 0, 1]), 3)",
            Text(
                "Negative inputs stay negative: no index into a ring. Use `%` for that.",
                "负数仍是负数，不能当循环索引。这时请用 `%`。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.fmod(input, other)"),),
    see=("remainder", "trunc"),
)


@page.loop
def fmod(input, other):
    dtype = torch.result_type(input, other)
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = math.fmod(x, y)
    return out
