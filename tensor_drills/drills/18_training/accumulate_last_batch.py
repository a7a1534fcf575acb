"""The mean of the batches' means is not the mean, unless all batches are of one size."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.backward", "torch.split", "torch.Tensor.requires_grad_"),
    title=Text(en="Repair: accumulated batches", zh="改错：梯度累积"),
    statement=Text(
        en="Repair the function. It should return the gradient for `weight` of the mean squared "
        "error of x @ weight over all rows, accumulated over minibatches of `size` rows, since all "
        "of them together do not fit into memory. It is right as long as `size` divides the number "
        "of rows. Only the result is compared.",
        zh="请改正这个函数。由于全部数据一次放不进内存，它按每批 `size` 行累积梯度，应当返回 "
        "x @ weight 在所有行上的均方误差对 `weight` 的梯度。只要 `size` 能整除行数，"
        "现在的结果就是对的。只比较结果。",
    ),
    hints=(
        Text(
            en="Three rows in batches of two: how much does the error of the last row count, and "
            "how much that of the first?",
            zh="三行数据，每批两行：最后一行的误差占多大比重？第一行的呢？",
        ),
        Text(
            en="In the mean over all rows every row counts 1 / n, in whatever batch it stands.",
            zh="在所有行的均值里，每一行都占 1 / n，不管它在哪一批。",
        ),
    ),
)


@drill.reference
def accumulate_last_batch(
    x: Float[Tensor, "n d"], y: Float[Tensor, " n"], weight: Float[Tensor, " d"], size: int
) -> Float[Tensor, " d"]:
    """out[j] = (error[0] * x[0, j] + error[1] * x[1, j] + ...) * 2 / n, where
    error[i] = x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... - y[i]
    """
    n, d = x.shape
    out = torch.zeros_like(weight)
    for j in range(d):
        total = 0.0
        for i in range(n):
            error = sum(x[i, k].item() * weight[k].item() for k in range(d)) - y[i].item()
            total += error * x[i, j].item()
        out[j] = total * 2 / n
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two batches of one row", "两批，每批一行"), 2, 1, 1),
        (("a last batch of one row", "最后一批只有一行"), 3, 1, 2),
        (("equal batches", "每批一样大"), 4, 1, 2),
        (("two weights", "两个权重"), 3, 2, 2),
        (("a smaller last batch", "最后一批较小"), 5, 2, 3),
        (("all in one batch", "全在一批"), 3, 2, 8),
    ]
    for name, n, d, size in draw.then_random(named, range(3, 8), range(1, 4), range(2, 4)):
        x, y, weight = draw.signed(n, d) / 8, draw.signed(n) / 8, draw.signed(d) / 16
        yield Case(name, x=x, y=y, weight=weight, size=size)


@drill.misconception(
    en="Each batch counts alike, so the rows of a smaller last batch weigh more than the others. "
    "What has to weigh alike is the row: scale each batch's mean by its share of the rows.",
    zh="每一批的比重相同，于是最后那个小批次里的行比别的行更重。应当让每一行比重相同："
    "每批的均值要乘以它所占的行数比例。",
    stub=True,
)
def weighed_all_batches_alike(x, y, weight, size):
    weight = weight.clone().requires_grad_()
    batches = list(zip(x.split(size), y.split(size), strict=True))
    for rows, targets in batches:
        loss = (rows @ weight - targets).square().mean()
        (loss / len(batches)).backward()
    return weight.grad


@drill.misconception(
    en="The means of the batches were added and never divided: with k batches the gradient comes "
    "out about k times too large.",
    zh="各批的均值只是相加，没有再除：有 k 批，梯度就大约大了 k 倍。",
)
def added_the_means(x, y, weight, size):
    weight = weight.clone().requires_grad_()
    for rows, targets in zip(x.split(size), y.split(size), strict=True):
        (rows @ weight - targets).square().mean().backward()
    return weight.grad


@drill.misconception(
    en="Sums may be added over batches of any size, but this is the gradient of the sum. The mean "
    "over all rows is asked.",
    zh="求和可以跨任意大小的批次相加，但这样得到的是总和的梯度。题目要的是所有行的均值。",
)
def left_it_a_sum(x, y, weight, size):
    weight = weight.clone().requires_grad_()
    for rows, targets in zip(x.split(size), y.split(size), strict=True):
        (rows @ weight - targets).square().sum().backward()
    return weight.grad


@drill.misconception(
    en="Rows beyond the last full batch were left out. Their errors belong to the mean too.",
    zh="凑不满一批的行被丢掉了。它们的误差也属于这个均值。",
)
def dropped_the_last_batch(x, y, weight, size):
    weight, kept = weight.clone(), len(x) // size * size
    return 2 * (x[:kept] @ weight - y[:kept]) @ x[:kept] / max(kept, 1)


@drill.misconception(
    en="Each batch's sum was divided by `size`, so the last batch counts as if it were full, and "
    "the whole is still added over all batches.",
    zh="每批的和都除以了 `size`：最后一批按满批来算，而且各批之间仍是直接相加。",
)
def divided_by_the_batch_size(x, y, weight, size):
    weight = weight.clone().requires_grad_()
    for rows, targets in zip(x.split(size), y.split(size), strict=True):
        ((rows @ weight - targets).square().sum() / size).backward()
    return weight.grad


@drill.misconception(
    en="Each batch's mean was weighed by `size`. The last batch may have fewer rows, and then each "
    "of its rows weighs too much: weigh it by the rows that it has.",
    zh="每批的均值都按 `size` 行来加权。最后一批可能不足 `size` 行，这样它的每一行就太重了："
    "应按它实际的行数加权。",
)
def weighed_by_the_full_size(x, y, weight, size):
    weight = weight.clone().requires_grad_()
    for rows, targets in zip(x.split(size), y.split(size), strict=True):
        ((rows @ weight - targets).square().mean() * size / len(x)).backward()
    return weight.grad


@drill.alternative
def sums_over_the_whole(x, y, weight, size):
    weight = weight.clone().requires_grad_()
    for start in range(0, len(x), size):
        error = x[start : start + size] @ weight - y[start : start + size]
        (error.square().sum() / len(x)).backward()
    return weight.grad


@drill.alternative
def weighted_means(x, y, weight, size):
    total = torch.zeros_like(weight)
    leaf = weight.clone().requires_grad_()
    for rows, targets in zip(x.split(size), y.split(size), strict=True):
        loss = torch.nn.functional.mse_loss(rows @ leaf, targets)
        total += torch.autograd.grad(loss, leaf)[0] * len(rows)
    return total / len(x)


@drill.alternative
def full_batch(x, y, weight, size):
    return 2 / len(x) * x.T @ (x @ weight - y)
