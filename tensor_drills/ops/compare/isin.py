from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.isin",
    signature="torch.isin(elements, test_elements, *, assume_unique=False, invert=False)",
    line=Text(
        "Whether each element is among the given values.",
        "每个元素是否在给定的值当中。",
    ),
    words=Text("membership, contains, one of, in list, set", "是否属于 包含 在列表中 成员"),
    shape="elements (n, c), values (k) → (n, c)",
    shape_rule="getattr(elements, 'shape', ())",
    formula="out[i][j] = any(elements[i][j] == v for v in test_elements)",
    memory="new",
    dtype="bool",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
torch.isin(x, torch.tensor([2, 5, 9]))
x[torch.isin(x, torch.tensor([2, 5, 9]), invert=True)]
""",
    traps=(
        Trap(
            "torch.isin(torch.tensor([1, 2, 3]), [1, 3])",
            Text(
                "The values must be a tensor: `torch.tensor([1, 3])`.",
                "给定的值必须是张量：`torch.tensor([1, 3])`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.tensor([1, 3]) in torch.tensor([[1, 2], [0, 3]])",
            Text(
                "`in` is `(x == y).any()`, with broadcasting: no row is (1, 3). Rows: "
                "`(x == y).all(dim=1).any()`.",
                "`in` 就是会广播的 `(x == y).any()`：其实没有一行是 (1, 3)。判断行："
                "`(x == y).all(dim=1).any()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "(elements[..., None] == test_elements.flatten()).any(-1)",
            "not invert",
            Text("invert=False", "invert=False"),
        ),
        Same("NumPy", "np.isin(elements, test_elements, invert=invert)"),
    ),
    see=("eq", "unique", "any", "masked_select"),
    sketch=Sketch("torch.isin(x, values)", x=[[1, 2, 3], [4, 5, 6]], values=[2, 5]),
    samples=("elements=torch.tensor([1, 2, 3]), test_elements=torch.tensor([3, 1]), invert=True",),
)


@page.loop
def isin(elements, test_elements, *, assume_unique=False, invert=False):
    out = torch.empty(elements.shape, dtype=torch.bool)
    for at in np.ndindex(*elements.shape):
        is_found = False
        for value in test_elements.flatten():
            is_found = is_found or elements[at] == value
        out[at] = is_found != invert
    return out
