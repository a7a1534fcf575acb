from tensor_drills.page import Page, Same, Text, Trap, np, torch

page = Page(
    name="torch.logical_not",
    signature="torch.logical_not(input)",
    method="input.logical_not()",
    line=Text("Whether each element is false (0).", "每个元素是否为假（0）。"),
    words=Text("not, negate, invert a mask, complement, ~", "非 取反 反转掩码 补集 ~"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = input[i] == 0",
    memory="new",
    dtype="bool",
    example="""
mask = torch.tensor([True, False, False])
~mask
torch.tensor([0, 3, 0]).logical_not()
""",
    traps=(
        Trap(
            "x = torch.tensor([10, 20, 30])\nx[~torch.tensor([0, 1, 1])]",
            Text(
                "For ints `~` flips the bits: -1, -2, -2, which count from the end. Make the "
                "mask bool.",
                "对整数，`~` 翻转各位：得 -1, -2, -2，成了从末尾数的索引。掩码请用 bool。",
            ),
        ),
        Trap(
            "1 - torch.tensor([True, False])",
            Text("Bools are not subtracted. Write `~mask`.", "bool 不能相减。请写 `~mask`。"),
            raises="RuntimeError",
        ),
        Trap(
            "mask = torch.tensor([True, False])\nnot mask",
            Text(
                "Python's `not` wants a single truth value. Write `~mask`.",
                "Python 的 `not` 需要单个真假值。请写 `~mask`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "~input", "input.dtype == torch.bool", Text("bool", "bool")),
        Same("torch", "input == 0"),
        Same("NumPy", "np.logical_not(input)"),
    ),
    see=("bitwise_not", "logical_and", "eq", "masked_fill"),
)


@page.loop
def logical_not(input):
    out = torch.empty(input.shape, dtype=torch.bool)
    for at in np.ndindex(*input.shape):
        out[at] = not input[at]
    return out
