from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.double",
    signature="input.double()",
    aliases=(
        "torch.Tensor.float",
        "torch.Tensor.half",
        "torch.Tensor.long",
        "torch.Tensor.int",
        "torch.Tensor.bool",
    ),
    line=Text(
        "Converts to float64; likewise `float`, `half`, `long`, `int`, `bool`.",
        "转换成 float64；同类还有 `float`、`half`、`long`、`int`、`bool`。",
    ),
    words=Text("convert, cast, float64, float32, int64, long", "转换 类型 双精度 单精度 整数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    memory="depends",
    memory_note=Text(
        "`input` itself where it has the dtype already", "已经是该 dtype 时就是 `input` 本身"
    ),
    is_view="input.dtype == torch.float64",
    dtype=Text("float64", "float64"),
    dtype_rule="torch.float64",
    gradient=Text("to `input`, converted back", "传给 `input`，并转换回去"),
    gradient_to=("input",),
    gradient_code="grad.to(input.dtype)",
    example="""
torch.tensor([1, 2]).double()
torch.tensor([0.0, 0.5, -3.0]).bool()
torch.tensor([2.7, -2.7]).long()
""",
    traps=(
        Trap(
            "torch.tensor(0.1).double().item()",
            Text("The digits that float32 lost do not come back.", "float32 丢掉的数位不会回来。"),
        ),
        Trap(
            "torch.tensor([0.3, 0.7]).bool()",
            Text(
                "Everything but 0 is True: this is no rounding.",
                "除 0 以外都是 True：这不是四舍五入。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.to(torch.float64)"),
        Same("NumPy", "input.astype('float64')"),
    ),
    see=("to", "type_as", "result_type"),
)
