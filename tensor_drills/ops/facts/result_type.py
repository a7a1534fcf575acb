from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.result_type",
    signature="torch.result_type(input, other)",
    line=Text("The dtype that arithmetic on these two would give.", "这两者做运算会得到的 dtype。"),
    words=Text("type promotion, mixed dtypes", "类型提升 混合类型"),
    example="""
torch.result_type(torch.tensor([1]), 0.5)
torch.result_type(torch.ones(2, dtype=torch.float16), torch.ones(2))
torch.result_type(torch.tensor([1], dtype=torch.uint8), 300)
""",
    traps=(
        Trap(
            "torch.result_type(torch.ones(2), torch.tensor(1.0, dtype=torch.float64))",
            Text(
                "A tensor without dims counts less: float32 with dims wins over float64 without.",
                "0 维张量的优先级较低：有维度的 float32 胜过 0 维的 float64。",
            ),
        ),
        Trap(
            "torch.tensor([1], dtype=torch.uint8) + 300",
            Text(
                "A Python int does not widen the dtype: 301 wraps to 45.",
                "Python 整数不会加宽 dtype：301 回绕成 45。",
            ),
        ),
    ),
    same_as=(Same("torch", "(input + other).dtype", "input.dtype != torch.bool"),),
    see=("promote_types", "to", "add"),
    samples=(
        ("input=torch.tensor([1]), other=0.5"),
        ("input=torch.ones(2), other=torch.tensor([1.0], dtype=torch.float64)"),
    ),
)
