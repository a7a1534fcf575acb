from tensor_drills.page import Page, Same, Sketch, Text, Trap, broadcast, np, torch

page = Page(
    name="torch.masked_select",
    signature="torch.masked_select(input, mask)",
    method="input.masked_select(mask)",
    line=Text(
        "The elements at which `mask` is true, in one dim.", "取出 `mask` 为真处的元素，排成一维。"
    ),
    words=Text("boolean mask, filter, keep where, select if", "布尔掩码 筛选 过滤 满足条件"),
    shape=Text(
        "input (n, c), mask (n, c) → (number of true places)",
        "input (n, c)，mask (n, c) → (为真的个数)",
    ),
    shape_rule="(int(mask.expand(broadcast(input.shape, mask.shape)).sum()),)",
    formula=Text(
        "out[k] = the k-th element, row by row, at which mask is true",
        "out[k] = 逐行数来，第 k 个 mask 为真处的元素",
    ),
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`, at the places that were picked; 0 elsewhere",
        "传给 `input` 中被选中的位置，其余为 0",
    ),
    gradient_to=("input",),
    gradient_code="torch.zeros(broadcast(input.shape, mask.shape)).masked_scatter(mask, "
    "grad).sum_to_size(input.shape)",
    example="""
x = torch.tensor([[3, -1], [-2, 5]])
x.masked_select(x > 0)
x[x > 0]
""",
    traps=(
        Trap(
            "torch.tensor([[1, 2], [3, 4]]).masked_select(torch.tensor([True, False]))",
            Text(
                "A mask of one dim broadcasts over the columns: this is column 0, not row 0. "
                "For rows: `x[mask]`.",
                "一维掩码按列广播：这是第 0 列而不是第 0 行。取行请写 `x[mask]`。",
            ),
        ),
        Trap(
            "torch.tensor([1, 2]).masked_select(torch.tensor([1, 0]))",
            Text("The mask must be bool: `mask.bool()`.", "掩码必须是 bool：`mask.bool()`。"),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input[mask]", "input.shape == mask.shape", Text("equal shapes", "形状相同")),
        Same("NumPy", "input[mask]", "input.shape == mask.shape", Text("equal shapes", "形状相同")),
        Same("torch", "torch.masked_select(*torch.broadcast_tensors(input, mask))"),
    ),
    see=("masked_fill", "where", "nonzero", "getitem"),
    sketch=Sketch(
        "x.masked_select(mask)", x=(2, 3), mask=[[True, False, True], [False, True, False]]
    ),
    samples=(
        ("input=torch.rand(2, 3), mask=torch.tensor([[True, False, True], [False, True, False]])"),
    ),
)


@page.loop
def masked_select(input, mask):
    shape = broadcast(input.shape, mask.shape)
    input, mask = input.expand(shape), mask.expand(shape)
    found = [input[at].item() for at in np.ndindex(*shape) if mask[at]]
    return torch.tensor(found, dtype=input.dtype)
