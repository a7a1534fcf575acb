from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.utils.data.DataLoader",
    signature="torch.utils.data.DataLoader(dataset, batch_size=1, shuffle=False, drop_last=False)",
    line=Text(
        "Goes through a dataset in batches, shuffled if asked.", "按批次遍历数据集，可以打乱。"
    ),
    words=Text("batches, shuffle, minibatch, iterate, collate", "批次 打乱 小批量 遍历"),
    example="""
from torch.utils.data import DataLoader, TensorDataset
x, y = torch.arange(10).view(5, 2), torch.arange(5)
loader = DataLoader(TensorDataset(x, y), batch_size=2)
[labels.tolist() for _, labels in loader]
""",
    traps=(
        Trap(
            "from torch.utils.data import DataLoader\n"
            "[len(DataLoader(range(5), 2, drop_last=drop)) for drop in (False, True)]",
            Text(
                "The last batch may be smaller: averages over batches weigh its "
                "samples more. Divide by samples.",
                "最后一批可能较小：按批求平均会让其中的样本权重更大。请按样本数求平均。",
            ),
        ),
        Trap(
            "from torch.utils.data import DataLoader\n"
            "next(iter(DataLoader([torch.ones(2), torch.ones(3)], batch_size=2)))",
            Text(
                "Samples of unequal sizes do not stack: give a `collate_fn` that pads.",
                "大小不同的样本无法堆叠：请提供会补齐的 `collate_fn`。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("dataset", "pad_sequence", "randperm"),
)
