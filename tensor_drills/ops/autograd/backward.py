from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Tensor.backward",
    signature="input.backward(gradient=None, retain_graph=None)",
    line=Text(
        "Adds the gradient of this result to `.grad` of every leaf that it came from.",
        "把该结果的梯度累加到它所依赖的每个叶子的 `.grad` 上。",
    ),
    words=Text(
        "gradient, backpropagation, derivative, chain rule, accumulate",
        "梯度 反向传播 求导 链式法则 梯度累加",
    ),
    formula="leaf.grad += Σ_i gradient[i] · ∂input[i]/∂leaf",
    example="""
w = torch.tensor([2.0, 3.0], requires_grad=True)
(w**2).sum().backward()
w.grad
""",
    traps=(
        Trap(
            "w = torch.tensor([2.0], requires_grad=True)\n"
            "for _ in range(2):\n"
            "    (3 * w).sum().backward()\n"
            "w.grad",
            Text(
                "Gradients add up. Set `w.grad = None`, or call `zero_grad`, before each backward.",
                "梯度会累加。每次反向之前把 `w.grad` 设为 None，或调用 `zero_grad`。",
            ),
        ),
        Trap(
            "w = torch.ones(2, requires_grad=True)\n(w * 2).backward()",
            Text(
                "Only a single number has one gradient: reduce it, or give weights, "
                "`backward(torch.ones(2))`.",
                "只有单个数才能直接求梯度：请先归约，或给出权重 `backward(torch.ones(2))`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "w = torch.ones(1, requires_grad=True)\n"
            "loss = (w**2).sum()\n"
            "loss.backward()\n"
            "loss.backward()",
            Text(
                "The graph is freed by the first. Compute the loss again, or keep it "
                "with `retain_graph=True`.",
                "计算图在第一次之后就释放了。请重新计算损失，或用 `retain_graph=True` 保留。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("grad", "requires_grad_", "no_grad", "detach"),
)
