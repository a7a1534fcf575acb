from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.optim.SGD",
    signature="torch.optim.SGD(params, lr=0.001, momentum=0, weight_decay=0)",
    line=Text(
        "Moves each parameter a step against its gradient.", "让每个参数沿梯度的反方向走一步。"
    ),
    words=Text(
        "gradient descent, optimizer, momentum, learning rate, zero_grad",
        "梯度下降 优化器 动量 学习率 梯度清零",
    ),
    formula="g = grad + weight_decay * p;  v = momentum * v + g;  p = p - lr * v",
    example="""
w = torch.tensor([4.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
optimizer.zero_grad()
(w**2).sum().backward()
optimizer.step()
w
""",
    traps=(
        Trap(
            "w = torch.tensor([4.0], requires_grad=True)\n"
            "optimizer = torch.optim.SGD([w], lr=0.1)\n"
            "for _ in range(2):\n"
            "    (3 * w).sum().backward()\n"
            "    optimizer.step()\n"
            "w.grad",
            Text(
                "Without `zero_grad` gradients add up: the second step uses 6, not 3.",
                "不调用 `zero_grad` 时梯度会累加：第二步用的是 6 而不是 3。",
            ),
        ),
        Trap(
            "w = torch.tensor([4.0], requires_grad=True)\n"
            "optimizer = torch.optim.SGD([w], lr=1.1)\n"
            "for _ in range(20):\n"
            "    optimizer.zero_grad()\n"
            "    (w**2).sum().backward()\n"
            "    optimizer.step()\n"
            "w",
            Text(
                "The step is longer than the valley is wide: it diverges. Take a smaller `lr`.",
                "步子比谷还宽，于是发散。请减小 `lr`。",
            ),
        ),
    ),
    see=("adam", "clip_grad_norm_", "backward"),
)
