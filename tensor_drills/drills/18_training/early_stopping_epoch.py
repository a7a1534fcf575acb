"""Patience counts from the best epoch, not from the one before."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.tolist", "torch.cummin"),
    title=Text(en="When early stopping stops", zh="早停在哪一轮"),
    statement=Text(
        en="`losses[i]` is the validation loss after epoch i. An epoch is best if its loss is "
        "lower than all before it; NaN is never lower, and the first loss is finite. Training "
        "stops once `patience` epochs in a row were not best, else after the last. Return two "
        "Python ints: the last best epoch up to then, and the epoch after which it stops.",
        zh="`losses[i]` 是第 i 轮之后的验证损失。某一轮的损失低于之前所有轮，就是最佳轮；NaN "
        "不算更低，第一轮的损失是有限值。连续 `patience` 轮都不是最佳轮就停止，"
        "否则训练到最后一轮。返回两个 Python 整数：到停止为止的最后一个最佳轮，以及停止时的轮次。",
    ),
    hints=(
        Text(
            en="Three things to carry along: the lowest loss, its epoch, and how many epochs have "
            "passed since.",
            zh="要一路记住三样：最低损失、它的轮次，以及之后又过了几轮。",
        ),
        Text(
            en="What happens to the count when a new lowest loss comes? And when the loss is "
            "only a little lower than in a bad epoch before?",
            zh="出现新的最低损失时，计数怎么办？如果只是比前面很差的一轮略好呢？",
        ),
    ),
)


@drill.reference
def early_stopping_epoch(losses: Float[Tensor, " n"], patience: int) -> tuple[int, int]:
    """best(i) = the first epoch up to i with the lowest loss;
    stop = the first epoch i with i - best(i) == patience, or n - 1;  out = (best(stop), stop)
    """
    best = 0
    for i in range(1, len(losses)):
        if losses[i].item() < losses[best].item():
            best = i
        if i - best == patience:
            return best, i
    return best, len(losses) - 1


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    nan = float("nan")
    named = [
        (("falls, then rises", "先降后升"), [0.5, 0.25, 0.75], 1),
        (("one epoch", "一轮"), [0.5], 1),
        (("always falls", "一直下降"), [1.0, 0.5, 0.25], 1),
        (("stopped before the lowest", "停在最低点之前"), [0.5, 0.75, 1.0, 0.25], 2),
        (("worse, then less bad", "变差后略有好转"), [0.5, 1.0, 0.75, 0.6, 0.7], 2),
        (("bad, better, bad, better", "时好时坏"), [1.0, 1.5, 0.75, 1.25, 0.5, 0.6], 2),
        (("the same loss again", "损失相同"), [0.5, 0.5, 0.5, 0.5], 2),
        (("a NaN", "出现 NaN"), [1.0, nan, nan, 0.5], 2),
        (("a NaN on the way", "途中出现 NaN"), [1.0, nan, 0.5, 0.75], 2),
        (("large losses", "很大的损失"), [3e38, 2e38, 2.5e38], 1),
        (("a little better", "只好一点点"), [2.0, 1.9999999, 3.0, 4.0], 2),
        (("more patience than epochs", "耐心多于轮数"), [0.5, 0.75], 5),
    ]
    for name, losses, patience in draw.then_random(named, [None], range(1, 4)):
        if losses is None:
            losses = (draw.distinct(9) / 8).tolist()
        yield Case(name, losses=torch.tensor(losses), patience=patience)


@drill.misconception(
    en="The lowest of all losses was taken, but some of these epochs never happen: training has "
    "stopped by then.",
    zh="取的是全部损失里的最低值，可有些轮次根本不会发生：训练在那之前就停了。",
)
def looked_past_the_stop(losses, patience):
    best = losses.nan_to_num(float("inf")).argmin().item()
    return best, min(best + patience, len(losses) - 1)


@drill.misconception(
    en="Each loss was compared with that of the epoch before. An epoch that is merely less bad "
    "than the last resets nothing: the lowest loss so far counts.",
    zh="比较的是上一轮的损失。只比上一轮好一点并不能让计数归零：要与迄今最低的损失相比。",
)
def compared_with_the_epoch_before(losses, patience):
    values, best, waited = losses.tolist(), 0, 0
    for i in range(1, len(values)):
        if values[i] < values[i - 1]:
            best, waited = i, 0
        else:
            waited += 1
        if waited == patience:
            return best, i
    return best, len(values) - 1


@drill.misconception(
    en="The count goes on after a new best epoch. It has to begin again at 0: the epochs without "
    "progress are to come in a row.",
    zh="出现新的最佳轮后计数没有归零。没有进步的轮次必须是连续的，所以要重新从 0 数起。",
)
def never_reset_the_count(losses, patience):
    values, best, waited = losses.tolist(), 0, 0
    for i in range(1, len(values)):
        if values[i] < values[best]:
            best = i
        else:
            waited += 1
        if waited == patience:
            return best, i
    return best, len(values) - 1


@drill.misconception(
    en="It waits one epoch too long: with `patience` epochs without progress it is time to stop, "
    "not only with more.",
    zh="多等了一轮：没有进步的轮次达到 `patience` 就该停，不必超过它。",
)
def waited_one_epoch_more(losses, patience):
    values, best = losses.tolist(), 0
    for i in range(1, len(values)):
        if values[i] < values[best]:
            best = i
        if i - best > patience:
            return best, i
    return best, len(values) - 1


@drill.misconception(
    en="A loss equal to the lowest was taken for a new best. Only a lower one is progress, or a "
    "loss that stands still would never stop.",
    zh="把与最低值相等的损失也当成了新的最佳。只有更低才算进步，否则损失停滞不动就永远停不下来。",
)
def took_equal_for_better(losses, patience):
    values, best = losses.tolist(), 0
    for i in range(1, len(values)):
        if values[i] <= values[best]:
            best = i
        if i - best == patience:
            return best, i
    return best, len(values) - 1


@drill.alternative
def with_a_counter(losses, patience):
    lowest, best, waited = float("inf"), 0, 0
    for epoch, loss in enumerate(losses.tolist()):
        if loss < lowest:
            lowest, best, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return best, epoch
    return best, len(losses) - 1


@drill.alternative
def with_cummax(losses, patience):
    epochs = torch.arange(len(losses), device=losses.device)
    lowest = losses.nan_to_num(float("inf")).cummin(dim=0).values
    is_best = torch.ones_like(epochs, dtype=torch.bool)
    is_best[1:] = lowest[1:] < lowest[:-1]
    best = (epochs * is_best).cummax(dim=0).values
    (over,) = torch.nonzero(epochs - best == patience, as_tuple=True)
    stop = over[0].item() if len(over) else len(losses) - 1
    return best[stop].item(), stop
