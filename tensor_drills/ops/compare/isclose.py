from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.isclose",
    signature="torch.isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False)",
    method="input.isclose(other, rtol, atol, equal_nan)",
    line=Text(
        "Whether elements are equal up to a tolerance, one by one.",
        "逐个元素判断是否在容差之内相等。",
    ),
    words=Text("nearly equal, tolerance, compare floats", "近似相等 容差 浮点比较"),
    shape="(n, 1), (c) → (n, c)",
    shape_rule="broadcast(input.shape, other.shape)",
    shape_note=Text(
        "The shapes broadcast; both must have one dtype.", "形状会广播；两者的 dtype 必须相同。"
    ),
    formula="out[i] = |input[i] - other[i]| <= atol + rtol * |other[i]|",
    memory="new",
    dtype="bool",
    example="""
a = torch.tensor([0.1 + 0.2, 1000.0], dtype=torch.float64)
b = torch.tensor([0.3, 1000.1], dtype=torch.float64)
a == b
a.isclose(b)
a.isclose(b, rtol=1e-3)
""",
    traps=(
        Trap(
            "torch.tensor([1e-9, 0.0]).isclose(torch.tensor([5e-9, 1e-7]))",
            Text(
                "Near 0 `atol` alone decides: 1e-9 and 5e-9 pass, 0 and 1e-7 do not. Choose `atol` "
                "for the size of your values.",
                "在 0 附近只有 `atol` 起作用：1e-9 与 5e-9 通过，0 与 1e-7 不通过。"
                "请按数值的大小选择 `atol`。",
            ),
        ),
        Trap(
            "torch.tensor([1.0]).isclose(torch.tensor([1.0], dtype=torch.float64))",
            Text(
                "The dtypes must be the same. Convert one: `b.to(a.dtype)`.",
                "dtype 必须相同。请转换其中一个：`b.to(a.dtype)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "(input - other).abs() <= atol + rtol * other.abs()",
            "input.dtype.is_floating_point and input.isfinite().all() and other.isfinite().all()",
            Text("finite floats", "有限的浮点数"),
        ),
        Same(
            "NumPy",
            "np.isclose(input, other, rtol=rtol, atol=atol, equal_nan=equal_nan)",
            "input.dtype != torch.bool",
            Text("not bool", "非 bool"),
        ),
    ),
    see=("allclose", "eq", "isnan", "equal"),
)


@page.loop
def isclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    pair = torch.broadcast_tensors(input, other)
    out = torch.empty(pair[0].shape, dtype=torch.bool)
    for at in np.ndindex(*out.shape):
        a, b = float(pair[0][at]), float(pair[1][at])
        both_nan = a != a and b != b
        is_near = np.isfinite(b) and abs(a - b) <= atol + rtol * abs(b)
        out[at] = a == b or is_near or (equal_nan and both_nan)
    return out
