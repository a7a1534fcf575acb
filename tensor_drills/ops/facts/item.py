from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.item",
    signature="input.item()",
    line=Text(
        "The Python number in a tensor of one element.", "取出只含一个元素的张量中的 Python 数。"
    ),
    words=Text("to python number, scalar, loss value, float", "Python 数 标量 损失值"),
    memory="value",
    example="""
torch.tensor([[2.5]]).item()
type(torch.tensor(3).item())
""",
    traps=(
        Trap(
            "torch.tensor([1, 2]).item()",
            Text(
                "Only one element has an item: reduce first, or use `tolist`.",
                "只有一个元素时才能用 `item`：请先归约，或用 `tolist`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "w = torch.ones(1, requires_grad=True)\n"
            "sum(((w * 2).sum() for _ in range(3)), 0.0).requires_grad",
            Text(
                "A running loss without `item()` keeps every graph alive. Add `loss.item()`.",
                "累加损失时不用 `item()`，每一步的计算图都留在内存里。请累加 `loss.item()`。",
            ),
        ),
    ),
    same_as=(
        Same("Python", "input.tolist()", "input.ndim == 0"),
        Same("NumPy", "input.item()"),
    ),
    see=("tolist", "detach", "numpy"),
    opinfo="",
    samples=(
        ("input=torch.tensor(2.5)"),
        ("input=torch.tensor([[7]])"),
    ),
)
