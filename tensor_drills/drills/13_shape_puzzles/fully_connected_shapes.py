"""The bias of a layer must not know how many rows the batch has."""

import itertools

from tensor_drills.declare import Drill, Text, torch

BATCH_SIZES = (7, 9, 1, 32)

drill = Drill(
    level=3,
    ops=("torch.matmul", "torch.add"),
    title=Text(en="A fully connected layer", zh="从 8 到 1 的全连接层"),
    statement=Text(
        en="`x` has shape (7, 8): 7 samples with 8 features. A fully connected layer computes "
        "`y = x @ w + b` with shape (7, 1). `w` and `b` are both matrices (two dims), and the "
        "batch of 7 may be of any other size later. Return the shapes of `w` and `b` as a dict "
        "with the keys 'w' and 'b'.",
        zh="`x` 的形状是 (7, 8)：7 个样本，每个 8 个特征。全连接层计算 `y = x @ w + b`，"
        "`y` 的形状是 (7, 1)。`w` 和 `b` 都是矩阵（两维），而且批次以后不一定是 7。"
        "用字典返回 `w` 和 `b` 的形状，键为 'w' 和 'b'。",
    ),
    hints=(
        Text(
            en="In `x @ w` the last size of `x` meets the first of `w`. What is left over?",
            zh="在 `x @ w` 里，`x` 的最后一个大小与 `w` 的第一个大小相配。剩下的是什么？",
        ),
        Text(
            en="The same bias is added to every sample. Does its shape depend on how many there "
            "are?",
            zh="每个样本加的是同一个偏置。它的形状与样本数有关吗？",
        ),
        Text(
            en="A size of 1 broadcasts to any number of rows.",
            zh="大小为 1 的维度可以广播到任意行数。",
        ),
    ),
)


def is_layer(w: tuple[int, ...], b: tuple[int, ...], batch: int) -> bool:
    """Whether x @ w + b maps (batch, 8) to (batch, 1)."""
    device = device_for(w, b)
    x = torch.empty(batch, 8, device=device)
    try:
        y = x @ torch.empty(w, device=device) + torch.empty(b, device=device)
    except RuntimeError:
        return False
    return y.shape == (batch, 1)


def device_for(*shapes: tuple[int, ...]) -> str:
    """Real tensors give torch's usual message; meta tensors cost nothing, however large."""
    return "cpu" if all(size < 1000 for shape in shapes for size in shape) else "meta"


@drill.reference
def fully_connected_shapes() -> dict[str, tuple[int, ...]]:
    """The only two matrices, of sizes up to 9, that work for every batch size."""
    matrices = list(itertools.product(range(1, 10), repeat=2))
    ws = [w for w in matrices if any(is_layer(w, b, 7) for b in ((1, 1), (7, 1)))]
    pairs = [
        {"w": w, "b": b}
        for w in ws
        for b in matrices
        if all(is_layer(w, b, batch) for batch in BATCH_SIZES)
    ]
    (only,) = pairs
    return only


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    w, b = (tuple(answer[key]) for key in ("w", "b"))
    for name, shape in (("w", w), ("b", b)):
        if len(shape) != 2:
            return Text(
                f"`{name}` = {shape} is no matrix: a matrix has two dims",
                f"`{name}` = {shape} 不是矩阵：矩阵是两维",
            )
    device = device_for(w, b)
    try:
        product = torch.zeros(7, 8, device=device) @ torch.zeros(w, device=device)
    except RuntimeError as error:
        return Text(f"`x @ w` raises: {error}", f"`x @ w` 报错：{error}")
    product_shape = tuple(product.shape)
    works = [batch for batch in BATCH_SIZES if is_layer(w, b, batch)]
    fails = [batch for batch in BATCH_SIZES if batch not in works]
    if works and fails:
        return Text(
            f"works for {works[0]} rows, fails for {fails[0]}",
            f"批次为 {works[0]} 行时可行，{fails[0]} 行时就不行",
        )
    try:
        y = product + torch.zeros(b, device=device)
    except RuntimeError as error:
        return Text(
            f"`x @ w` has shape {product_shape}; adding `b` raises: {error}",
            f"`x @ w` 的形状是 {product_shape}；加上 `b` 时报错：{error}",
        )
    return Text(
        f"`x @ w + b` has shape {tuple(y.shape)}; it should be (7, 1)",
        f"`x @ w + b` 的形状是 {tuple(y.shape)}；要求的是 (7, 1)",
    )


@drill.misconception(
    en="A bias with a row for each of the 7 samples fits this batch and no other. A layer has one "
    "bias for all samples; broadcasting repeats it.",
    zh="为 7 个样本各准备一行的偏置，只适合这一个批次。一层只有一个偏置，所有样本共用，"
    "由广播来重复。",
)
def gave_each_sample_a_bias():
    return {"w": (8, 1), "b": (7, 1)}


@drill.misconception(
    en="`nn.Linear` stores its weight as (out, in) and multiplies by the transpose. In `x @ w` "
    "nothing is transposed: the 8 features of `x` must meet the first size of `w`.",
    zh="`nn.Linear` 把权重存成 (out, in)，计算时再转置。而 `x @ w` 里没有转置："
    "`x` 的 8 个特征要与 `w` 的第一个大小相配。",
)
def stored_the_weight_as_linear_does():
    return {"w": (1, 8), "b": (1, 1)}


@drill.misconception(
    en="A bias of one dim would broadcast as well, and `nn.Linear` has it so; but here `b` is "
    "asked for as a matrix, with two dims.",
    zh="一维的偏置同样可以广播，`nn.Linear` 就是这样；但这里要求 `b` 是矩阵，也就是两维。",
)
def gave_the_bias_one_dim():
    return {"w": (8, 1), "b": (1,)}


@drill.misconception(
    en="Here `w` holds a 7, as if each sample had weights of its own. The weights belong to the "
    "features; the size of the batch does not appear in them.",
    zh="`w` 里出现了 7，好像每个样本都有自己的权重。权重属于特征，与批次大小无关。",
)
def put_the_batch_into_the_weight():
    return {"w": (8, 7), "b": (7, 1)}


@drill.alternative
def as_lists():
    return {"w": [8, 1], "b": [1, 1]}


@drill.alternative
def as_sizes_of_real_tensors():
    w, b = torch.randn(8, 1), torch.zeros(1, 1)
    return {"w": w.shape, "b": b.shape}


@drill.alternative
def in_another_order():
    return {"b": (1, 1), "w": (8, 1)}
