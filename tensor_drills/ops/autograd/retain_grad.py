from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Tensor.retain_grad",
    signature="input.retain_grad()",
    line=Text("Keeps `.grad` of a tensor that is no leaf.", "保留非叶子张量的 `.grad`。"),
    words=Text(
        "intermediate gradient, non-leaf, activation gradient", "中间梯度 非叶子 激活的梯度"
    ),
    example="""
x = torch.ones(2, requires_grad=True)
h = 3 * x
h.retain_grad()
(h**2).sum().backward()
h.grad
""",
    traps=(
        Trap(
            "x = torch.ones(2, requires_grad=True)\n"
            "h = 3 * x\n"
            "(h**2).sum().backward()\n"
            "h.grad is None",
            Text(
                "Only leaves keep theirs: call `retain_grad` before `backward`.",
                "只有叶子保留梯度：请在 `backward` 之前调用 `retain_grad`。",
            ),
        ),
    ),
    see=("backward", "register_hook", "requires_grad_"),
)
