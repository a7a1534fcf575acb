from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.polar",
    signature="torch.polar(abs, angle)",
    line=Text("Complex numbers from lengths and angles.", "由模和辐角得到复数。"),
    words=Text("complex, rotation, magnitude, phase, rotary", "复数 旋转 模 相位"),
    shape="(n), (n) → (n)",
    shape_rule="broadcast(abs.shape, angle.shape)",
    formula="out[k] = abs[k] * (cos(angle[k]) + i sin(angle[k]))",
    memory="new",
    dtype=Text(
        "complex64 from float32, complex128 from float64",
        "float32 得 complex64，float64 得 complex128",
    ),
    dtype_rule="torch.complex128 if abs.dtype == torch.float64 else torch.complex64",
    gradient=Text("to both", "传给两者"),
    gradient_to=("abs", "angle"),
    example="""
torch.polar(torch.tensor([1.0, 2.0]), torch.tensor([0.0, torch.pi]))
""",
    traps=(
        Trap(
            "torch.polar(1.0, torch.zeros(2))",
            Text(
                "Both must be tensors: `torch.ones_like(angle)` for unit length.",
                "两者都必须是张量：模为 1 时用 `torch.ones_like(angle)`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(Same("torch", "torch.complex(abs * torch.cos(angle), abs * torch.sin(angle))"),),
    see=("view_as_complex", "cos", "sin"),
)
