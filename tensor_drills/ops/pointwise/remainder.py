from tensor_drills.page import Page, Same, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.remainder",
    signature="torch.remainder(input, other)",
    method="input.remainder(other)",
    aliases=("torch.Tensor.__mod__",),
    line=Text(
        "What is left by division; it has the sign of the divisor.", "除法的余数，符号与除数相同。"
    ),
    words=Text("%, modulo, mod, rest, wrap around, cyclic", "取余 取模 余数 循环"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i] = input[i] - other[i] * ⌊input[i] / other[i]⌋",
    memory="new",
    dtype="promoted",
    gradient=Text(
        "to both: grad, and -grad * ⌊input / other⌋", "传给两者：grad，以及 -grad * ⌊input / other⌋"
    ),
    gradient_to=("input", "other"),
    gradient_code="grad.sum_to_size(input.shape)",
    example="""
torch.tensor([7, -1]) % 3
torch.tensor([5.5]) % 2
""",
    traps=(
        Trap(
            "torch.remainder(torch.tensor(-1), 3), torch.fmod(torch.tensor(-1), 3)",
            Text(
                "`%` wraps around, as Python does; `fmod` keeps the sign of the input, as C does.",
                "`%` 与 Python 一样回绕；`fmod` 与 C 一样保留被除数的符号。",
            ),
        ),
        Trap(
            "torch.tensor(1) % 0",
            Text(
                "Ints cannot be divided by 0; floats give nan.", "整数不能除以 0；浮点数得到 nan。"
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input % other"),
        Same(
            "NumPy",
            "np.remainder(input, other)",
            "input.dtype != torch.bool and bool((torch.as_tensor(other) != 0).all())",
            Text("no bools, no divisor 0", "不含 bool，除数不为 0"),
        ),
    ),
    see=("fmod", "floor_divide", "frac"),
)


@page.loop
def remainder(input, other):
    dtype = torch.result_type(input, other)
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = x % y
    return out
