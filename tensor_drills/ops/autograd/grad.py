from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.autograd.grad",
    signature="torch.autograd.grad(outputs, inputs, grad_outputs=None, create_graph=False)",
    line=Text(
        "Returns gradients instead of adding them to `.grad`.", "直接返回梯度，而不累加到 `.grad`。"
    ),
    words=Text("derivative, second derivative, gradient as a value", "导数 二阶导数 返回梯度"),
    formula="∂(Σ outputs) / ∂inputs",
    example="""
x = torch.tensor(3.0, requires_grad=True)
(slope,) = torch.autograd.grad(x**3, x, create_graph=True)
slope
torch.autograd.grad(slope, x)
""",
    traps=(
        Trap(
            "x, y = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)\n"
            "torch.autograd.grad((x * 2).sum(), [x, y])",
            Text(
                "`y` was not used: `allow_unused=True` gives None for it.",
                "`y` 没有用到：`allow_unused=True` 会为它返回 None。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "x = torch.tensor(3.0, requires_grad=True)\ntorch.autograd.grad(x**2, x)",
            Text(
                "The result is a tuple, for one input too: take `[0]`.",
                "结果是元组，只有一个输入时也是：取 `[0]`。",
            ),
        ),
    ),
    see=("backward", "jacobian", "jacrev"),
)
