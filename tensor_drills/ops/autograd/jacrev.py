from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.func.jacrev",
    signature="torch.func.jacrev(func)",
    line=Text(
        "Turns a function into one that returns its Jacobian.", "把函数变成返回其雅可比矩阵的函数。"
    ),
    words=Text("Jacobian, function transform, Hessian", "雅可比 函数变换 海森矩阵 黑塞矩阵"),
    formula="jacrev(f)(x)[i][j] = ∂f(x)[i] / ∂x[j]",
    example="""
f = lambda x: torch.stack([x[0] * x[1], x[1] ** 2])
torch.func.jacrev(f)(torch.tensor([2.0, 3.0]))
""",
    traps=(
        Trap(
            "torch.func.jacrev(lambda x: (x**2).sum().item())(torch.ones(2))",
            Text(
                "The function must return tensors, all the way: no `item()`.",
                "函数必须始终返回张量：不能用 `item()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("jacobian", "grad"),
)
