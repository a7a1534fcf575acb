from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.autograd.gradcheck",
    signature="torch.autograd.gradcheck(func, inputs, eps=1e-6, atol=1e-5)",
    line=Text(
        "Compares autograd's gradient with a numeric one.", "把 autograd 的梯度与数值梯度比较。"
    ),
    words=Text(
        "numeric gradient, finite differences, test a backward", "数值梯度 有限差分 检查反向传播"
    ),
    formula="(f(x + eps) - f(x - eps)) / (2 * eps)  ≈  autograd",
    example="""
x = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
torch.autograd.gradcheck(lambda x: (x**3).sum(), (x,))
""",
    traps=(
        Trap(
            "x = torch.tensor([1.0, 2.0], requires_grad=True)\n"
            "torch.autograd.gradcheck(lambda x: (x**3).sum(), (x,))",
            Text(
                "float32 is too coarse for steps of 1e-6: use float64.",
                "float32 太粗，承受不了 1e-6 的步长：请用 float64。",
            ),
            raises="GradcheckError",
        ),
    ),
    see=("grad", "function", "jacobian"),
)
