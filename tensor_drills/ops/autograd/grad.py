from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.autograd.grad",
    signature="torch.autograd.grad("
    "outputs, inputs, grad_outputs=None, retain_graph=None, create_graph=False, *, "
    "allow_unused=None)",
    line=Text(
        "Returns gradients instead of adding them to `.grad`.", "直接返回梯度，而不累加到 `.grad`。"
    ),
    words=Text("derivative, second derivative, gradient as a value", "导数 二阶导数 返回梯度"),
    formula=Text(
        "∂(Σ_i grad_outputs[i] * outputs[i]) / ∂inputs\n"
        "grad_outputs: shaped as outputs; of a single number it is 1",
        "∂(Σ_i grad_outputs[i] * outputs[i]) / ∂inputs\n"
        "grad_outputs：与 outputs 同形状；outputs 只有一个数时默认为 1",
    ),
    example="""
x = torch.tensor(3.0, requires_grad=True)
(slope,) = torch.autograd.grad(x**3, x, create_graph=True)
slope
torch.autograd.grad(slope, x)
""",
    traps=(
        Trap(
            "x = torch.ones(2, requires_grad=True)\ntorch.autograd.grad(x * 2, x)",
            Text(
                "Outputs of more than one element need weights: "
                "`grad_outputs=torch.ones_like(y)`, the same as `grad(y.sum(), x)`.",
                "outputs 不止一个元素时要给权重：`grad_outputs=torch.ones_like(y)`，"
                "等于 `grad(y.sum(), x)`。",
            ),
            raises="RuntimeError",
        ),
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
            "x = torch.tensor(3.0, requires_grad=True)\ny = x**2\n"
            "torch.autograd.grad(y, x)\ntorch.autograd.grad(y, x)",
            Text(
                "The first call frees the graph. Keep it: `retain_graph=True`; "
                "`create_graph=True` keeps it too.",
                "第一次调用就释放了计算图。要保留：`retain_graph=True`；"
                "`create_graph=True` 也会保留。",
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
