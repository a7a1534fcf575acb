from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced

page = Page(
    name="torch.amax",
    signature="torch.amax(input, dim=(), keepdim=False)",
    method="input.amax(dim, keepdim)",
    line=Text(
        "The largest element along one dim or several; the values alone, no indices.",
        "沿一个或几个维度取最大的元素；只给出值，不给索引。",
    ),
    words=Text("maximum over several dims, largest, channel maximum", "最大值 多维最大 逐通道最大"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=(): ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula="out[i] = max_j input[i][j]     # dim=1",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`, at the largest elements; equal ones share it evenly",
        "传给 `input` 中最大的元素；有并列时平均分配",
    ),
    gradient_to=("input",),
    gradient_code="shared(input, dim, grad)",
    example="""
x = torch.tensor([[1, 5, 2], [7, 0, 4]])
x.amax(dim=1)
torch.rand(8, 3, 5, 5).amax(dim=(2, 3)).shape
""",
    traps=(
        Trap(
            "x = torch.tensor([2., 2., 1.], requires_grad=True)\nx.amax().backward()\nx.grad",
            Text(
                "With ties each of the largest gets a part. `x.max(dim=0).values` gives all of "
                "it to one.",
                "有并列时，每个最大元素分到一份。`x.max(dim=0).values` 则全部给其中一个。",
            ),
        ),
        Trap(
            "x = torch.tensor([[1, 5, 2], [7, 0, 4]])\nvalues, index = x.amax(dim=1)\nvalues, "
            "index",
            Text(
                "There are no indices: two rows were unpacked. Use `max(dim=1)` or `argmax`.",
                "这里没有索引：解包得到的是两行的结果。要索引请用 `max(dim=1)` 或 `argmax`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.max(dim, keepdim).values",
            "isinstance(dim, int)",
            Text("dim is one int", "dim 是一个整数"),
        ),
        Same(
            "torch",
            "input.flatten().max()",
            "dim == () and not keepdim",
            Text("without dim", "不给 dim"),
        ),
        Same(
            "NumPy",
            "np.max(input, axis=dim, keepdims=keepdim)",
            "input.ndim and dim != ()",
            Text("with dim", "给出 dim 时"),
        ),
        Same(
            "einops",
            "einops.reduce(input, 'i j -> i', 'max')",
            "input.ndim == 2 and dim in (1, -1) and not keepdim",
            Text("2 dims, dim=1", "2 维，dim=1"),
        ),
    ),
    see=("max", "amin", "aminmax", "argmax"),
    sketch=Sketch("x.amax(dim=1)", x=[[1, 5, 2], [7, 0, 4]]),
)


def shared(input, dim, grad):
    """Divide the gradient evenly among the largest elements."""
    shape = reduced(input.shape, dim, True)
    hits = input == input.amax(dim, True)
    return hits * grad.reshape(shape) / hits.sum(dim, True)


@page.loop
def amax(input, dim=(), keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out, seen = input.new_empty(shape), set()
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        if to not in seen or input[at] > out[to]:
            out[to] = input[at]
        seen.add(to)
    return out.reshape(reduced(input.shape, dim, keepdim))
