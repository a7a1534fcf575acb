from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.unique",
    signature="torch.unique("
    "input, sorted=True, return_inverse=False, return_counts=False, dim=None)",
    aliases=("torch.Tensor.unique",),
    line=Text(
        "The different values, sorted; on request where each went and how often it occurs.",
        "所有不同的值，已排序；还可给出每个元素对应哪个值、各值出现几次。",
    ),
    words=Text(
        "distinct, deduplicate, remove duplicates, value counts, set",
        "去重 不同的值 唯一 计数 集合",
    ),
    shape="(n, c) → (u);  inverse (n, c), counts (u);  dim=0: (n, c) → (u, c)",
    shape_rule="shapes(input, return_inverse, return_counts, dim)",
    shape_note=Text(
        "u is the number of different values (with `dim`: of different slices).",
        "u 是不同值的个数（给出 `dim` 时是不同切片的个数）。",
    ),
    formula="values[inverse[i][j]] = input[i][j]\ncounts[k] = Σ_i Σ_j (input[i][j] == values[k])",
    memory="new",
    dtype=Text("values: that of `input`; the others int64", "values 与 `input` 相同；其余是 int64"),
    dtype_rule="[input.dtype] + [torch.int64] * (return_inverse + return_counts)",
    example="""
x = torch.tensor([30, 10, 30, 20])
x.unique(return_counts=True)
values, inverse = x.unique(return_inverse=True)
inverse
values[inverse]
""",
    traps=(
        Trap(
            "torch.tensor([[1, 2], [3, 4], [1, 2]]).unique()",
            Text(
                "Without `dim` single values are compared. For different rows: `unique(dim=0)`.",
                "不给 `dim` 时比较的是单个值。要不同的行：`unique(dim=0)`。",
            ),
        ),
        Trap(
            "torch.tensor([1., float('nan'), float('nan')]).unique()",
            Text(
                "No nan equals another: each stays. Leave them out: `x[~x.isnan()].unique()`.",
                "nan 互不相等，因此都会保留。要排除：`x[~x.isnan()].unique()`。",
            ),
        ),
        Trap(
            "torch.tensor([1., 2.], requires_grad=True).unique().sum().backward()",
            Text(
                "It has no derivative. Take `detach()`, and index with `inverse` where a "
                "gradient is "
                "needed.",
                "它没有导数。请先 `detach()`；需要梯度的地方用 `inverse` 索引。",
            ),
            raises="NotImplementedError",
        ),
    ),
    same_as=(
        Same("torch", "input.unique(sorted, return_inverse, return_counts, dim)"),
        Same(
            "NumPy",
            "np.unique(input, False, return_inverse, return_counts)",
            "dim is None and input.ndim > 0 and sorted",
            Text("without dim", "不给 dim"),
        ),
        Same(
            "Python",
            "torch.tensor(list(set(input.flatten().tolist()))).sort()[0]",
            "dim is None and input.numel() and not (return_inverse or return_counts)",
            Text("the values, no nan", "只要 values，没有 nan"),
        ),
    ),
    see=("unique_consecutive", "bincount", "isin", "sort", "mode"),
    samples=(
        "input=torch.tensor([[3, 1], [3, 2]])",
        "input=torch.tensor([3.0, 1.0, 3.0]), return_inverse=True, return_counts=True",
        "input=torch.tensor([[1, 2], [3, 4], [1, 2]]), dim=0, return_counts=True",
    ),
)


def shapes(input, return_inverse, return_counts, dim):
    """Return the shapes of the results that were asked for."""
    if dim is None:
        count = (len(set(input.flatten().tolist())),)
        first, inverse = count, input.shape
    else:
        slices = {tuple(s.flatten().tolist()) for s in input.unbind(dim)}
        count = (len(slices),)
        first = (*input.shape[:dim], *count, *input.shape[dim:][1:])
        inverse = (input.shape[dim],)
    return [first] + [inverse] * return_inverse + [count] * return_counts


@page.loop
def unique(input):
    values = []
    for element in sorted(input.flatten().tolist()):
        if element not in values:
            values.append(element)
    return input.new_tensor(values)
