from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, resized, torch

page = Page(
    name="torch.repeat_interleave",
    signature="torch.repeat_interleave(input, repeats, dim=None, *, output_size=None)",
    method="input.repeat_interleave(repeats, dim, output_size=output_size)",
    line=Text(
        "Repeats each element, or each slice along `dim`, next to itself.",
        "把每个元素（或沿 `dim` 的每个切片）连续重复若干次。",
    ),
    words=Text(
        "repeat each element, numpy repeat, run lengths, decode", "逐个重复 每个元素重复 游程"
    ),
    shape="(n, c), k → (n*k, c)     # dim=0; repeats (n): (Σ repeats, c)\n"
    "(n, c), k → (n*c*k)     # dim=None",
    shape_rule="repeated(input.shape, repeats, dim)",
    formula="out[i][j] = input[i // k][j]     # dim=0",
    memory="new",
    dtype="same",
    gradient=Text("to `input`: summed over the repetitions", "传给 `input`：对重复出来的各份求和"),
    gradient_to=("input",),
    example="""
x = torch.tensor([[1, 2], [3, 4]])
x.repeat_interleave(2, dim=1)
x.repeat_interleave(torch.tensor([1, 2]), dim=0)
torch.arange(3).repeat_interleave(torch.tensor([2, 0, 3]))
""",
    traps=(
        Trap(
            "torch.tensor([[1, 2], [3, 4]]).repeat_interleave(2)",
            Text(
                "Without `dim` the tensor is flattened first.",
                "不给 `dim` 时，会先把张量展平。",
            ),
        ),
        Trap(
            "torch.tensor([[1, 2]]).repeat_interleave([1, 2], dim=1)",
            Text(
                "Several repeats must be a tensor: `torch.tensor([1, 2])`.",
                "多个重复次数必须是张量：`torch.tensor([1, 2])`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.repeat(input, repeats, axis=dim)"),
        Same(
            "torch",
            "input[torch.arange(len(input)).repeat_interleave(repeats)]",
            "input.ndim and dim == 0",
            Text("dim=0", "dim=0"),
        ),
        Same(
            "einops",
            "einops.repeat(input, 'i j -> (i k) j', k=repeats)",
            "input.ndim == 2 and dim == 0 and isinstance(repeats, int)",
            Text("2 dims, dim=0, a number", "2 维，dim=0，一个数"),
        ),
    ),
    see=("repeat", "tile", "expand", "bincount"),
    sketch=Sketch("x.repeat_interleave(2, dim=1)", x=(2, 2)),
    samples=("input=torch.arange(6.).view(2, 3), repeats=2, dim=0",),
)


def repeated(shape, repeats, dim):
    """Return the shape of all repetitions."""
    old = shape if dim is not None else (int(np.prod(shape)),)
    size = old[dim or 0] if old else 1
    times = torch.as_tensor(repeats).expand(size)
    return resized(old, dim or 0, int(times.sum()))


@page.loop
def repeat_interleave(input, repeats, dim=None):
    if dim is None:
        input, dim = input.flatten(), 0
    times = torch.as_tensor(repeats).expand(input.shape[dim])
    sources = [k for k in range(input.shape[dim]) for _ in range(times[k])]
    out = input.new_empty(resized(input.shape, dim, len(sources)))
    for at in np.ndindex(*out.shape):
        source = list(at)
        source[dim] = sources[at[dim]]
        out[at] = input[tuple(source)]
    return out
