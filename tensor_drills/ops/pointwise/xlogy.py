from tensor_drills.page import Page, Same, Text, Trap, broadcast, floated, math, np, torch

page = Page(
    name="torch.xlogy",
    signature="torch.xlogy(input, other)",
    method="input.xlogy(other)",
    aliases=("torch.special.xlogy",),
    line=Text(
        "input * log(other), and 0 where the input is 0.", "input * log(other)；input 为 0 处得 0。"
    ),
    words=Text("x log y, entropy, zero times log zero", "熵 对数 零乘对数零"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i] = 0 if input[i] == 0 else input[i] * ln(other[i])",
    memory="new",
    dtype=Text(
        "the promoted dtype; ints become the default float dtype",
        "类型提升后的 dtype；整数变成默认浮点 dtype",
    ),
    dtype_rule="floated(torch.result_type(input, other))",
    gradient=Text(
        "to both: grad * log(other), grad * input / other",
        "传给两者：grad * log(other)，grad * input / other",
    ),
    gradient_to=("input", "other"),
    example="""
p = torch.tensor([0.0, 0.5])
torch.xlogy(p, p)
p * torch.log(p)
""",
    traps=(
        Trap(
            "p = torch.tensor([0.0, 0.5])\n-(p * p.log()).sum()",
            Text(
                "0 * -inf is nan, and one nan spoils the sum. `-torch.xlogy(p, "
                "p).sum()` is the entropy.",
                "0 * -inf 是 nan，一个 nan 就毁掉整个和。熵应写成 `-torch.xlogy(p, p).sum()`。",
            ),
        ),
    ),
    same_as=(Same("torch", "torch.special.xlogy(input, other)"),),
    see=("log", "entr", "kl_div"),
)


def log(y):
    """Return the logarithm, -inf at 0 and nan below."""
    return math.log(y) if y > 0 else -math.inf if y == 0 else math.nan


@page.loop
def xlogy(input, other):
    dtype = floated(torch.result_type(input, other))
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        out[at] = 0 if x == 0 and y == y else x * log(y)
    return out
