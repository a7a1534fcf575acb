from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.roll",
    signature="torch.roll(input, shifts, dims=None)",
    method="input.roll(shifts, dims)",
    line=Text(
        "Shifts elements along a dim; what falls off at the end comes back at the start.",
        "沿某一维平移元素，移出末尾的从开头补回来。",
    ),
    words=Text("shift, circular, cyclic, rotate elements, wrap around", "循环移位 平移 轮转"),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    shape_note=Text(
        "Without `dims` the flattened elements are shifted.", "不给 `dims` 时，按展平后的次序平移。"
    ),
    formula="out[(i + shifts) % n][j] = input[i][j]     # dims=0",
    memory="new",
    dtype="same",
    gradient=Text("to `input`, rolled back", "传给 `input`，再移回去"),
    gradient_to=("input",),
    gradient_code="grad.roll(tuple(-s for s in shifts) if isinstance(shifts, tuple) else "
    "-shifts, dims)",
    example="""
x = torch.arange(6).view(2, 3)
x.roll(1, dims=1)
x.roll(-1, dims=1)
""",
    traps=(
        Trap(
            "torch.arange(6).view(2, 3).roll(1)",
            Text(
                "Without `dims` the rows run into each other: 5 comes first. Give `dims=1`.",
                "不给 `dims` 时，各行首尾相连：5 到了最前。请写 `dims=1`。",
            ),
        ),
        Trap(
            "price = torch.tensor([5., 6., 8.])\nprice - price.roll(1)",
            Text(
                "The first difference is taken with the last element. Use `price.diff()`.",
                "第一个差是与末尾元素相减得到的。请用 `price.diff()`。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "np.roll(input, shifts, dims)"),
        Same(
            "torch",
            "torch.cat([input[-shifts:], input[:-shifts]])",
            "dims == 0 and input.ndim > 0 and isinstance(shifts, int) and 0 < shifts < len(input)",
            Text("dims=0, 0 < shifts < n", "dims=0，0 < shifts < n"),
        ),
    ),
    see=("flip", "cat", "diff"),
    sketch=Sketch("x.roll(1, 1)", x=(2, 3)),
    samples=(("input=torch.rand(3, 2), shifts=1, dims=0"),),
)


@page.loop
def roll(input, shifts, dims=None):
    if dims is None:
        return roll(input.flatten(), shifts, 0).view(input.shape)
    if isinstance(dims, int):
        shifts, dims = (shifts,), (dims,)
    out = torch.empty_like(input)
    for at in np.ndindex(*input.shape):
        to = list(at)
        for shift, d in zip(shifts, dims, strict=True):
            to[d] = (to[d] + shift) % input.shape[d]
        out[tuple(to)] = input[at]
    return out
