from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.BatchNorm1d",
    signature="torch.nn.BatchNorm1d(num_features, eps=1e-05, momentum=0.1)",
    aliases=("torch.nn.functional.batch_norm",),
    line=Text(
        "Brings each feature to mean 0 and variance 1 over the batch.",
        "让每个特征在批次上均值为 0、方差为 1。",
    ),
    words=Text(
        "normalize, normalization, normalisation, running mean, batch statistics",
        "批归一化 归一化 滑动均值 批统计量",
    ),
    formula="out[n][d] = (x[n][d] - mean[d]) / √(var[d] + eps)\n            * weight[d] + bias[d]",
    example="""
norm = torch.nn.BatchNorm1d(2)
x = torch.tensor([[1.0, 10.0], [3.0, 30.0]])
norm(x)
norm.running_mean
""",
    traps=(
        Trap(
            "torch.nn.BatchNorm1d(2)(torch.ones(1, 2))",
            Text(
                "One sample has no variance: training needs at least two.",
                "一个样本没有方差：训练时至少要两个。",
            ),
            raises="ValueError",
        ),
        Trap(
            "norm = torch.nn.BatchNorm1d(1)\n"
            "out = norm(torch.tensor([[1.0], [3.0]]))\n"
            "norm.running_var",
            Text(
                "Normalising divides by n; the running variance by n - 1: 0.9 * 1 + 0.1 * 2.",
                "归一化时除以 n，而滑动方差除以 n - 1：0.9 * 1 + 0.1 * 2。",
            ),
        ),
    ),
    see=("layer_norm", "eval", "var"),
)
