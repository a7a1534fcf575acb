from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.promote_types",
    signature="torch.promote_types(type1, type2)",
    line=Text("The smallest dtype that both convert to.", "两种 dtype 共同提升到的最小 dtype。"),
    words=Text("type promotion, common dtype", "类型提升 公共类型"),
    example="""
torch.promote_types(torch.bool, torch.int64)
torch.promote_types(torch.uint8, torch.int8)
torch.promote_types(torch.float16, torch.bfloat16)
""",
    traps=(
        Trap(
            "torch.tensor([2049]) + torch.zeros(1, dtype=torch.float16)",
            Text(
                "The float wins, however small: float16 holds no 2049. NumPy takes float64.",
                "浮点类型总是胜出，哪怕很小，而 float16 存不下 2049。NumPy 用 float64。",
            ),
        ),
    ),
    same_as=(Same("torch", "(torch.ones(1, dtype=type1) + torch.ones(1, dtype=type2)).dtype"),),
    see=("result_type", "to", "cat"),
    samples=(
        ("type1=torch.int64, type2=torch.float16"),
        ("type1=torch.uint8, type2=torch.int8"),
        ("type1=torch.bool, type2=torch.int32"),
    ),
)
