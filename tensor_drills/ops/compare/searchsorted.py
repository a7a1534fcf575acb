from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.searchsorted",
    signature="torch.searchsorted("
    "sorted_sequence, input, *, out_int32=False, right=False, side=None, sorter=None)",
    line=Text(
        "Where each value would be put into a sorted sequence so that it stays sorted.",
        "每个值插入到已排序的序列中的哪个位置，才能保持有序。",
    ),
    words=Text(
        "insert position, binary search, bisect, lower bound, interval, sample from cdf",
        "插入位置 二分查找 下界 区间 按累积概率抽样",
    ),
    shape="sequence (c), input (n, k) → (n, k)\nsequence (n, c), input (n, k) → (n, k)",
    shape_rule="getattr(input, 'shape', ())",
    shape_note=Text(
        "With a sequence a row, each row of `input` is looked up in its own.",
        "每行一个序列时，`input` 的每一行在自己的序列里查找。",
    ),
    formula="out[k] = Σ_j (sequence[j] < input[k])     # right=True: <=",
    memory="new",
    dtype=Text("int64; int32 with out_int32=True", "int64；out_int32=True 时为 int32"),
    dtype_rule="torch.int32 if out_int32 else torch.int64",
    example="""
edge = torch.tensor([10, 20, 30])
torch.searchsorted(edge, torch.tensor([5, 20, 25, 99]))
torch.searchsorted(edge, torch.tensor([5, 20, 25, 99]), right=True)
""",
    traps=(
        Trap(
            "torch.searchsorted(torch.tensor([30, 10, 20]), torch.tensor([15, 25]))",
            Text(
                "The sequence must be sorted; torch does not check. Sort first, or give "
                "`sorter=x.argsort()`.",
                "序列必须已排好序，而它并不检查。请先排序，或给出 `sorter=x.argsort()`。",
            ),
        ),
        Trap(
            "edge = torch.tensor([10, 20, 30])\nedge[torch.searchsorted(edge, torch.tensor([99]))]",
            Text(
                "The position may be 3, one after the last. Use `.clamp(max=len(edge) - 1)`.",
                "位置可能是 3，即末尾之后。请用 `.clamp(max=len(edge) - 1)`。",
            ),
            raises="IndexError",
        ),
        Trap(
            "torch.searchsorted(torch.tensor([[1, 3], [2, 4]]), torch.tensor([3, 3]))",
            Text(
                "With a sequence a row, each row needs its own values: `values[:, None]`.",
                "每行一个序列时，每行也要有自己的值：`values[:, None]`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.searchsorted(sorted_sequence, input, side=side or 'left')",
            "sorted_sequence.ndim == 1 and sorter is None and not right",
            Text("1 dim, side instead of right", "1 维，用 side 代替 right"),
        ),
        Same(
            "torch",
            "torch.bucketize(input, sorted_sequence, right=right)",
            "sorted_sequence.ndim == 1 and sorter is None and side is None",
            Text("1 dim, no side", "1 维，不给 side"),
        ),
    ),
    see=("bucketize", "sort", "cumsum", "multinomial"),
    sketch=Sketch("torch.searchsorted(edge, x)", edge=[10, 20, 30], x=[5, 20, 25]),
    samples=(
        "sorted_sequence=torch.tensor([1., 3., 5.]), input=torch.tensor([3., 4.]), right=True",
        "sorted_sequence=torch.tensor([1., 3., 5.]), input=torch.tensor([3., 4.])",
        "sorted_sequence=torch.tensor([[1, 3, 5], [2, 4, 6]]), input=torch.tensor([[3], [7]])",
    ),
)


@page.loop
def searchsorted(sorted_sequence, input, *, right=False, side=None):
    right = right or side == "right"
    rows = sorted_sequence.expand(*input.shape[:-1], -1)
    out = torch.zeros(input.shape, dtype=torch.int64)
    for at in np.ndindex(*input.shape):
        for element in rows[at[:-1]]:
            if element < input[at] or (right and element == input[at]):
                out[at] += 1
    return out
