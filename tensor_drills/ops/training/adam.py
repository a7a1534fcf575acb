from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.optim.Adam",
    signature="torch.optim.Adam(params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0)",
    line=Text(
        "Steps scaled by running averages of the gradient and of its square.",
        "用梯度及其平方的滑动平均来缩放步长。",
    ),
    words=Text("optimizer, adaptive, AdamW, learning rate, step", "优化器 自适应 学习率"),
    formula="m = β1 m + (1-β1) g;  v = β2 v + (1-β2) g²\n"
    "p = p - lr * m̂ / (√v̂ + eps),  m̂ = m / (1 - β1ᵗ), v̂ = v / (1 - β2ᵗ)",
    example="""
w = torch.tensor([4.0, 0.001], requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.1)
(w**2).sum().backward()
optimizer.step()
w
""",
    traps=(
        Trap(
            "model = torch.nn.Linear(2, 1)\n"
            "optimizer = torch.optim.Adam(model.parameters())\n"
            "model = torch.nn.Linear(2, 1)\n"
            "optimizer.param_groups[0]['params'][0] is model.weight",
            Text(
                "The optimizer holds the parameters it was given: make it after the "
                "model, and again for a new one.",
                "优化器持有创建时得到的参数：请在模型之后创建，换模型就重建。",
            ),
        ),
        Trap(
            "w = torch.tensor([1.0, 100.0], requires_grad=True)\n"
            "w.grad = torch.zeros(2)\n"
            "torch.optim.Adam([w], lr=0.1, weight_decay=0.1).step()\n"
            "w",
            Text(
                "weight_decay goes into the gradient and is scaled with it: both shrink by lr. "
                "`AdamW` shrinks each in proportion: to 0.99 and 99.",
                "weight_decay 并入梯度，也被一起缩放：两者都只减小 lr。"
                "`AdamW` 按比例缩小：得到 0.99 和 99。",
            ),
        ),
    ),
    see=("sgd", "clip_grad_norm_"),
)
