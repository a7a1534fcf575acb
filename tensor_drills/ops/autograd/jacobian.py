from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.autograd.functional.jacobian",
    signature="torch.autograd.functional.jacobian(func, inputs)",
    line=Text(
        "All partial derivatives of a function's outputs, as a tensor.",
        "函数各输出的全部偏导数，排成张量。",
    ),
    words=Text("Jacobian matrix, partial derivatives", "雅可比矩阵 偏导数"),
    shape="f: (n) → (m);  out (m, n)",
    shape_rule="(*func(inputs).shape, *inputs.shape)",
    formula="out[i][j] = ∂f(x)[i] / ∂x[j]",
    example="""
x = torch.tensor([1.0, 2.0])
torch.autograd.functional.jacobian(lambda x: x**2, x)
""",
    traps=(
        Trap(
            "torch.autograd.functional.jacobian(lambda x: x**2, torch.ones(2, 2)).shape",
            Text(
                "The dims of the output come first, then those of the input: (2, 2, 2, 2).",
                "先是输出的各维，再是输入的各维：(2, 2, 2, 2)。",
            ),
        ),
    ),
    same_as=(Same("torch", "torch.func.jacrev(func)(inputs)"),),
    see=("jacrev", "grad", "gradcheck"),
    samples=(
        ("func=lambda x: x**2, inputs=torch.tensor([1.0, 2.0])"),
        ("func=lambda x: x.sum(), inputs=torch.ones(2, 3)"),
    ),
)
