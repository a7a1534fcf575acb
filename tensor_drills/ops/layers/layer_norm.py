from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.layer_norm",
    signature="torch.nn.functional.layer_norm(input, normalized_shape, weight=None, "
    "bias=None, eps=1e-05)",
    aliases=("torch.nn.LayerNorm",),
    line=Text(
        "Brings each sample to mean 0 and variance 1 over its last dims.",
        "让每个样本在最后几维上均值为 0、方差为 1。",
    ),
    words=Text(
        "normalize, normalization, normalisation, transformer, per sample",
        "层归一化 归一化 每个样本 Transformer",
    ),
    shape="(n, d), (d,) → (n, d)",
    shape_rule="input.shape",
    formula="out[n][d] = (x[n][d] - mean[n]) / √(var[n] + eps)\n            * weight[d] + bias[d]",
    memory="new",
    dtype="same",
    gradient=Text("to all", "传给全部"),
    gradient_to=("input", "weight", "bias"),
    example="""
F.layer_norm(torch.tensor([[1.0, 3.0], [0.0, 10.0]]), (2,))
""",
    traps=(
        Trap(
            "x = torch.tensor([[1.0, 3.0]])\n"
            "(x - x.mean(1, keepdim=True)) / x.std(1, keepdim=True)",
            Text(
                "`std` divides by n - 1 and gives 0.7071; the norm divides by n: `correction=0`.",
                "`std` 除以 n - 1，得 0.7071；归一化除以 n：用 `correction=0`。",
            ),
        ),
        Trap(
            "F.layer_norm(torch.ones(2, 3), (2,))",
            Text(
                "The shape is that of the last dims, here (3,), not the batch.",
                "这个形状是最后几维的大小，这里是 (3,)，不是批次。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "F.layer_norm(torch.ones(2, 3), 3)",
            Text(
                "The function takes a tuple, `(3,)`; the layer `nn.LayerNorm(3)` takes a "
                "number too.",
                "函数要元组 `(3,)`；层 `nn.LayerNorm(3)` 也接受一个数。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "(input - input.mean(-1, keepdim=True)) / torch.sqrt(input.var(-1, "
            "correction=0, keepdim=True) + eps)",
            "weight is None and bias is None and len(normalized_shape) == 1",
            Text("the last dim, no weight, no bias", "只有最后一维，不给 weight 和 bias"),
        ),
    ),
    see=("batch_norm1d", "normalize", "var"),
    opinfo="",
    samples=(
        ("input=torch.tensor([[1.0, 3.0]]), normalized_shape=(2,), bias=torch.ones(2)"),
        ("input=torch.tensor([[1.0, 3.0], [0.0, 10.0]]), normalized_shape=(2,)"),
        (
            "input=torch.arange(6.0).view(2, 3), normalized_shape=(3,), "
            "weight=torch.ones(3), bias=torch.zeros(3)"
        ),
    ),
)
