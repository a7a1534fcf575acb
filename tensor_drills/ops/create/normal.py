from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.normal",
    signature="torch.normal(mean, std, size=None, *, generator=None)",
    line=Text(
        "Random numbers from normal distributions with these means and deviations.",
        "给定均值与标准差的正态分布随机数。",
    ),
    words=Text("random, Gaussian, mean, standard deviation, noise", "随机 高斯 均值 标准差 噪声"),
    shape="mean (n), std (n) → (n)",
    shape_rule="tuple(size) if size is not None else broadcast(mean.shape, std.shape)",
    memory="new",
    dtype=Text(
        "the promoted dtype of mean and std; the default float dtype for numbers",
        "mean 与 std 提升后的 dtype；都是数时为默认浮点 dtype",
    ),
    dtype_rule="torch.get_default_dtype() if size is not None else torch.result_type(mean, std)",
    gradient=Text(
        "zeros to `mean` and `std`: drawing is not differentiable here",
        "传给 `mean` 和 `std` 的全是 0：这里的抽样不可导",
    ),
    gradient_to=("mean", "std"),
    example="""
generator = torch.manual_seed(0)
torch.normal(torch.tensor([0.0, 100.0]), torch.tensor([1.0, 1.0]))
torch.normal(5.0, 0.1, (3,))
""",
    traps=(
        Trap(
            "torch.normal(torch.zeros(2), -1.0)",
            Text("A standard deviation is never negative.", "标准差不能为负。"),
            raises="RuntimeError",
        ),
        Trap(
            "torch.normal(0.0, 1.0)",
            Text(
                "Two numbers give no shape: add the size, `(3,)`.",
                "两个数给不出形状：请加上 size，如 `(3,)`。",
            ),
            raises="TypeError",
        ),
    ),
    see=("randn", "rand", "manual_seed"),
    opinfo="",
    samples=(
        ("mean=torch.zeros(3), std=torch.ones(3)"),
        ("mean=0.0, std=1.0, size=(2, 2)"),
    ),
    is_random=True,
)
