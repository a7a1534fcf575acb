from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np

page = Page(
    name="torch.Tensor.masked_scatter",
    signature="input.masked_scatter(mask, source)",
    aliases=("torch.masked_scatter", "torch.Tensor.masked_scatter_"),
    line=Text(
        "A copy in which the places where `mask` is true take the elements of `source` in turn.",
        "拷贝一份，`mask` 为真处依次换成 `source` 的元素。",
    ),
    words=Text(
        "fill from list, inverse of masked_select, put where",
        "依次填入 masked_select 的逆 按掩码写入",
    ),
    shape=Text(
        "input (n, c), mask (n, c), source with enough elements → (n, c)",
        "input (n, c)，mask (n, c)，source 元素足够多 → (n, c)",
    ),
    shape_rule="broadcast(input.shape, mask.shape)",
    formula=Text(
        "out at the k-th true place = source.flatten()[k]",
        "out 在第 k 个为真处 = source.flatten()[k]",
    ),
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: 0 where it was written over; to `source`: what was used",
        "传给 `input`：被覆盖处为 0；传给 `source`：用到的元素",
    ),
    gradient_to=("input", "source"),
    gradient_code="(grad * ~mask).sum_to_size(input.shape)",
    example="""
x = torch.zeros(2, 3)
mask = torch.tensor([[True, False, True], [False, False, True]])
x.masked_scatter(mask, torch.tensor([7., 8., 9.]))
""",
    traps=(
        Trap(
            "mask = torch.tensor([False, True, True])\n"
            "torch.zeros(3).masked_scatter(mask, torch.tensor([7., 8., 9.]))",
            Text(
                "`source` is used up from its start, not place by place. For 8 and 9: "
                "`torch.where`.",
                "`source` 从头依次取用，而不是按位置对应。要得到 8 和 9，用 `torch.where`。",
            ),
        ),
        Trap(
            "torch.zeros(2).masked_scatter(torch.tensor([True, True]), torch.ones(1))",
            Text(
                "`source` is not broadcast: it needs at least as many "
                "elements as there are true places.",
                "`source` 不会广播：元素个数不能少于为真的个数。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.where(mask, source, input)",
            "mask.all() and broadcast(input.shape, mask.shape) == source.shape",
            Text("if `mask` is true everywhere", "当 `mask` 全为真"),
        ),
        Same(
            "torch",
            "input.index_put((mask,), source.flatten()[:mask.sum()])",
            "input.shape == mask.shape",
            Text("equal shapes", "形状相同"),
        ),
    ),
    see=("masked_select", "where", "masked_fill"),
    sketch=Sketch(
        "x.masked_scatter(mask, source)", x=(2, 2), mask=[[True, False], [False, True]], source=(3,)
    ),
    samples=(
        (
            "input=torch.rand(2, 3), mask=torch.ones(2, 3, dtype=torch.bool), "
            "source=torch.rand(2, 3)"
        ),
    ),
)


@page.loop
def masked_scatter(input, mask, source):
    shape = broadcast(input.shape, mask.shape)
    mask = mask.expand(shape)
    out = input.expand(shape).clone()
    values = iter(source.flatten())
    for at in np.ndindex(*shape):
        if mask[at]:
            out[at] = next(values)
    return out
