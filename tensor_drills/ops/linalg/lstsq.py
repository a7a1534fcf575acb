from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.linalg.lstsq",
    signature="torch.linalg.lstsq(A, B)",
    line=Text(
        "The X that brings A @ X nearest to B: least squares.", "使 A @ X 最接近 B 的 X：最小二乘。"
    ),
    words=Text("least squares, regression, fit a line, overdetermined", "最小二乘 回归 拟合直线"),
    formula="X = argmin Σ (A @ X - B)²",
    example="""
x = torch.tensor([0.0, 1.0, 2.0])
y = torch.tensor([1.0, 3.0, 5.0])
A = torch.stack([x, torch.ones(3)], dim=1)
torch.linalg.lstsq(A, y[:, None]).solution
""",
    traps=(
        Trap(
            "torch.ones(3, 2) @ torch.linalg.lstsq(torch.ones(3, 2), torch.ones(3, 1))",
            Text(
                "It returns several things by name: take `.solution`.",
                "它按名字返回多个结果：请取 `.solution`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "x = torch.tensor([0.0, 1.0, 2.0])\n"
            "torch.linalg.lstsq(x[:, None], torch.tensor([[1.0], [3.0], [5.0]])).solution",
            Text(
                "Without a column of ones the line goes through the origin.",
                "没有全 1 的一列时，直线必过原点。",
            ),
        ),
    ),
    see=("solve", "pinv", "qr"),
)
