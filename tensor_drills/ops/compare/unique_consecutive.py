import itertools

from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.unique_consecutive",
    signature="torch.unique_consecutive("
    "input, *, return_inverse=False, return_counts=False, dim=None)",
    aliases=("torch.Tensor.unique_consecutive",),
    line=Text(
        "Keeps one of each run of equal neighbours; on request the lengths of the runs.",
        "连续相同的元素只保留一个；还可给出每一段的长度。",
    ),
    words=Text(
        "run length, encode, runs, streaks, collapse repeats, ctc", "游程编码 连续段 去除相邻重复"
    ),
    shape="(n) → (u);  inverse (n), counts (u);  dim=0: (n, c) → (u, c)",
    shape_rule="shapes(input, return_inverse, return_counts, dim)",
    shape_note=Text(
        "u is the number of runs. Without `dim` the tensor is flattened.",
        "u 是连续段的个数。不给 `dim` 时先展平。",
    ),
    formula=Text(
        "values = the input[i] for which i == 0 or input[i] != input[i-1]",
        "values = 满足 i == 0 或 input[i] != input[i-1] 的各 input[i]",
    ),
    memory="new",
    dtype=Text("values: that of `input`; the others int64", "values 与 `input` 相同；其余是 int64"),
    dtype_rule="[input.dtype] + [torch.int64] * (return_inverse + return_counts)",
    example="""
x = torch.tensor([5, 5, 7, 5, 5, 5])
x.unique_consecutive()
x.unique_consecutive(return_counts=True)
""",
    traps=(
        Trap(
            "torch.unique_consecutive(torch.tensor([5, 5, 7]), False, True)",
            Text(
                "Given by place, `return_counts` is read wrongly: the counts are empty. Give it by "
                "name, or call the method.",
                "按位置给 `return_counts` 会被读错：计数成了空张量。请按名字给，或调用方法。",
            ),
        ),
        Trap(
            "torch.tensor([1, 2, 1, 1]).unique_consecutive()",
            Text(
                "Only neighbours are compared: 1 occurs twice. For all different values: `unique`.",
                "只比较相邻的元素：1 出现了两次。要所有不同的值：`unique`。",
            ),
        ),
        Trap(
            "torch.tensor([[1, 1], [1, 2]]).unique_consecutive(return_counts=True)",
            Text(
                "Runs go on from one row into the next. Row by row needs a loop, or compare "
                "`x[:, 1:] != x[:, :-1]`.",
                "连续段会从一行延续到下一行。要逐行处理，需要循环，或比较 `x[:, 1:] != x[:, "
                ":-1]`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "input.unique_consecutive(return_inverse, return_counts, dim)"),
        Same(
            "torch",
            "input[torch.cat([torch.tensor([True]), input[1:] != input[:-1]])]",
            "input.ndim == 1 and len(input) > 0 and not (return_inverse or return_counts)",
            Text("the values, 1 dim", "只要 values，1 维"),
        ),
        Same(
            "Python",
            "torch.tensor([v for v, run in itertools.groupby(input.tolist())])",
            "input.ndim == 1 and len(input) > 0 and not (return_inverse or return_counts)",
            Text("the values, 1 dim", "只要 values，1 维"),
        ),
    ),
    see=("unique", "diff", "repeat_interleave", "ne"),
    samples=(
        "input=torch.tensor([1, 1, 2, 1])",
        "input=torch.tensor([[1, 2], [1, 2], [3, 4]]), dim=0, return_counts=True",
    ),
)


def shapes(input, return_inverse, return_counts, dim):
    """Return the shapes of the results that were asked for."""
    if dim is None:
        slices = input.flatten().tolist()
    else:
        slices = [tuple(s.flatten().tolist()) for s in input.unbind(dim)]
    runs = len(list(itertools.groupby(slices)))
    first = (runs,) if dim is None else (*input.shape[:dim], runs, *input.shape[dim:][1:])
    inverse = input.shape if dim is None else (input.shape[dim],)
    return [first] + [inverse] * return_inverse + [(runs,)] * return_counts


@page.loop
def unique_consecutive(input):
    values = []
    for element in input.flatten():
        if not values or element != values[-1]:
            values.append(element)
    return input.new_tensor(values)
