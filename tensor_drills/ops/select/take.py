from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.take",
    signature="torch.take(input, index)",
    method="input.take(index)",
    line=Text("Takes elements by their position in the flattened input.", "按展平后的位置取元素。"),
    words=Text("flat index, linear index, position", "一维下标 线性索引 展平后的位置"),
    shape=Text("input any shape, index (k, m) → (k, m)", "input 任意形状，index (k, m) → (k, m)"),
    shape_rule="index.shape",
    formula="out[i][j] = input.flatten()[index[i][j]]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: each gradient is added to the place it was taken from",
        "传给 `input`：每个梯度加回取值的位置",
    ),
    gradient_to=("input",),
    gradient_code="torch.zeros_like(input).put(index, grad, accumulate=True)",
    example="""
x = torch.tensor([[10, 20, 30], [40, 50, 60]])
x.take(torch.tensor([0, 4]))
x.take(x.argmax())
""",
    traps=(
        Trap(
            "torch.tensor([[1, 2], [3, 4]]).take(torch.tensor([0]))",
            Text(
                "One element, not row 0: `take` knows no dims. For rows: `x[[0]]` or "
                "`index_select`.",
                "得到一个元素而不是第 0 行：`take` 不分维度。取行用 `x[[0]]` 或 `index_select`。",
            ),
        ),
        Trap(
            "torch.arange(3).take(torch.tensor([5]))",
            Text(
                "Positions run from -3 to 2 here; nothing is clipped or wrapped.",
                "这里的位置是 -3 到 2；不会截断也不会回绕。",
            ),
            raises="IndexError",
        ),
    ),
    same_as=(
        Same("torch", "input.flatten()[index]"),
        Same("NumPy", "np.take(input, index)"),
    ),
    see=("gather", "index_select", "unravel_index", "getitem"),
    sketch=Sketch("torch.take(x, index)", x=(2, 3), index=[0, 4]),
)


@page.loop
def take(input, index):
    flat = input.flatten()
    out = input.new_empty(index.shape)
    for at in np.ndindex(*index.shape):
        out[at] = flat[index[at]]
    return out
