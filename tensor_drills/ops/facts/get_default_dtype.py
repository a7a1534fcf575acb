from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.get_default_dtype",
    signature="torch.get_default_dtype()",
    line=Text(
        "The dtype that Python floats get: float32 unless changed.",
        "Python 浮点数得到的 dtype：未改动时是 float32。",
    ),
    words=Text("default float, float32, precision", "默认浮点 精度 单精度"),
    example="""
torch.get_default_dtype()
torch.tensor(1.5).dtype, torch.ones(2).dtype
""",
    traps=(
        Trap(
            "torch.tensor(np.array(1.5)).dtype, torch.tensor(1.5).dtype",
            Text(
                "The default is for Python numbers only: NumPy's floats stay float64.",
                "默认值只用于 Python 数：NumPy 的浮点数仍是 float64。",
            ),
        ),
    ),
    same_as=(Same("torch", "torch.tensor(1.5).dtype"),),
    see=("result_type", "to"),
    samples=((""),),
)
