from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.inference_mode",
    signature="torch.inference_mode()",
    line=Text(
        "A stricter, quicker `no_grad`: what is made inside can never be trained.",
        "更严格、更快的 `no_grad`：其中产生的张量永远不能参与训练。",
    ),
    words=Text("inference, evaluation, fast, without gradient", "推理 评估 更快 不求梯度"),
    example="""
with torch.inference_mode():
    y = torch.ones(2) * 2
y.is_inference(), y.requires_grad
""",
    traps=(
        Trap(
            "with torch.inference_mode():\n"
            "    y = torch.ones(2)\n"
            "(y * torch.ones(2, requires_grad=True)).sum()",
            Text(
                "It cannot enter a graph later: take `no_grad`, or `y.clone()` outside.",
                "它之后不能再进入计算图：请用 `no_grad`，或在外面 `y.clone()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("no_grad", "eval"),
)
