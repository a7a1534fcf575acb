from tensor_drills.page import Page, Same, Sketch, Text, Trap, math, np

page = Page(
    name="torch.scatter_reduce",
    signature="torch.scatter_reduce(input, dim, index, src, reduce, *, include_self=True)",
    method="input.scatter_reduce(dim, index, src, reduce, include_self=include_self)",
    aliases=("torch.Tensor.scatter_reduce_",),
    line=Text(
        "Combines the elements of `src` that go to one place: sum, mean, largest, ...",
        "把 `src` 中去往同一位置的元素合并成和、平均、最大值等。",
    ),
    words=Text(
        "group by, max per group, mean per group, segment reduce", "分组归约 每组最大 每组平均"
    ),
    shape="input (n, c), index (n, k), src (n, k) → (n, c)",
    shape_rule="input.shape",
    shape_note=Text(
        "`reduce` is 'sum', 'prod', 'mean', 'amax' or 'amin'.",
        "`reduce` 是 'sum'、'prod'、'mean'、'amax' 或 'amin'。",
    ),
    formula=Text(
        "out[p] = reduce of input[p] and all src[i] with index[i] == p",
        "out[p] = 对 input[p] 与所有满足 index[i] == p 的 src[i] 做归约",
    ),
    memory="new",
    dtype="same",
    gradient=Text(
        "to both; of amax and amin only to the winners, shared among equals",
        "传给两者；amax 和 amin 只传给胜出者，相等时平分",
    ),
    gradient_to=("input", "src"),
    example="""
score = torch.tensor([3., 9., 4.])
team = torch.tensor([0, 1, 0])
torch.zeros(2).scatter_reduce(0, team, score, "amax")
""",
    traps=(
        Trap(
            "place, src = torch.tensor([0, 0]), torch.tensor([2., 4.])\n"
            "torch.zeros(2).scatter_reduce(0, place, src, 'mean')",
            Text(
                "The 0 that was there counts as one of three. Leave it out: `include_self=False`.",
                "原有的 0 也算一个，成了三个数的平均。请用 `include_self=False` 排除它。",
            ),
        ),
        Trap(
            "place, src = torch.tensor([0, 0]), torch.tensor([-2., -4.])\n"
            "torch.zeros(2).scatter_reduce(0, place, src, 'amax')",
            Text(
                "The 0 that was there is larger than both. Start from -inf, or "
                "`include_self=False`.",
                "原有的 0 比两者都大。请从 -inf 开始，或者用 `include_self=False`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.scatter_add(input, dim, index, src)",
            "reduce == 'sum' and include_self",
            Text("reduce='sum', include_self=True", "reduce='sum'，include_self=True"),
        ),
        Same(
            "torch",
            "torch.index_reduce(input, 0, index, src, reduce)",
            "include_self and input.ndim == 1 and reduce in ('prod', 'mean', 'amax', "
            "'amin') and input.is_floating_point()",
            Text("1 dim, floats, not 'sum'", "1 维，浮点，'sum' 除外"),
        ),
    ),
    see=("scatter_add", "scatter", "index_add", "bincount"),
    sketch=Sketch('x.scatter_reduce(0, index, src, "amax")', x=(2,), index=[0, 1, 0], src=(3,)),
    samples=(
        (
            "input=torch.rand(3), dim=0, index=torch.tensor([2, 0, 2]), src=torch.rand(3), "
            "reduce='sum'"
        ),
        (
            "input=torch.rand(3), dim=0, index=torch.tensor([2, 0, 2]), src=torch.rand(3), "
            "reduce='amax'"
        ),
        (
            "input=torch.rand(3), dim=0, index=torch.tensor([2, 0, 2]), src=torch.rand(3), "
            "reduce='mean'"
        ),
    ),
)


def floor_mean(values):
    """Return the mean; of ints, rounded down."""
    total = sum(values)
    return total // len(values) if isinstance(total, int) else total / len(values)


FUNCTIONS = {"sum": sum, "prod": math.prod, "mean": floor_mean, "amax": max, "amin": min}


@page.loop
def scatter_reduce(input, dim, index, src, reduce, include_self=True):
    found = {}
    for at in np.ndindex(*index.shape):
        to = list(at)
        if input.ndim > 0:
            to[dim] = int(index[at])
        found.setdefault(tuple(to), []).append(src[at].item())
    out = input.clone()
    for to, values in found.items():
        if include_self:
            values.append(input[to].item())
        out[to] = FUNCTIONS[reduce](values)
    return out
