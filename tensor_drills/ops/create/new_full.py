from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.new_full",
    signature="input.new_full(size, fill_value, *, dtype=None)",
    line=Text(
        "One value in another shape, with the dtype and the device of this tensor.",
        "与本张量同 dtype、同设备，形状另给、处处同一个值。",
    ),
    words=Text("same dtype, same device, constant", "同 dtype 同设备 常量"),
    shape="(n), size (m, k) → (m, k)",
    shape_rule="tuple(size)",
    formula="out[i][j] = fill_value",
    memory="new",
    dtype=Text("that of `input`, unless `dtype` is given", "与 `input` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or input.dtype",
    example="""
torch.tensor([1.5]).new_full((2, 2), 7)
""",
    traps=(
        Trap(
            "torch.tensor([1, 2]).new_full((2,), 0.5)",
            Text("The dtype is that of the ints: 0.5 becomes 0.", "dtype 沿用整数：0.5 变成 0。"),
        ),
    ),
    same_as=(Same("torch", "torch.full(size, fill_value, dtype=dtype or input.dtype)"),),
    see=("full", "full_like", "new_zeros"),
    samples=(("input=torch.ones(2), size=(2, 3), fill_value=4.0"),),
)
