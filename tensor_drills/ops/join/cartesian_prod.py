import itertools

from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.cartesian_prod",
    signature="torch.cartesian_prod(*tensors)",
    line=Text(
        "All combinations of one element of each vector, one a row.",
        "从每个向量各取一个元素的所有组合，每行一个。",
    ),
    words=Text(
        "all pairs, combinations, product, grid of parameters", "笛卡尔积 所有组合 两两配对 网格"
    ),
    shape="(n), (m) → (n*m, 2)",
    shape_rule="(tensors[0].numel(),) if len(tensors) == 1"
    " else (math.prod(t.numel() for t in tensors), len(tensors))",
    shape_note=Text(
        "The last vector changes quickest. A single vector is returned as it is: (n).",
        "最后一个向量变得最快。只给一个向量时原样返回：(n)。",
    ),
    formula="out[i*m + j] = (a[i], b[j])",
    memory="depends",
    memory_note=Text(
        "new; the vector itself if there is only one",
        "新的内存；只有一个向量时就是它本身",
    ),
    is_view="len(tensors) == 1",
    dtype=Text("that of the tensors", "与各张量相同"),
    dtype_rule="tensors[0].dtype",
    gradient=Text(
        "to each tensor: summed over the rows in which the element stands",
        "传给每个张量：对该元素出现的各行求和",
    ),
    gradient_to=("tensors",),
    example="""
a, b = torch.tensor([1, 2]), torch.tensor([7, 8, 9])
torch.cartesian_prod(a, b)
""",
    traps=(
        Trap(
            "torch.cartesian_prod(torch.tensor([0.1, 0.2]), torch.tensor([16, 32]))",
            Text(
                "All must be of one dtype; they are not promoted. Write `torch.tensor([16., "
                "32.])`.",
                "所有张量的 dtype 必须相同，不做类型提升。请写 `torch.tensor([16., 32.])`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.cartesian_prod([torch.arange(2), torch.arange(3)])",
            Text(
                "The vectors are given one by one: `torch.cartesian_prod(*vectors)`.",
                "向量要一个一个给：`torch.cartesian_prod(*vectors)`。",
            ),
            raises="TypeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.dstack(torch.meshgrid(*tensors, indexing='ij')).flatten(0, 1)",
            "len(tensors) == 2",
            Text("2 vectors", "2 个向量"),
        ),
        Same(
            "Python",
            "torch.tensor(list(itertools.product(*tensors)))",
            "len(tensors) > 1",
            Text("2 vectors or more", "至少 2 个向量"),
        ),
    ),
    see=("meshgrid", "outer", "column_stack", "repeat_interleave"),
    sketch=Sketch("torch.cartesian_prod(a, b)", a=(2,), b=(2,)),
    samples=("tensors=(torch.arange(2), torch.arange(3))",),
)


@page.loop
def cartesian_prod(*tensors):
    if len(tensors) == 1:
        return tensors[0]
    rows = list(itertools.product(*tensors))
    out = tensors[0].new_empty(len(rows), len(tensors))
    for i, k in np.ndindex(*out.shape):
        out[i][k] = rows[i][k]
    return out
