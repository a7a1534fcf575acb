from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.nn.functional.one_hot",
    signature="torch.nn.functional.one_hot(tensor, num_classes=-1)",
    line=Text(
        "A row of zeros with a single one, for each class index.",
        "把每个类别索引变成一行，其中只有一个 1。",
    ),
    words=Text("one-hot, classes, labels to vectors, dummy", "独热 类别 标签 编码"),
    shape="(n) → (n, c)",
    shape_rule="(*tensor.shape, num_classes if num_classes != -1 else int(tensor.max()) + 1)",
    formula="out[i][j] = 1 if tensor[i] == j else 0",
    memory="new",
    dtype="int64",
    example="""
F.one_hot(torch.tensor([2, 0]), num_classes=3)
""",
    traps=(
        Trap(
            "F.one_hot(torch.tensor([0, 1])).shape, F.one_hot(torch.tensor([0, 4])).shape",
            Text(
                "Without `num_classes` the width follows the batch. Always give it.",
                "不给 `num_classes` 时宽度随批次变化。请始终给出。",
            ),
        ),
        Trap(
            "F.one_hot(torch.tensor([2]), 3).dtype",
            Text(
                "The result is int64. For arithmetic with scores add `.float()`.",
                "结果是 int64。与得分一起计算时请加 `.float()`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "torch.eye(num_classes, dtype=torch.int64)[tensor]", "num_classes > 0"),
        Same("torch", "(tensor[..., None] == torch.arange(num_classes)).long()", "num_classes > 0"),
        Same("NumPy", "np.eye(num_classes)[tensor]", "num_classes > 0"),
    ),
    see=("scatter", "eye", "cross_entropy", "embedding"),
    samples=(
        ("tensor=torch.tensor([2, 0]), num_classes=4"),
        ("tensor=torch.tensor([[1], [0]])"),
    ),
)


@page.loop
def one_hot(tensor, num_classes=-1):
    width = num_classes if num_classes != -1 else int(tensor.max()) + 1
    out = torch.zeros(*tensor.shape, width, dtype=torch.int64)
    for at in np.ndindex(*tensor.shape):
        out[(*at, tensor[at])] = 1
    return out
