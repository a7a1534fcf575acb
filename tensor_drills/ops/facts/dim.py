from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.dim",
    signature="input.dim()",
    aliases=("torch.Tensor.ndim", "torch.Tensor.ndimension"),
    line=Text("How many dims the tensor has.", "张量有几个维度。"),
    words=Text("number of dimensions, rank, ndim, order", "维度 维数 几维 阶"),
    memory="value",
    example="""
torch.tensor(5).dim()
torch.zeros(2, 3, 4).dim()
""",
    traps=(
        Trap(
            "torch.tensor([1.0]).dim(), torch.tensor(1.0).dim()",
            Text(
                "Brackets make a dim: [1.0] has one of size 1, a bare number has none.",
                "方括号带来一维：[1.0] 有一个大小为 1 的维，单个数没有维。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.ndim"),
        Same("Python", "len(input.shape)"),
        Same("NumPy", "input.ndim"),
    ),
    see=("size", "numel", "unsqueeze"),
    samples=(
        ("input=torch.arange(6).view(2, 3)"),
        ("input=torch.tensor(2.5)"),
        ("input=torch.ones(2, 0, 4)"),
    ),
)
