from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.utils.data.Dataset",
    signature="torch.utils.data.Dataset()",
    line=Text(
        "A source of samples: write `__len__` and `__getitem__`.",
        "样本来源：实现 `__len__` 和 `__getitem__`。",
    ),
    words=Text("samples, data source, getitem, len", "样本 数据来源 数据集"),
    example="""
class Squares(torch.utils.data.Dataset):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return torch.tensor(i), torch.tensor(i * i)

Squares()[2]
""",
    traps=(
        Trap(
            "class Endless(torch.utils.data.Dataset):\n"
            "    def __len__(self):\n"
            "        return 2\n"
            "    def __getitem__(self, i):\n"
            "        return torch.tensor(i)\n"
            "len([x for x, _ in zip(Endless(), range(10))])",
            Text(
                "A `for` loop ends at IndexError, not at `__len__`. A DataLoader does "
                "ask `__len__`.",
                "`for` 循环靠 IndexError 结束，而不看 `__len__`。DataLoader 才会看 `__len__`。",
            ),
        ),
    ),
    see=("data_loader",),
)
