from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.argsort",
    signature="torch.argsort(input, dim=-1, descending=False, *, stable=False)",
    aliases=("torch.Tensor.argsort",),
    line=Text(
        "The indices that sort a dim: first that of the smallest element.",
        "能把某一维排好序的索引：第一个是最小元素的位置。",
    ),
    words=Text(
        "order of indices, ranking, sort by another tensor", "排序索引 排名 按另一个张量排序"
    ),
    shape="(n, c) → (n, c)",
    shape_rule="input.shape",
    formula="input[i][out[i][0]] <= input[i][out[i][1]] <= ...     # dim=1",
    memory="new",
    dtype="int64",
    example="""
age = torch.tensor([40, 20, 30])
age.argsort()
age[age.argsort()]
age.argsort().argsort()    # ranks
""",
    traps=(
        Trap(
            "score = torch.tensor([30, 10, 50, 20])\nscore.argsort()",
            Text(
                "These are not ranks: 1 says that the smallest stands at 1. Ranks: "
                "`score.argsort().argsort()`.",
                "这不是名次：第一个 1 表示最小的在位置 1。名次是 `score.argsort().argsort()`。",
            ),
        ),
        Trap(
            "x = torch.tensor([[3, 1, 2], [9, 7, 8]])\nx[x.argsort(dim=1)].shape",
            Text(
                "Here the indices select whole rows (or fail). Use `x.gather(1, "
                "x.argsort(dim=1))`.",
                "这样的索引选的是整行（或者报错）。请用 `x.gather(1, x.argsort(dim=1))`。",
            ),
            raises="IndexError",
        ),
    ),
    same_as=(
        Same("torch", "input.sort(dim=dim, descending=descending, stable=stable).indices"),
        Same(
            "NumPy",
            "np.argsort(input, axis=dim, kind='stable')",
            "input.ndim and stable and not descending",
            Text("stable=True, ascending", "stable=True，升序"),
        ),
    ),
    see=("sort", "gather", "topk", "argmax", "searchsorted"),
    sketch=Sketch("torch.argsort(x)", x=[[3, 1, 2], [9, 7, 8]]),
)


@page.loop
def argsort(input, dim=-1, descending=False, stable=False):
    out = torch.empty(input.shape, dtype=torch.int64)
    lines = input.movedim(dim, -1) if input.ndim else input[None]
    into = out.movedim(dim, -1) if input.ndim else out[None]
    for at in np.ndindex(*lines.shape[:-1]):
        order = range(lines.shape[-1])
        order = sorted(order, key=lines[at].__getitem__, reverse=descending)
        for j in range(len(order)):
            into[at][j] = order[j]
    return out
