"""The bucket of a value is the number of edges that it has passed."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.lt", "torch.sum", "torch.bucketize", "torch.searchsorted"),
    title=Text(en="bucketize by hand", zh="手工实现 bucketize"),
    statement=Text(
        en="Return the bucket of each value of `x` as int64: bucket i holds what is greater than "
        "`edges[i - 1]` and at most `edges[i]`; bucket 0 has no lower edge, bucket k no upper "
        "one. `edges` ascends strictly. Tools: comparison, broadcasting, `sum`. Ruled out: "
        "`bucketize`, `searchsorted` and sorting. No Python loop.",
        zh="返回 `x` 中每个值所在的桶号（int64）：第 i 个桶里的值大于 `edges[i - 1]` 且不超过 "
        "`edges[i]`；第 0 个桶没有下界，第 k 个桶没有上界。`edges` 严格递增。可用比较、广播和 "
        "`sum`；不能用 `bucketize`、`searchsorted` 和排序。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="How many edges lie below a value of bucket 3?",
            zh="第 3 个桶里的值，比几条边界大？",
        ),
        Text(
            en="Compare every value with every edge: give `x` a last dim of size 1.",
            zh="让每个值与每条边界比较：给 `x` 在最后补一个大小为 1 的维度。",
        ),
        Text(
            en="On which side does a value fall that equals an edge?",
            zh="恰好等于边界的值，落在哪一边？",
        ),
    ),
    no_loop=True,
    ruled_out=("bucketize", "searchsorted", "sort", "argsort", "histc", "unique"),
)


@drill.reference
def bucketize_by_comparison(
    x: Float[Tensor, "n m"], edges: Float[Tensor, " k"]
) -> Int[Tensor, "n m"]:
    """out[i, j] = the first b with x[i, j] <= edges[b], or k if there is none"""
    n, m = x.shape
    out = torch.full((n, m), len(edges))
    for i in range(n):
        for j in range(m):
            for b in range(len(edges)):
                if x[i, j] <= edges[b]:
                    out[i, j] = b
                    break
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one edge", "一条边界"), [[1.0, 2.0, 3.0]], [2.0]),
        (("two edges", "两条边界"), [[5.0, 0.0]], [1.0, 4.0]),
        (("as many edges as columns", "边界数等于列数"), [[0.5, 3.0], [-1.0, 9.0]], [0.0, 3.0]),
        (("no edges", "零条边界"), [[1.0, 2.0]], []),
        (("three edges", "三条边界"), [[1.0], [2.0], [7.0], [8.0]], [1.0, 2.0, 8.0]),
        (("no values", "零个值"), None, [1.0, 2.0]),
    ]
    all_edges = [-3.0, -1.5, 0.0, 1.0, 2.5, 4.0]
    for name, rows, edges in draw.then_random(named, ["drawn"], range(1, 6)):
        if rows == "drawn":
            n, m = draw.choice(range(1, 5)), draw.choice(range(1, 5))
            first = draw.choice(range(6 - edges))
            edges = all_edges[first : first + edges]
            values = [*all_edges, -9.0, 0.5, 3.0, 9.0]
            rows = [[draw.choice(values) for _ in range(m)] for _ in range(n)]
        x = torch.zeros(0, 3) if rows is None else torch.tensor(rows)
        yield Case(name, x=x, edges=torch.tensor(edges))


@drill.misconception(
    en="A value that equals an edge went one bucket too far: an edge belongs to the bucket below "
    "it, so only edges strictly below the value count.",
    zh="等于边界的值多跨了一个桶：边界属于它下面的那个桶，所以只数严格小于该值的边界。",
)
def counted_equal_edges(x, edges):
    return (edges <= x[..., None]).sum(dim=-1)


@drill.misconception(
    en="Counted were the edges above each value: the buckets are numbered from the wrong end.",
    zh="数的是每个值上方的边界：桶号从另一头编起了。",
)
def counted_the_edges_above(x, edges):
    return (edges >= x[..., None]).sum(dim=-1)


@drill.misconception(
    en="The sum ran over the values, so that each edge has a count. Sum over the edges: that dim "
    "is the last.",
    zh="求和沿着各个值进行，于是每条边界得到一个计数。应当沿着边界那一维（最后一维）求和。",
)
def summed_over_the_values(x, edges):
    return (edges < x[..., None]).sum(dim=(0, 1))


@drill.misconception(
    en="Where a value exceeds all edges there is no True to find, and `argmax` says 0. Such values "
    "belong to the last bucket.",
    zh="值大于所有边界时，根本没有 True 可找，`argmax` 便返回 0。这样的值属于最后一个桶。",
)
def looked_for_the_first_true(x, edges):
    if not len(edges):
        return torch.zeros(x.shape, dtype=torch.int64)
    return (x[..., None] <= edges).int().argmax(dim=-1)


@drill.alternative
def edges_first(x, edges):
    return (edges[:, None, None] < x).sum(dim=0)


@drill.alternative
def count_nonzero(x, edges):
    return torch.count_nonzero(x.unsqueeze(-1) > edges, dim=-1)


@drill.alternative
def all_minus_those_above(x, edges):
    return len(edges) - (edges >= x[:, :, None]).long().sum(2)
