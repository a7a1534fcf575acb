from tensor_drills.page import Page, Same, Sketch, Text, Trap, dims_of, np, reduced, summed, torch

page = Page(
    name="torch.prod",
    signature="torch.prod(input, dim=None, keepdim=False, *, dtype=None)",
    aliases=("torch.Tensor.prod",),
    line=Text(
        "Multiplies the elements along one dim; all of them without it.",
        "沿某一维把元素相乘；不给 `dim` 时把所有元素相乘。",
    ),
    words=Text("product, multiply all", "连乘 乘积 求积"),
    shape="(n, c) → (n)     # dim=1; keepdim=True: (n, 1); dim=None: ()",
    shape_rule="reduced(input.shape, dim, keepdim)",
    formula="out[i] = Π_j input[i][j]     # dim=1",
    memory="new",
    dtype="sum",
    dtype_rule="dtype or summed(input.dtype)",
    gradient=Text(
        "to `input`: to each element grad times the product of the others",
        "传给 `input`：每个元素得到 grad 乘以其余元素之积",
    ),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
x.prod()
x.prod(dim=1)
torch.tensor([]).prod()
""",
    traps=(
        Trap(
            "torch.arange(1, 30).prod()",
            Text(
                "The product of 1 to 29 does not fit into int64 and wraps around, silently. "
                "Use float64, or sum logarithms.",
                "1 到 29 的乘积超出 int64 的范围，悄悄溢出成错误的数。请用 float64，或对对数求和。",
            ),
        ),
        Trap(
            "torch.ones(2, 3).prod(dim=(0, 1))",
            Text(
                "Unlike `sum`, `prod` takes one dim. Flatten the dims first: `x.flatten(0, 1)`.",
                "与 `sum` 不同，`prod` 只接受一个维度。可以先展平：`x.flatten(0, 1)`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.prod(dim, keepdim, dtype=dtype)",
            "dim is not None",
            Text("with dim", "给出 dim 时"),
        ),
        Same(
            "NumPy",
            "np.prod(input, axis=dim, keepdims=keepdim)",
            "input.ndim > 0",
            Text("at least one dim", "至少一维"),
        ),
        Same(
            "torch",
            "input.log().sum(dim, keepdim).exp()",
            "is_positive(input)",
            Text("all elements > 0", "所有元素 > 0"),
        ),
    ),
    see=("sum", "cumprod", "numel"),
    sketch=Sketch("x.prod(dim=1)", x=(2, 3)),
)


def is_positive(input):
    """Say whether all elements are floats over 0."""
    return input.dtype.is_floating_point and bool((input > 0).all())


@page.loop
def prod(input, dim=None, keepdim=False):
    dims, shape = dims_of(input.shape, dim), reduced(input.shape, dim, True)
    out = torch.ones(shape, dtype=summed(input.dtype))
    for at in np.ndindex(*input.shape):
        to = tuple(0 if d in dims else at[d] for d in range(input.ndim))
        out[to] *= input[at]
    return out.reshape(reduced(input.shape, dim, keepdim))
