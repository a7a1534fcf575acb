from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.bitwise_not",
    signature="torch.bitwise_not(input)",
    method="input.bitwise_not()",
    aliases=("torch.Tensor.__invert__",),
    line=Text(
        "Flips every bit; for bools: swaps true and false. `~input`.",
        "翻转每一位；对 bool 即真假互换。`~input`。",
    ),
    words=Text("bits, invert, complement, flip mask, ~", "按位取反 位运算 反转掩码 ~"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula=Text(
        "out[i] = -input[i] - 1     # signed ints\nout[i] = not input[i]     # bool",
        "out[i] = -input[i] - 1     # 有符号整数\nout[i] = not input[i]     # bool",
    ),
    memory="new",
    dtype="same",
    example="""
~torch.tensor([True, False])
~torch.tensor([0, 1, 5])
""",
    traps=(
        Trap(
            "mask = torch.tensor([0, 1, 1])\n(~mask).bool()",
            Text(
                "All true: ~0 is -1 and ~1 is -2. For a mask of ints: `mask == 0`.",
                "全为真：~0 是 -1，~1 是 -2。整数掩码请写 `mask == 0`。",
            ),
        ),
        Trap(
            "~torch.tensor([1.0, 0.0])",
            Text(
                "Floats have no bits here. Write `x == 0`.", "浮点数不能按位运算。请写 `x == 0`。"
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same("torch", "~input"),
        Same("torch", "input.logical_not()", "input.dtype == torch.bool", Text("bool", "bool")),
        Same(
            "torch", "-input - 1", "input.dtype == torch.int64", Text("signed ints", "有符号整数")
        ),
        Same("NumPy", "np.bitwise_not(input)"),
    ),
    see=("logical_not", "bitwise_and", "bitwise_or"),
)


@page.loop
def bitwise_not(input):
    out = input.clone()
    for at in np.ndindex(*input.shape):
        if out.dtype == torch.bool:
            out[at] = not input[at]
        else:
            out[at] = -input[at] - 1
    return out
