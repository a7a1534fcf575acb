from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.tolist",
    signature="input.tolist()",
    line=Text("The elements as nested Python lists.", "把元素变成嵌套的 Python 列表。"),
    words=Text("list, python numbers, nested lists", "转列表 列表 Python 数 嵌套列表"),
    memory="value",
    example="""
torch.tensor([[1, 2], [3, 4]]).tolist()
torch.tensor(5).tolist()
""",
    traps=(
        Trap(
            "list(torch.tensor([1, 2]))",
            Text(
                "`list` gives tensors of 0 dims, not numbers.",
                "`list` 得到的是 0 维张量，不是数。",
            ),
        ),
        Trap(
            "torch.tensor([0.1]).tolist()",
            Text(
                "float32 0.1 is not Python's 0.1: the digits behind it become visible.",
                "float32 的 0.1 不等于 Python 的 0.1：后面的数位会显露出来。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "input.tolist()"),),
    see=("item", "numpy"),
    samples=(
        ("input=torch.arange(6).view(2, 3)"),
        ("input=torch.tensor(2.5)"),
        ("input=torch.ones(2, 0, 4)"),
    ),
)


@page.loop
def tolist(input):
    if input.ndim == 0:
        return input.item()
    return [tolist(row) for row in input]
