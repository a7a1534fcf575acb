from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.utils.clip_grad_norm_",
    signature="torch.nn.utils.clip_grad_norm_(parameters, max_norm)",
    line=Text(
        "Shrinks all gradients together, so that their common norm is at most this.",
        "把所有梯度一起缩小，使总范数不超过给定值。",
    ),
    words=Text("gradient clipping, exploding gradients, norm", "梯度裁剪 梯度爆炸 范数"),
    formula="grad = grad * min(1, max_norm / (√Σ grad² + 1e-6))",
    example="""
w = torch.zeros(2, requires_grad=True)
(w * torch.tensor([3.0, 4.0])).sum().backward()
torch.nn.utils.clip_grad_norm_([w], max_norm=1.0)
w.grad
""",
    traps=(
        Trap(
            "w = torch.zeros(2, requires_grad=True)\n"
            "for _ in range(2):\n"
            "    (w * torch.tensor([3.0, 4.0])).sum().backward()\n"
            "    norm = torch.nn.utils.clip_grad_norm_([w], 1.0)\n"
            "norm",
            Text(
                "It returns the norm before clipping, here of the clipped gradient "
                "plus the new one: zero the gradients between steps.",
                "返回的是裁剪之前的范数，这里是裁剪过的梯度加上新梯度：两步之间请清零。",
            ),
        ),
    ),
    see=("sgd", "vector_norm", "clamp"),
)
