from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.functional.affine_grid",
    signature="torch.nn.functional.affine_grid(theta, size, align_corners=False)",
    line=Text(
        "The grid that shifts, scales or turns an image, for `grid_sample`.",
        "给 `grid_sample` 用的网格：平移、缩放或旋转图像。",
    ),
    words=Text("affine transform, rotate, scale, shift", "仿射变换 旋转 缩放 平移"),
    shape="theta (n, 2, 3), size (n, c, h, w) → (n, h, w, 2)",
    shape_rule="(size[0], size[2], size[3], 2)",
    formula="out[n][i][j] = theta[n] @ (x_j, y_i, 1)",
    dtype=Text("that of `theta`", "与 `theta` 相同"),
    dtype_rule="theta.dtype",
    gradient=Text("to `theta`", "传给 `theta`"),
    gradient_to=("theta",),
    example="""
F.affine_grid(torch.eye(2, 3)[None], (1, 1, 1, 2), align_corners=True)
""",
    traps=(
        Trap(
            "image = torch.tensor([[[[1.0, 2.0, 3.0]]]])\n"
            "right = torch.tensor([[[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]]])\n"
            "grid = F.affine_grid(right, (1, 1, 1, 3), align_corners=True)\n"
            "F.grid_sample(image, grid, align_corners=True)",
            Text(
                "The grid says where to read: adding 1 to x reads further right, so "
                "the picture moves left.",
                "网格说的是“从哪里读”：x 加 1 是从更右处读，所以图像左移。",
            ),
        ),
    ),
    see=("grid_sample", "interpolate"),
    opinfo="",
    samples=(("theta=torch.eye(2, 3)[None], size=(1, 1, 2, 2)"),),
)
