from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.bernoulli",
    signature="torch.bernoulli(input, *, generator=None)",
    line=Text(
        "Flips a coin for each element: 1 with that probability, else 0.",
        "对每个元素掷一次硬币：以该概率得 1，否则得 0。",
    ),
    words=Text("coin, random mask, dropout, probability", "硬币 随机掩码 概率"),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    memory="new",
    dtype="same",
    gradient=Text(
        "zeros to `input`: drawing is not differentiable", "传给 `input` 的全是 0：抽样不可导"
    ),
    gradient_to=("input",),
    example="""
generator = torch.manual_seed(0)
torch.bernoulli(torch.tensor([0.0, 0.5, 1.0]))
""",
    traps=(
        Trap(
            "torch.bernoulli(0.5)",
            Text(
                "The probabilities are a tensor and give the shape: `torch.full((3,), 0.5)`.",
                "概率须是张量，并决定形状：`torch.full((3,), 0.5)`。",
            ),
            raises="TypeError",
        ),
    ),
    see=("rand", "multinomial", "dropout_layer"),
    is_random=True,
)
