from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced, torch

page = Page(
    name="torch.count_nonzero",
    signature="torch.count_nonzero(input, dim=None)",
    method="input.count_nonzero(dim)",
    line=Text(
        "How many elements along `dim` are not 0 (or are True).",
        "沿 `dim` 有多少个元素不为 0（或为 True）。",
    ),
    words=Text("count, how many, number of true, sparsity", "计数 个数 非零个数 多少个"),
    shape="(n, c) → (n)     # dim=1; dim=None: ()",
    shape_rule="reduced(input.shape, dim)",
    formula="out[i] = Σ_j (1 if input[i][j] != 0 else 0)     # dim=1",
    memory="new",
    dtype="int64",
    example="""
x = torch.tensor([[3, 0, 5], [0, 0, 1]])
x.count_nonzero()
x.count_nonzero(dim=1)
(x > 2).count_nonzero(dim=1)
""",
    traps=(
        Trap(
            "torch.tensor([0., float('nan'), 2.]).count_nonzero()",
            Text(
                "nan is not 0, so it is counted. Leave it out: `(x.nan_to_num() != 0).sum()`.",
                "nan 不等于 0，因此也被计入。要排除它：`(x.nan_to_num() != 0).sum()`。",
            ),
        ),
        Trap(
            "torch.ones(2, 3).count_nonzero(dim=1, keepdim=True)",
            Text(
                "It has no `keepdim`. Write `(x != 0).sum(dim=1, keepdim=True)`.",
                "它没有 `keepdim`。请写 `(x != 0).sum(dim=1, keepdim=True)`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same("torch", "(input != 0).sum(dim)"),
        Same(
            "NumPy",
            "np.count_nonzero(input, axis=dim)",
            "input.ndim and dim != ()",
            Text("at least one dim, dim not ()", "至少一维，dim 不是 ()"),
        ),
    ),
    see=("sum", "nonzero", "any", "numel", "bincount"),
    sketch=Sketch("x.count_nonzero(dim=1)", x=[[3, 0, 5], [0, 0, 1]]),
)


@page.loop
def count_nonzero(input, dim=None):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out = torch.zeros(shape, dtype=torch.int64)
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        if input[at] != 0:
            out[to] += 1
    return out.reshape(reduced(input.shape, dim))
