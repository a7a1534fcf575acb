from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.allclose",
    signature="torch.allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False)",
    method="input.allclose(other, rtol, atol, equal_nan)",
    line=Text(
        "Whether all elements are equal up to a tolerance: one Python bool.",
        "所有元素是否都在容差之内相等：给出一个 Python bool。",
    ),
    words=Text("nearly equal, tolerance, test, compare results", "近似相等 容差 测试 比较结果"),
    formula=Text(
        "|input[i] - other[i]| <= atol + rtol * |other[i]| for all i",
        "|input[i] - other[i]| <= atol + rtol * |other[i]|，对所有 i",
    ),
    memory="value",
    example="""
x = torch.tensor([2.0, 3.0])
torch.equal(x.sqrt() ** 2, x)
torch.allclose(x.sqrt() ** 2, x)
""",
    traps=(
        Trap(
            "torch.allclose(torch.ones(3), torch.ones(2, 1))",
            Text(
                "The shapes broadcast, so a wrong shape passes. Compare `.shape` too, or use "
                "`torch.testing.assert_close`.",
                "形状会广播，因此形状错了也能通过。请同时比较 `.shape`，"
                "或用 `torch.testing.assert_close`。",
            ),
        ),
        Trap(
            "torch.allclose(torch.tensor([1.0]), torch.tensor([1.0]).double())",
            Text(
                "The dtypes must be the same. Convert one: `b.to(a.dtype)`.",
                "dtype 必须相同。请转换其中一个：`b.to(a.dtype)`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.tensor([1., float('nan')])\ntorch.allclose(x, x)",
            Text(
                "nan is close to nothing, unless `equal_nan=True`.",
                "除非 `equal_nan=True`，nan 与任何数都不接近。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "bool(input.isclose(other, rtol, atol, equal_nan).all())"),
        Same("NumPy", "np.allclose(input, other, rtol=rtol, atol=atol, equal_nan=equal_nan)"),
    ),
    see=("isclose", "equal", "all"),
)


@page.loop
def allclose(input, other, rtol=1e-05, atol=1e-08, equal_nan=False):
    pair = torch.broadcast_tensors(input, other)
    for at in np.ndindex(*pair[0].shape):
        a, b = float(pair[0][at]), float(pair[1][at])
        both_nan = a != a and b != b
        is_near = np.isfinite(b) and abs(a - b) <= atol + rtol * abs(b)
        if not (a == b or is_near or (equal_nan and both_nan)):
            return False
    return True
