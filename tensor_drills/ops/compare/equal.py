from tensor_drills.page import Page, Same, Text, Trap, np

page = Page(
    name="torch.equal",
    signature="torch.equal(input, other)",
    method="input.equal(other)",
    line=Text(
        "Whether two tensors have the same shape and equal elements: one Python bool.",
        "两个张量是否形状相同、元素也全部相等：给出一个 Python bool。",
    ),
    words=Text("same tensor, identical, compare whole tensors, test", "完全相等 整体比较 相同"),
    formula=Text(
        "input.shape == other.shape and input[i] == other[i] for all i",
        "input.shape == other.shape，且对所有 i：input[i] == other[i]",
    ),
    memory="value",
    example="""
a = torch.tensor([1, 2])
torch.equal(a, torch.tensor([1, 2]))
torch.equal(a, torch.tensor([[1, 2]]))
""",
    traps=(
        Trap(
            "x = torch.tensor([1., float('nan')])\ntorch.equal(x, x.clone())",
            Text(
                "nan is not equal to nan. `torch.allclose(x, x, equal_nan=True)` takes it as "
                "equal.",
                "nan 不等于 nan。`torch.allclose(x, x, equal_nan=True)` 会把它们看作相等。",
            ),
        ),
        Trap(
            "x = torch.tensor([2.0, 3.0])\ntorch.equal(x.sqrt() ** 2, x)",
            Text(
                "Floats that were computed are rarely equal to the last bit. Use `torch.allclose`.",
                "算出来的浮点数很少每一位都相等。请用 `torch.allclose`。",
            ),
        ),
        Trap(
            "torch.equal(torch.tensor([1, 2]), torch.tensor([1.0, 2.0]))",
            Text(
                "dtypes are not compared: True. Where they matter, compare `a.dtype == "
                "b.dtype` too.",
                "不比较 dtype：结果是 True。需要时请另外比较 `a.dtype == b.dtype`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.shape == other.shape and bool((input == other).all())"),
        Same("NumPy", "np.array_equal(input, other)"),
    ),
    see=("eq", "allclose", "all", "isclose"),
    samples=("input=torch.ones(2), other=torch.ones(2, 1)",),
)


@page.loop
def equal(input, other):
    if input.shape != other.shape:
        return False
    return all(input[at] == other[at] for at in np.ndindex(*input.shape))
