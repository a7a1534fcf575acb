from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.no_grad",
    signature="torch.no_grad()",
    aliases=("torch.enable_grad",),
    line=Text(
        "Within it nothing is tracked: for evaluation and for updates by hand.",
        "在其中不跟踪任何运算：用于评估和手写更新。",
    ),
    words=Text(
        "evaluation, inference, without gradient, save memory", "评估 推理 不求梯度 关闭梯度 省内存"
    ),
    example="""
w = torch.ones(2, requires_grad=True)
with torch.no_grad():
    y = w * 2
    w -= 0.1
y.requires_grad, w
""",
    traps=(
        Trap(
            "w = torch.ones(2, requires_grad=True)\n"
            "with torch.no_grad():\n"
            "    w = w - 0.1\n"
            "w.requires_grad",
            Text(
                "`w = w - ...` makes a new tensor, made without tracking: it is no "
                "parameter any more. Use `w -= ...`.",
                "`w = w - ...` 得到的是未被跟踪的新张量，不再是参数。请用 `w -= ...`。",
            ),
        ),
        Trap(
            "w = torch.ones(1, requires_grad=True)\n"
            "with torch.no_grad():\n"
            "    loss = (w * 2).sum()\n"
            "loss.backward()",
            Text("What was computed inside has no graph.", "在里面算出的结果没有计算图。"),
            raises="RuntimeError",
        ),
    ),
    see=("detach", "inference_mode", "eval", "requires_grad_"),
)
