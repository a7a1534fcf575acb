from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Tensor.register_hook",
    signature="input.register_hook(hook)",
    line=Text(
        "Calls a function with the gradient when it arrives here; what it returns replaces it.",
        "梯度到达这里时调用一个函数；它的返回值会替换梯度。",
    ),
    words=Text("inspect gradient, change gradient, callback", "查看梯度 修改梯度 回调"),
    example="""
x = torch.ones(2, requires_grad=True)
handle = x.register_hook(lambda grad: grad * 10)
(3 * x).sum().backward()
x.grad
""",
    traps=(
        Trap(
            "torch.ones(2).register_hook(print)",
            Text("A tensor without a gradient has nothing to hook.", "没有梯度的张量无处可挂。"),
            raises="RuntimeError",
        ),
    ),
    see=("retain_grad", "backward", "grad"),
)
