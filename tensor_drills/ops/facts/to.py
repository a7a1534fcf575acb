from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.to",
    signature="input.to(dtype)",
    aliases=("torch.Tensor.cuda", "torch.Tensor.cpu"),
    line=Text(
        "Converts to a dtype or moves to a device; copies only where it has to.",
        "转换 dtype 或移到设备上；只在需要时拷贝。",
    ),
    words=Text(
        "convert, cast, dtype, device, GPU, cuda, move",
        "转换 类型 设备 GPU 移动 显卡 类型转换 转换类型",
    ),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    memory="depends",
    memory_note=Text(
        "`input` itself where nothing changes; otherwise new",
        "没有变化时就是 `input` 本身，否则是新的",
    ),
    is_view="dtype == input.dtype",
    dtype=Text("as asked", "按要求"),
    dtype_rule="dtype",
    gradient=Text("to `input`, converted back", "传给 `input`，并转换回去"),
    gradient_to=("input",),
    example="""
x = torch.tensor([1.7, -1.7])
x.to(torch.int64)
x.to(torch.float32) is x
x.to("cpu").device
""",
    traps=(
        Trap(
            "x = torch.ones(2)\ny = x.to(torch.float64)\nx.dtype",
            Text(
                "`to` returns the converted tensor and leaves `x` as it is: `x = x.to(...)`.",
                "`to` 返回转换后的张量，`x` 本身不变：要写 `x = x.to(...)`。",
            ),
        ),
        Trap(
            "torch.tensor([1.9, -1.9]).to(torch.int64)",
            Text(
                "Towards 0: no rounding. `x.round().to(torch.int64)` rounds.",
                "向 0 截断，不会四舍五入。要舍入请写 `x.round().to(torch.int64)`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.type(dtype)"),
        Same(
            "NumPy",
            "input.astype(str(dtype).removeprefix('torch.'))",
            "dtype != torch.bfloat16",
            Text("no bfloat16", "bfloat16 除外"),
        ),
    ),
    see=("double", "type_as", "as_tensor"),
    opinfo="",
    samples=(
        ("input=torch.tensor([1.5, -1.5]), dtype=torch.int64"),
        ("input=torch.ones(2), dtype=torch.float64"),
        ("input=torch.ones(2), dtype=torch.float32"),
        ("input=torch.ones(2), dtype=torch.bfloat16"),
    ),
)
