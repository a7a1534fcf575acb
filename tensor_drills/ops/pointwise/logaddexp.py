from tensor_drills.page import Page, Same, Text, Trap, broadcast, math, np, torch

page = Page(
    name="torch.logaddexp",
    signature="torch.logaddexp(input, other)",
    method="input.logaddexp(other)",
    line=Text(
        "log(e**input + e**other), without overflow.", "log(e**input + e**other)，不会溢出。"
    ),
    words=Text("log of a sum of two exponentials, add in log space, stable", "对数域相加 稳定"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i] = ln(e**input[i] + e**other[i])",
    memory="new",
    dtype=Text(
        "that to which the inputs promote, a float dtype", "各输入做类型提升后的 dtype，须为浮点"
    ),
    dtype_rule="torch.result_type(input, other)",
    gradient=Text(
        "to both: grad * e**(input - out), grad * e**(other - out)",
        "传给两者：grad * e**(input - out)，grad * e**(other - out)",
    ),
    gradient_to=("input", "other"),
    gradient_code="(grad * torch.exp(input - out)).sum_to_size(input.shape)",
    example="""
torch.logaddexp(torch.tensor(-1000.0), torch.tensor(-1000.0))
""",
    traps=(
        Trap(
            "x = torch.tensor(-1000.0)\ntorch.log(torch.exp(x) + torch.exp(x))",
            Text(
                "e**-1000 is 0 in float32, so the plain formula gives -inf.",
                "e**-1000 在 float32 中是 0，直接套公式得 -inf。",
            ),
        ),
        Trap(
            "torch.logaddexp(torch.tensor(1), torch.tensor(2))",
            Text("Ints are refused. Convert: `x.float()`.", "整数会被拒绝。请转换：`x.float()`。"),
            raises="NotImplementedError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.logaddexp(input, other)", "input.is_floating_point()"),
        Same(
            "torch",
            "torch.logsumexp(torch.stack([input, other]), 0)",
            "input.shape == other.shape and input.is_floating_point()",
            Text("floats, same shape", "浮点，形状相同"),
        ),
    ),
    see=("logsumexp", "exp", "log"),
)


@page.loop
def logaddexp(input, other):
    dtype = torch.result_type(input, other)
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = max(x, y) + math.log1p(math.exp(-abs(x - y)))
    return out
