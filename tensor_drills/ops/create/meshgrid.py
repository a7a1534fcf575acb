from tensor_drills.page import Page, Same, Sketch, Text, Trap, torch

page = Page(
    name="torch.meshgrid",
    signature="torch.meshgrid(*tensors, indexing='ij')",
    line=Text(
        "The coordinates of a grid: each tensor along a dim of its own.",
        "网格的坐标：每个张量各占一维。",
    ),
    words=Text("grid, coordinates, all pairs, mesh", "网格 坐标 所有组合"),
    shape="(n), (m) → (n, m), (n, m)",
    shape_rule="gridded(tensors) if indexing == 'ij' else None",
    formula="rows[i][j] = a[i],  columns[i][j] = b[j]",
    memory="view",
    memory_note=Text("views: expanded, not copied", "视图：扩展而不拷贝"),
    is_view="",
    dtype=Text("that of each tensor", "与各自的张量相同"),
    dtype_rule="[t.dtype for t in flat(tensors)]",
    gradient=Text("to each tensor, summed over the other dims", "传给每个张量，在其余维上求和"),
    gradient_to=("tensors",),
    example="""
a, b = torch.arange(2), torch.arange(3)
rows, columns = torch.meshgrid(a, b, indexing="ij")
rows
columns
""",
    traps=(
        Trap(
            "a, b = torch.arange(2), torch.arange(3)\ntorch.meshgrid(a, b, indexing='xy')[0].shape",
            Text(
                "With 'xy', as NumPy does by default, the first two dims change "
                "places. Say `indexing='ij'`.",
                "用 'xy'（NumPy 的默认）时前两维互换。请写明 `indexing='ij'`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "list(np.meshgrid(*tensors, indexing=indexing))",
            "len(tensors) > 1 and all(t.ndim == 1 for t in tensors)",
            Text("two or more vectors", "两个或更多向量"),
        ),
    ),
    see=("arange", "expand", "cartesian_prod"),
    sketch=Sketch("torch.meshgrid(a, b, indexing='ij')", a=(2,), b=(3,)),
    samples=(("tensors=(torch.arange(2), torch.arange(3))"),),
)


def flat(tensors):
    """Return the tensors, given one by one or as a list."""
    return list(tensors[0]) if len(tensors) == 1 and not torch.is_tensor(tensors[0]) else tensors


def gridded(tensors):
    """Return the shapes of the results; a number counts as a vector of one."""
    vectors = flat(tensors)
    return [tuple(t.numel() for t in vectors)] * len(vectors)
