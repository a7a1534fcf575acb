from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, floated, math, np, torch

page = Page(
    name="torch.div",
    signature="torch.div(input, other, *, rounding_mode=None)",
    method="input.div(other, rounding_mode=rounding_mode)",
    aliases=("torch.divide", "torch.true_divide", "torch.Tensor.__truediv__"),
    line=Text("Divides, element by element; ints give floats.", "逐元素相除；整数相除得到浮点数。"),
    words=Text("divided by, quotient, /, ratio", "除 除法 商 比例"),
    shape=Text(
        "(n, c), (c) → (n, c)     # shapes broadcast", "(n, c), (c) → (n, c)     # 形状会广播"
    ),
    shape_rule="broadcast(input.shape, other.shape) if hasattr(other, 'shape') else input.shape",
    formula="out[i][j] = input[i][j] / other[j]",
    memory="new",
    dtype=Text(
        "the promoted dtype; ints become the default float, unless `rounding_mode` is given",
        "类型提升后的 dtype；整数变成默认浮点 dtype，除非给了 `rounding_mode`",
    ),
    dtype_rule="torch.result_type(input, other) if rounding_mode else "
    "floated(torch.result_type(input, other))",
    gradient=Text(
        "to `input`: grad / other; to `other`: -grad * out / other; zeros with a `rounding_mode`",
        "传给 `input`：grad / other；传给 `other`：-grad * out / other；"
        "有 `rounding_mode` 时都是 0",
    ),
    gradient_to=("input", "other"),
    gradient_code="(grad / other).sum_to_size(input.shape) if rounding_mode is None else "
    "torch.zeros_like(input)",
    example="""
torch.tensor([1, 2, 3]) / 2
torch.div(torch.tensor([-7, 7]), 2, rounding_mode="trunc")
""",
    traps=(
        Trap(
            "torch.tensor([1.0, 0.0]) / 0",
            Text(
                "No error: 1/0 is inf and 0/0 is nan, and nan spreads.",
                "不会报错：1/0 是 inf，0/0 是 nan，而 nan 会扩散。",
            ),
        ),
        Trap(
            "torch.zeros(3)[torch.tensor(4) / 2]",
            Text(
                "`/` gives a float even where it comes out even; an index must be an "
                "int. Use `//`.",
                "`/` 即使整除也得到浮点数，而索引必须是整数。请用 `//`。",
            ),
            raises="IndexError",
        ),
    ),
    same_as=(
        Same("torch", "input / other", "rounding_mode is None"),
        Same(
            "torch",
            "input * torch.reciprocal(torch.as_tensor(other))",
            "rounding_mode is None and torch.is_tensor(other) and input.is_floating_point()",
            Text("float tensors, no rounding_mode", "浮点张量，不给 rounding_mode"),
        ),
        Same(
            "NumPy",
            "np.floor(input / other)",
            "rounding_mode == 'floor' and input.is_floating_point()",
            Text("floats, rounding_mode='floor'", "浮点，rounding_mode='floor'"),
        ),
    ),
    see=("floor_divide", "remainder", "reciprocal"),
    sketch=Sketch("x / row", x=(2, 3), row=(3,)),
)


@page.loop
def div(input, other):
    dtype = floated(torch.result_type(input, other))
    other = torch.as_tensor(other)
    shape = broadcast(input.shape, other.shape)
    a, b = input.expand(shape), other.expand(shape)
    out = torch.empty(shape, dtype=dtype)
    for at in np.ndindex(*shape):
        x, y = a[at].item(), b[at].item()
        by_zero = math.copysign(math.inf, x) if x else math.nan
        out[at] = x / y if y else by_zero
    return out
