from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.eq",
    signature="torch.eq(input, other)",
    method="input.eq(other)",
    aliases=("torch.Tensor.__eq__",),
    line=Text(
        "Whether elements are equal, one by one: `input == other`.",
        "逐个元素比较是否相等：`input == other`。",
    ),
    words=Text("equal, equality, same, compare, ==", "相等 等于 比较 =="),
    shape="(n, 1), (c) → (n, c);  (n, c), () → (n, c)",
    shape_rule="broadcast(input.shape, getattr(other, 'shape', ()))",
    shape_note=Text(
        "The shapes broadcast; `other` may be a number.", "形状会广播；`other` 可以是一个数。"
    ),
    formula="out[i][j] = input[i][j] == other[i][j]",
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([[1], [3]])
x == torch.tensor([1, 2, 3])
(torch.tensor([1, 2, 2]) == 2).sum()
""",
    traps=(
        Trap(
            "torch.tensor([1, 2, 3]) == [1, 2, 3]",
            Text(
                "A list is not a tensor: Python answers with one False, without an error. Wrap it "
                "in `torch.tensor`.",
                "列表不是张量：Python 直接给出一个 False，不报错。请用 `torch.tensor` 包起来。",
            ),
        ),
        Trap(
            "torch.tensor([0.1 + 0.2], dtype=torch.float64) == 0.3",
            Text(
                "Floats that were computed are rarely equal. Use `torch.isclose`.",
                "算出来的浮点数很少恰好相等。请用 `torch.isclose`。",
            ),
        ),
        Trap(
            "torch.tensor([200], dtype=torch.uint8) == 456",
            Text(
                "A number is put into the dtype of the tensor first: 456 wraps around to 200. "
                "Convert: `x.int() == 456`.",
                "数先被转换成张量的 dtype：456 在 uint8 里回绕成 200。请转换：`x.int() == 456`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input == other"),
        Same("torch", "~(input != other)"),
        Same(
            "torch",
            "torch.isclose(input, torch.as_tensor(other), rtol=0, atol=0)",
            "input.dtype == torch.as_tensor(other).dtype",
            Text("one dtype", "dtype 相同"),
        ),
        Same("NumPy", "np.equal(input, other)"),
    ),
    see=("ne", "equal", "isclose", "isin", "where"),
    sketch=Sketch("a == b", a=[[1], [3]], b=[1, 2, 3]),
    samples=("input=torch.tensor([1, 2, 3]), other=2", "input=torch.ones(2), other=torch.ones(2)"),
)


@page.loop
def eq(input, other):
    a, b = torch.broadcast_tensors(input, torch.as_tensor(other))
    out = torch.empty(a.shape, dtype=torch.bool)
    for at in np.ndindex(*a.shape):
        out[at] = a[at].item() == b[at].item()
    return out
