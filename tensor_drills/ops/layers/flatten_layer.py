from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Flatten",
    signature="torch.nn.Flatten(start_dim=1, end_dim=-1)",
    line=Text("Flattens each sample; keeps the batch.", "展平每个样本，保留批次维。"),
    words=Text("flatten layer, images to vectors", "展平层 图像变向量"),
    formula="(b, c, h, w) → (b, c*h*w)",
    example="""
torch.nn.Flatten()(torch.ones(8, 3, 4, 4)).shape
""",
    traps=(
        Trap(
            "x = torch.ones(2, 3)\ntorch.nn.Flatten()(x).shape, torch.flatten(x).shape",
            Text(
                "The layer starts at dim 1, the function `torch.flatten` at dim 0.",
                "层从第 1 维开始，函数 `torch.flatten` 从第 0 维开始。",
            ),
        ),
        Trap(
            "image = torch.ones(3, 4, 4)\ntorch.nn.Flatten()(image).shape",
            Text(
                "Without a batch the channels count as samples. Put one in front: `image[None]`.",
                "没有批次维时，通道被当作样本。请在前面补上：`image[None]`。",
            ),
        ),
    ),
    see=("flatten", "linear_layer", "sequential"),
)
