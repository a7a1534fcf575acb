from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.new_zeros",
    signature="input.new_zeros(*size, dtype=None)",
    line=Text(
        "Zeros of another shape, with the dtype and the device of this tensor.",
        "与本张量同 dtype、同设备，形状另给的全零张量。",
    ),
    words=Text("same dtype, same device, zeros of another shape", "同 dtype 同设备 全零"),
    shape="(n), sizes m, k → (m, k)",
    shape_rule="tuple(size[0]) if len(size) == 1 and not isinstance(size[0], int) else tuple(size)",
    formula="out[i][j] = 0",
    memory="new",
    dtype=Text("that of `input`, unless `dtype` is given", "与 `input` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or input.dtype",
    example="""
x = torch.tensor([1, 2])
x.new_zeros(2, 3)
""",
    traps=(
        Trap(
            "x = torch.ones(2, dtype=torch.float16)\n"
            "[torch.cat([x, zero]).dtype for zero in (torch.zeros(1), x.new_zeros(1))]",
            Text(
                "Mixed dtypes promote silently. `x.new_zeros` follows `x`, on its device too.",
                "混用 dtype 会悄悄提升。`x.new_zeros` 的 dtype 和设备都随 `x`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.zeros(size, dtype=dtype or input.dtype, device=input.device)",
            "all(isinstance(n, int) for n in size)",
            Text("for sizes given one by one", "各维大小逐个给出时"),
        ),
    ),
    see=("zeros", "zeros_like", "new_full"),
    samples=(("input=torch.ones(2), size=(2, 3)"),),
)
