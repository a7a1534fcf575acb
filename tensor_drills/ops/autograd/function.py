from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.autograd.Function",
    signature="torch.autograd.Function.apply(*args)",
    line=Text("An op with a backward of your own.", "自己写反向传播的运算。"),
    words=Text("custom backward, own gradient, straight-through", "自定义反向 自定义梯度 直通估计"),
    example="""
class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        return 2 * x * grad

x = torch.tensor([1.0, 3.0], requires_grad=True)
Square.apply(x).sum().backward()
x.grad
""",
    traps=(
        Trap(
            "class Twice(torch.autograd.Function):\n"
            "    @staticmethod\n"
            "    def forward(ctx, x):\n"
            "        return 2 * x\n"
            "Twice.apply(torch.ones(2, requires_grad=True)).sum().backward()",
            Text(
                "Without a `backward` the graph cannot pass through.",
                "没有写 `backward`，梯度就传不过去。",
            ),
            raises="NotImplementedError",
        ),
        Trap(
            "class Twice(torch.autograd.Function):\n"
            "    @staticmethod\n"
            "    def forward(ctx, x):\n"
            "        return 2 * x\n"
            "Twice()(torch.ones(2))",
            Text(
                "It is called by `Twice.apply(x)`, not as an object.",
                "要用 `Twice.apply(x)` 调用，而不是创建对象。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("gradcheck", "backward", "detach"),
)
