from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Tensor.detach",
    signature="input.detach()",
    line=Text(
        "The same memory, outside of the graph: a constant to autograd.",
        "同一块内存，但脱离计算图：对 autograd 来说是常数。",
    ),
    words=Text("stop gradient, constant, cut the graph", "停止梯度 常数 断开计算图"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    memory="view",
    dtype="same",
    example="""
w = torch.tensor([2.0], requires_grad=True)
(w * w.detach()).sum().backward()
w.grad
""",
    traps=(
        Trap(
            "w = torch.ones(2, requires_grad=True)\nw.detach()[0] = 7\nw",
            Text(
                "Detached is not copied: writing to it changes `w`. `w.detach().clone()` is apart.",
                "detach 不是拷贝：写它就改了 `w`。`w.detach().clone()` 才独立。",
            ),
        ),
        Trap(
            "w = torch.ones(2, requires_grad=True)\n(w * 2).detach().sum().backward()",
            Text("What comes from it has no graph any more.", "由它得到的结果不再有计算图。"),
            raises="RuntimeError",
        ),
    ),
    see=("clone", "no_grad", "item"),
    samples=(
        ("input=torch.ones(2, 3)"),
        ("input=torch.arange(4)"),
    ),
)
