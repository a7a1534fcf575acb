from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Tensor.requires_grad_",
    signature="input.requires_grad_(requires_grad=True)",
    aliases=("torch.Tensor.requires_grad",),
    line=Text(
        "Asks autograd to track this tensor; in place.", "让 autograd 跟踪这个张量；原地修改。"
    ),
    words=Text("track, trainable, freeze, leaf, parameter", "跟踪 可训练 冻结 叶子 参数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    memory="input",
    memory_note=Text("returns `input` itself", "返回 `input` 本身"),
    is_view="",
    example="""
w = torch.ones(2).requires_grad_()
(w * 3).sum().backward()
w.grad
(w * 3).is_leaf, w.is_leaf
""",
    traps=(
        Trap(
            "torch.tensor([1, 2]).requires_grad_()",
            Text(
                "Only floats have gradients: write `1.` or give a dtype.",
                "只有浮点数有梯度：写 `1.` 或指定 dtype。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "w = torch.ones(2, requires_grad=True)\nw += 1",
            Text(
                "A leaf that is tracked may not be written to, except under `no_grad`.",
                "被跟踪的叶子不能原地写入，除非在 `no_grad` 之下。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "w = torch.ones(2, requires_grad=True) * 0.1\nw.is_leaf",
            Text(
                "What an operation returns is no leaf: its `.grad` stays None. Write "
                "`(torch.ones(2) * 0.1).requires_grad_()`.",
                "运算的结果不是叶子，它的 `.grad` 一直是 None。请写 "
                "`(torch.ones(2) * 0.1).requires_grad_()`。",
            ),
        ),
    ),
    see=("backward", "detach", "no_grad", "parameter"),
    samples=(("input=torch.ones(2, 3)"),),
)
