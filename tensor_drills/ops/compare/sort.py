from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.sort",
    signature="torch.sort(input, dim=-1, descending=False, *, stable=False)",
    method="input.sort(dim=dim, descending=descending, stable=stable)",
    line=Text(
        "Orders the elements along a dim by size, and says where they stood.",
        "沿某一维把元素按大小排序，并给出它们原来的位置。",
    ),
    words=Text("order, ascending, descending, ranking, permutation", "排序 升序 降序 排名"),
    shape="(n, c) → values (n, c), indices (n, c)",
    shape_rule="[input.shape] * 2",
    formula="values[i][j] = input[i][indices[i][j]]     # dim=1\nvalues[i][j] <= values[i][j+1]",
    memory="new",
    dtype=Text(
        "values: that of `input`; indices: int64", "values 与 `input` 相同；indices 是 int64"
    ),
    dtype_rule="(input.dtype, torch.int64)",
    gradient=Text(
        "to `input`: each back to where it stood", "传给 `input`：每个梯度回到元素原来的位置"
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([30, 10, 20])
values, indices = x.sort(descending=True)
values
indices
""",
    traps=(
        Trap(
            "x = torch.tensor([[2, 9], [1, 3], [3, 5]])\nx.sort(dim=0).values",
            Text(
                "Each column is sorted by itself: rows are torn apart. Rows by the first column: "
                "`x[x[:, 0].argsort()]`.",
                "每一列单独排序，行被拆散了。要按第一列给各行排序：`x[x[:, 0].argsort()]`。",
            ),
        ),
        Trap(
            "torch.sort(torch.tensor([[3, 1, 2]]), 1, stable=True)",
            Text(
                "With `stable` all arguments go by name: `torch.sort(x, dim=1, stable=True)`. "
                "Without it "
                "equal elements may come in any order.",
                "用 `stable` 时参数都要按名字给：`torch.sort(x, dim=1, stable=True)`。"
                "不用它时，相等的元素次序不定。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.tensor([1., float('nan'), 3.]).sort(descending=True).values",
            Text(
                "nan counts as the largest: it comes first here. Take it out with `x[~x.isnan()]`.",
                "nan 被当作最大：这里排在最前。可用 `x[~x.isnan()]` 去掉。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.sort(input, axis=dim)",
            "input.ndim and not descending",
            Text("the values, ascending", "只看 values，升序"),
        ),
        Same(
            "torch",
            "input.gather(dim, input.argsort(dim, descending))",
            "input.ndim > 0",
            Text("the values", "只看 values"),
        ),
    ),
    see=("argsort", "topk", "kthvalue", "unique", "median"),
    sketch=Sketch("torch.sort(x).values", x=[[3, 1, 2], [9, 7, 8]]),
)


@page.loop
def sort(input, dim=-1, descending=False, *, stable=False):
    values = input.clone()
    lines = values.movedim(dim, -1) if input.ndim else values[None]
    for at in np.ndindex(*lines.shape[:-1]):
        line = lines[at].tolist()
        for j in range(lines.shape[-1]):
            best = max(line) if descending else min(line)
            line.remove(best)
            lines[at][j] = best
    return values
