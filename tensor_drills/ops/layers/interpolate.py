from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.nn.functional.interpolate",
    signature="torch.nn.functional.interpolate(input, size=None, scale_factor=None, "
    "mode='nearest')",
    line=Text(
        "Resizes images: by nearest pixel, linearly, or otherwise.",
        "缩放图像：最近邻、线性或其他方式。",
    ),
    words=Text(
        "resize, upsample, downsample, scale, nearest, bilinear, image size",
        "插值 缩放 上采样 下采样 最近邻 双线性",
    ),
    shape="(n, c, h, w), size (i, j) → (n, c, i, j)",
    shape_rule="(*input.shape[:2], *size) if isinstance(size, tuple) else None",
    dtype="same",
    gradient=Text("to `input`", "传给 `input`"),
    gradient_to=("input",),
    example="""
x = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
F.interpolate(x, scale_factor=2)
F.interpolate(x, size=(1, 1))
""",
    traps=(
        Trap(
            "F.interpolate(torch.ones(3, 28, 28), size=(14, 14)).shape",
            Text(
                "Three dims are (n, c, l): a single image needs a batch dim, `x[None]`.",
                "三维会被当作 (n, c, l)：单张图像要加批次维，`x[None]`。",
            ),
            raises="ValueError",
        ),
        Trap(
            "F.interpolate(torch.tensor([[[[0.0, 2.0]]]]), size=(1, 4), mode='bilinear')",
            Text(
                "Class maps must not be blended: 0.5 is no class. Use 'nearest' for masks.",
                "类别图不能混合：0.5 不是类别。掩码请用 'nearest'。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.repeat_interleave(2, 2).repeat_interleave(2, 3)",
            "scale_factor == 2 and mode == 'nearest'",
            Text("for scale_factor=2", "scale_factor=2 时"),
        ),
    ),
    see=("grid_sample", "avg_pool2d", "repeat_interleave"),
    sketch=Sketch("F.interpolate(x, scale_factor=2)", x=(1, 1, 2, 2)),
    opinfo="",
    samples=(
        ("input=torch.arange(4.0).view(1, 1, 2, 2), size=(4, 4)"),
        ("input=torch.arange(4.0).view(1, 1, 2, 2), scale_factor=2"),
    ),
)
