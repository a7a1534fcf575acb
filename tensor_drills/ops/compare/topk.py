from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized

page = Page(
    name="torch.topk",
    signature="torch.topk(input, k, dim=-1, largest=True, sorted=True)",
    method="input.topk(k, dim, largest, sorted)",
    line=Text(
        "The k largest elements along a dim, best first, and where they stood.",
        "沿某一维取最大的 k 个元素（从大到小）及其位置。",
    ),
    words=Text("k largest, k smallest, best, ranking", "最大的 k 个 最小的 k 个 前 k 名"),
    shape="(n, c) → values (n, k), indices (n, k)",
    shape_rule="[resized(input.shape, dim, k)] * 2",
    formula=Text(
        "values[i][r] = the r-th largest of input[i], from r = 0\n"
        "input[i][indices[i][r]] = values[i][r]",
        "values[i][r] = input[i] 中第 r 大的元素（r 从 0 数起）\n"
        "input[i][indices[i][r]] = values[i][r]",
    ),
    memory="new",
    dtype=Text(
        "values: that of `input`; indices: int64", "values 与 `input` 相同；indices 是 int64"
    ),
    dtype_rule="(input.dtype, torch.int64)",
    gradient=Text(
        "to `input`, at the places that were picked; 0 elsewhere",
        "传给 `input` 中被选中的位置，其余为 0",
    ),
    gradient_to=("input",),
    example="""
scores = torch.tensor([[0.1, 0.7, 0.2], [0.5, 0.1, 0.4]])
values, indices = scores.topk(2)
values
indices
""",
    traps=(
        Trap(
            "torch.rand(3).topk(5)",
            Text(
                "`k` is larger than the dim. Use `min(k, x.size(-1))`.",
                "`k` 超过了该维的大小。可以用 `min(k, x.size(-1))`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([[3., 9.], [8., 1.]]).topk(1, dim=0).indices",
            Text(
                "`dim=0` ranks within each column. For each row's best: `dim=1`.",
                "`dim=0` 是在每一列内排名。要每行的最大值，用 `dim=1`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.sort(input, dim, descending=largest).values.narrow(dim, 0, k)",
            "input.ndim > 0 and sorted",
            Text("the values, sorted=True", "只看 values，sorted=True"),
        ),
        Same(
            "NumPy",
            "np.flip(np.sort(input, axis=dim), axis=dim).take(range(k), axis=dim)",
            "input.ndim > 0 and sorted and largest",
            Text("the values, sorted=True, largest=True", "只看 values，sorted=True，largest=True"),
        ),
    ),
    see=("sort", "argsort", "kthvalue", "max"),
    sketch=Sketch("torch.topk(x, 2).values", x=[[3.0, 9.0, 4.0], [8.0, 1.0, 6.0]]),
)


@page.loop
def topk(input, k, dim=-1, largest=True):
    if input.ndim == 0:
        return input.clone()
    values = input.new_empty(resized(input.shape, dim, k))
    rows, best = input.movedim(dim, -1), values.movedim(dim, -1)
    for at in np.ndindex(*rows.shape[:-1]):
        ranked = sorted(rows[at].tolist(), reverse=largest)
        best[at] = input.new_tensor(ranked[:k])
    return values
