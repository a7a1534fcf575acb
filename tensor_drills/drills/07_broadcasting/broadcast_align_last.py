"""Which shape must a tensor have to vary along one dim of another, and along no other dim."""

from tensor_drills.declare import Drill, Text, torch

X = (4, 3, 2)
ALONG = {"dim_2": (2,), "dim_1": (1,), "dim_0": (0,), "dims_0_and_2": (0, 2)}

drill = Drill(
    level=2,
    ops=("torch.add", "torch.broadcast_tensors"),
    title=Text(en="Make it vary along one dim", zh="只沿某一维变化"),
    statement=Text(
        en="`x` has shape (4, 3, 2), and `x + v` is to have that shape too. Return a dict with "
        "the shape that `v` must have so that the number added depends on the index in dim 2 "
        "only ('dim_2'), in dim 1 only ('dim_1'), in dim 0 only ('dim_0'), in dims 0 and 2 "
        "('dims_0_and_2'). Give `v` as few dims as possible.",
        zh="`x` 的形状是 (4, 3, 2)，`x + v` 的形状也应如此。用字典返回 `v` 的形状，"
        "使加上的数只随 dim 2 的索引变化（'dim_2'）、只随 dim 1（'dim_1'）、只随 dim "
        "0（'dim_0'）、只随 dim 0 和 dim 2（'dims_0_and_2'）变化。`v` 的维数要尽可能少。",
    ),
    hints=(
        Text(
            en="Write (4, 3, 2) and the shape of `v` below one another, flush right.",
            zh="把 (4, 3, 2) 与 `v` 的形状上下写好，靠右对齐。",
        ),
        Text(
            en="A size of 1 says: the same for every index here. A dim that is missing on the "
            "left says the same; one on the right cannot be missing.",
            zh="大小 1 的意思是：这一维上处处相同。左边缺少的维度也是这个意思；"
            "右边的维度则不能缺。",
        ),
        Text(
            en="For 'dim_1' one dim follows on the right, and nothing is to change along it.",
            zh="对 'dim_1' 来说，右边还有一维，沿那一维不应有变化。",
        ),
    ),
)


@drill.reference
def broadcast_align_last() -> dict[str, tuple[int, ...]]:
    """The size of x in the dims named, 1 in the others, without leading sizes of 1."""
    answer = {}
    for name, dims in ALONG.items():
        shape = [X[dim] if dim in dims else 1 for dim in range(3)]
        while shape[0] == 1:
            shape.pop(0)
        answer[name] = tuple(shape)
    return answer


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    for name, dims in ALONG.items():
        given = tuple(answer[name])
        try:
            out = torch.broadcast_shapes(X, given)
        except RuntimeError:
            pairs = zip(reversed(X), reversed(given), strict=False)
            size, own = next(((s, g) for s, g in pairs if g not in (1, s)))
            return Text(
                f"'{name}': `x + v` raises for v of shape {given}: lined up from the right, its "
                f"{own} meets the {size} of x",
                f"'{name}'：`v` 的形状是 {given} 时 `x + v` 会报错：从右边对齐，它的 {own} 对上了 "
                f"x 的 {size}",
            )
        if out != X:
            return Text(
                f"'{name}': with v of shape {given}, `x + v` has shape {tuple(out)}",
                f"'{name}'：`v` 的形状是 {given} 时，`x + v` 的形状成了 {tuple(out)}",
            )
        filled = (1,) * (3 - len(given)) + given
        varying = [dim for dim in range(3) if filled[dim] > 1]
        if varying != list(dims):
            en = ", ".join(map(str, varying)) or "none"
            zh = "、".join(map(str, varying)) or "（没有）"
            return Text(
                f"'{name}': a v of shape {given} varies along these dims of x: {en}",
                f"'{name}'：形状为 {given} 的 v，沿 x 的这些维度变化：{zh}",
            )
        if given[0] == 1:
            return Text(
                f"'{name}': {given} works, and so does a shape with fewer dims",
                f"'{name}'：{given} 可行，但还有维数更少的形状也可行",
            )
    return None


@drill.misconception(
    en="These shapes are lined up from the left. Broadcasting begins at the last dim, and it is "
    "on the left that dims may be missing.",
    zh="这些形状是从左边对齐的。广播从最后一维开始，可以省略的是左边的维度。",
)
def lined_up_from_the_left():
    return {"dim_2": (1, 1, 2), "dim_1": (1, 3), "dim_0": (4,), "dims_0_and_2": (4, 1, 2)}


@drill.misconception(
    en="A size does not look for its equal among the dims of `x`: a vector always meets the last "
    "dim. Sizes of 1 put it elsewhere.",
    zh="大小不会自己去找 `x` 里相等的那一维：向量总是对上最后一维。要放到别处，得用大小 1 来占位。",
)
def gave_the_sizes_alone():
    return {"dim_2": (2,), "dim_1": (3,), "dim_0": (4,), "dims_0_and_2": (4, 2)}


@drill.misconception(
    en="These shapes work. On the left a missing dim counts as 1, so leading sizes of 1 need not "
    "be written.",
    zh="这些形状都可行。不过左边缺少的维度就当作 1，所以开头的大小 1 不必写出来。",
)
def wrote_every_dim():
    return {
        "dim_2": (1, 1, 2),
        "dim_1": (1, 3, 1),
        "dim_0": (4, 1, 1),
        "dims_0_and_2": (4, 1, 2),
    }


@drill.misconception(
    en="One size of 1 behind a vector moves it one dim to the left. To reach dim 0 it has to "
    "pass two dims.",
    zh="在向量后面补一个大小 1，它只左移一维。要到 dim 0，得越过两维。",
)
def made_columns_only():
    return {"dim_2": (2,), "dim_1": (3, 1), "dim_0": (4, 1), "dims_0_and_2": (4, 1, 2)}


@drill.alternative
def as_lists():
    return {"dim_2": [2], "dim_1": [3, 1], "dim_0": [4, 1, 1], "dims_0_and_2": [4, 1, 2]}


@drill.alternative
def as_shapes_of_sums():
    x = torch.zeros(4, 3, 2)
    return {
        "dim_0": x.sum((1, 2), keepdim=True).shape,
        "dim_1": x[0].sum(1, keepdim=True).shape,
        "dim_2": x[0, 0].shape,
        "dims_0_and_2": x.sum(1, keepdim=True).shape,
    }
