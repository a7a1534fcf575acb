from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced

page = Page(
    name="torch.amin",
    signature="torch.amin(input, dim=(), keepdim=False)",
    method="input.amin(dim, keepdim)",
    line=Text(
        "The smallest element along one dim or several; the values alone, no indices.",
        "沿一个或几个维度取最小的元素；只给出值，不给索引。",
    ),
    words=Text("minimum over several dims, smallest", "最小值 多维最小"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=(): ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula="out[i] = min_j input[i][j]     # dim=1",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`, at the smallest elements; equal ones share it evenly",
        "传给 `input` 中最小的元素；有并列时平均分配",
    ),
    gradient_to=("input",),
    gradient_code="shared(input, dim, grad)",
    example="""
x = torch.tensor([[1, 5, 2], [7, 3, 4]])
x.amin(dim=1)
x - x.amin(dim=(0, 1))
""",
    traps=(
        Trap(
            "torch.zeros(0, 3).amin(dim=0)",
            Text(
                "No elements have no smallest one. Check the size first; the sum of none would "
                "be 0.",
                "空的维度没有最小值。请先检查大小；求和则会得 0。",
            ),
            raises="IndexError",
        ),
        Trap(
            "torch.tensor([[4., float('nan')], [2., 3.]]).amin(dim=1)",
            Text(
                "A nan makes its row's minimum nan. Replace it first: `x.nan_to_num(torch.inf)`.",
                "nan 会使那一行的最小值变成 nan。请先替换：`x.nan_to_num(torch.inf)`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.min(dim, keepdim).values",
            "isinstance(dim, int)",
            Text("dim is one int", "dim 是一个整数"),
        ),
        Same(
            "torch",
            "input.flatten().min()",
            "dim == () and not keepdim",
            Text("without dim", "不给 dim"),
        ),
        Same(
            "NumPy",
            "np.min(input, axis=dim, keepdims=keepdim)",
            "input.ndim and dim != ()",
            Text("with dim", "给出 dim 时"),
        ),
        Same(
            "einops",
            "einops.reduce(input, 'i j -> i', 'min')",
            "input.ndim == 2 and dim in (1, -1) and not keepdim",
            Text("2 dims, dim=1", "2 维，dim=1"),
        ),
    ),
    see=("min", "amax", "aminmax", "argmin"),
    sketch=Sketch("x.amin(dim=1)", x=[[1, 5, 2], [7, 0, 4]]),
)


def shared(input, dim, grad):
    """Divide the gradient evenly among the smallest elements."""
    shape = reduced(input.shape, dim, True)
    hits = input == input.amin(dim, True)
    return hits * grad.reshape(shape) / hits.sum(dim, True)


@page.loop
def amin(input, dim=(), keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out, seen = input.new_empty(shape), set()
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        if to not in seen or input[at] < out[to]:
            out[to] = input[at]
        seen.add(to)
    return out.reshape(reduced(input.shape, dim, keepdim))
