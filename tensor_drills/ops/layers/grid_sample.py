from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.functional.grid_sample",
    signature="torch.nn.functional.grid_sample(input, grid, align_corners=False)",
    line=Text(
        "Reads an image at given places, between pixels too.",
        "在给定位置读取图像，也可以在像素之间。",
    ),
    words=Text("warp, shift, rotate, sample, spatial transformer", "变形 平移 旋转 采样 空间变换"),
    shape="(n, c, h, w), grid (n, i, j, 2) → (n, c, i, j)",
    shape_rule="(*input.shape[:2], *grid.shape[1:3])",
    memory="new",
    dtype="same",
    gradient=Text("to both", "传给两者"),
    gradient_to=("input", "grid"),
    example="""
image = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
corner = torch.tensor([[[[-1.0, -1.0], [1.0, -1.0]]]])
F.grid_sample(image, corner, align_corners=True)
""",
    traps=(
        Trap(
            "image = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]])\n"
            "F.grid_sample(image, torch.tensor([[[[1.0, -1.0]]]]), align_corners=True)",
            Text(
                "A place is (x, y), width first: this is the top right corner, 2.",
                "位置是 (x, y)，先宽后高：这里是右上角的 2。",
            ),
        ),
        Trap(
            "image = torch.ones(1, 1, 2, 2)\n"
            "F.grid_sample(image, torch.tensor([[[[-1.0, -1.0]]]]), align_corners=False)",
            Text(
                "With `align_corners=False` -1 is the edge of the corner pixel: three "
                "quarters of it lie outside.",
                "`align_corners=False` 时 -1 是角上像素的边缘：四分之三落在外面。",
            ),
        ),
    ),
    see=("affine_grid", "interpolate", "flip"),
    opinfo="",
    samples=(
        (
            "input=torch.arange(4.0).view(1, 1, 2, 2), grid=torch.zeros(1, 1, 1, "
            "2), align_corners=False"
        ),
    ),
)
