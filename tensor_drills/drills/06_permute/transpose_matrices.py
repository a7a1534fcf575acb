"""A reshape to the transposed shape is not a transpose."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.transpose", "torch.Tensor.mT"),
    title=Text(en="Transpose each matrix", zh="转置一批矩阵"),
    statement=Text(
        en="`batch` holds b matrices. Transpose each of them; the matrices keep their order.",
        zh="`batch` 里有 b 个矩阵。把每个矩阵转置，矩阵之间的次序不变。",
    ),
    hints=(
        Text(
            en="Which two dims trade places, and which one stays?",
            zh="哪两维对调，哪一维不动？",
        ),
        Text(
            en="`transpose` takes two dims; they may be counted from the end.",
            zh="`transpose` 接受两个维度；也可以从后往前数。",
        ),
    ),
)


@drill.reference
def transpose_matrices(batch: Float[Tensor, "b m n"]) -> Float[Tensor, "b n m"]:
    """out[i, k, j] = batch[i, j, k]"""
    b, m, n = batch.shape
    out = batch.new_empty(b, n, m)
    for i in range(b):
        for j in range(m):
            for k in range(n):
                out[i, k, j] = batch[i, j, k]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one square matrix", "一个方阵"), 1, 2, 2),
        (("one wide matrix", "一个横长的矩阵"), 1, 2, 3),
        (("two tall matrices", "两个竖长的矩阵"), 2, 3, 1),
        (("no matrices", "零个矩阵"), 0, 2, 3),
        (("all sizes equal", "各维大小相等"), 3, 3, 3),
    ]
    for name, b, m, n in draw.then_random(named, range(1, 5), range(1, 5), range(2, 5)):
        yield Case(name, batch=draw.distinct(b, m, n))


@drill.misconception(
    en="A reshape to (b, n, m) has the right shape, and every value still stands where it stood in "
    "memory. A transpose moves rows to columns.",
    zh="reshape 成 (b, n, m) 形状是对的，但数据在内存里的次序一点没变。转置是要把行变成列。",
)
def reshaped_instead(batch):
    b, m, n = batch.shape
    return batch.reshape(b, n, m)


@drill.misconception(
    en="`transpose(0, 1)` swaps the batch with the rows. The matrices are in the last two dims.",
    zh="`transpose(0, 1)` 对调的是批次和行。矩阵在最后两维。",
)
def swapped_batch_and_rows(batch):
    return batch.transpose(0, 1)


@drill.misconception(
    en="All three dims were reversed, the batch among them, as the old `.T` does. `mT` transposes "
    "the matrices and leaves the batch.",
    zh="三个维度全部倒了过来，连批次也在内，正如旧的 `.T` 那样。`mT` 只转置矩阵，不动批次。",
)
def reversed_all_dims(batch):
    return batch.permute(2, 1, 0)


@drill.alternative
def matrix_transpose(batch):
    return batch.mT


@drill.alternative
def permute(batch):
    return batch.permute(0, 2, 1)


@drill.alternative
def einsum(batch):
    return torch.einsum("bmn->bnm", batch)
