from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.bucketize",
    signature="torch.bucketize(input, boundaries, *, out_int32=False, right=False)",
    line=Text(
        "The number of the interval in which each value lies, between sorted boundaries.",
        "每个值落在已排序的边界所划分的第几个区间。",
    ),
    words=Text("bin, interval, discretize, digitize, age groups", "分箱 分桶 区间 离散化 分组"),
    shape="input (n, c), boundaries (k) → (n, c)",
    shape_rule="getattr(input, 'shape', ())",
    formula="out[i] = Σ_j (boundaries[j] < input[i])     # right=True: <=",
    memory="new",
    dtype=Text("int64; int32 with out_int32=True", "int64；out_int32=True 时为 int32"),
    dtype_rule="torch.int32 if out_int32 else torch.int64",
    example="""
limit = torch.tensor([18, 65])
torch.bucketize(torch.tensor([5, 18, 30, 80]), limit)
torch.bucketize(torch.tensor([5, 18, 30, 80]), limit, right=True)
""",
    traps=(
        Trap(
            "x, edge = torch.tensor([1, 3]), torch.tensor([1, 3])\n"
            "torch.bucketize(x, edge, right=True), np.digitize(x, edge, right=True)",
            Text(
                "`right` means the opposite in NumPy's `digitize`. Here right=True puts a "
                "value on a "
                "boundary into the higher interval.",
                "`right` 与 NumPy 的 `digitize` 意思相反。这里 right=True "
                "把等于边界的值归入较高的区间。",
            ),
        ),
        Trap(
            "torch.bucketize(torch.tensor([0.2, 0.7]), [0.0, 0.5, 1.0])",
            Text(
                "The boundaries must be a tensor. With 3 of them there are 4 intervals, 0 to 3.",
                "边界必须是张量。3 个边界有 4 个区间，编号 0 到 3。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same("torch", "torch.searchsorted(boundaries, input, right=right)"),
        Same(
            "torch",
            "(boundaries < input[..., None]).sum(-1)",
            "not right",
            Text("right=False", "right=False"),
        ),
        Same(
            "NumPy",
            "np.digitize(input, boundaries, right=not right)",
            "boundaries.numel() > 0",
            Text("note: not right", "注意是 not right"),
        ),
    ),
    see=("searchsorted", "histc", "bincount", "sort"),
    sketch=Sketch("torch.bucketize(x, limit)", x=[5, 18, 30], limit=[18, 65]),
)


@page.loop
def bucketize(input, boundaries, *, right=False):
    out = torch.zeros(input.shape, dtype=torch.int64)
    for at in np.ndindex(*input.shape):
        for boundary in boundaries:
            if boundary < input[at] or (right and boundary == input[at]):
                out[at] += 1
    return out
