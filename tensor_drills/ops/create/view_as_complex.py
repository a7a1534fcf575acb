from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.view_as_complex",
    signature="torch.view_as_complex(input)",
    line=Text(
        "Reads the last dim, of size 2, as real and imaginary parts.",
        "把大小为 2 的最后一维看作实部和虚部。",
    ),
    words=Text("complex, pairs, rotary, real and imaginary", "复数 成对 实部 虚部"),
    shape="(n, 2) → (n)",
    shape_rule="input.shape[:-1]",
    formula="out[k] = input[k][0] + input[k][1] * 1j",
    memory="view",
    dtype=Text(
        "complex64 from float32, complex128 from float64",
        "float32 得 complex64，float64 得 complex128",
    ),
    dtype_rule="torch.complex128 if input.dtype == torch.float64 else torch.complex64",
    gradient=Text("to `input`, as pairs", "传给 `input`，成对"),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1.0, 2.0], [0.0, 3.0]])
torch.view_as_complex(x)
""",
    traps=(
        Trap(
            "torch.view_as_complex(torch.ones(2, 4))",
            Text(
                "The last dim must be 2: `x.unflatten(-1, (-1, 2))` makes pairs.",
                "最后一维必须是 2：用 `x.unflatten(-1, (-1, 2))` 分成对。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(Same("torch", "torch.complex(input[..., 0], input[..., 1])"),),
    see=("polar", "unflatten"),
    layout_matters=True,
)
