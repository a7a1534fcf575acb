"""roll without dims rolls the flattened tensor."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.roll",),
    title=Text(en="Delay periodic signals", zh="让周期信号延后"),
    statement=Text(
        en="Each row of `signals` is one period of a signal. Delay every signal by `steps` places "
        "to the right; what leaves a row at its end comes in again at its beginning. A negative "
        "`steps` moves to the left.",
        zh="`signals` 的每一行是一个信号的一个周期。把每个信号向右移 `steps` 位；从行尾移出去的值，"
        "从同一行的开头补回来。`steps` 为负时向左移。",
    ),
    hints=(
        Text(
            en="Does a value ever leave its row? Which dim does it move along?",
            zh="值会离开它所在的行吗？它沿着哪一维移动？",
        ),
        Text(
            en="`roll` takes `dims`; without it the tensor is flattened first.",
            zh="`roll` 有参数 `dims`；不写时会先把张量展平。",
        ),
    ),
)


@drill.reference
def roll_signals(signals: Float[Tensor, "s n"], steps: int) -> Float[Tensor, "s n"]:
    """out[i, (j + steps) % n] = signals[i, j]"""
    s, n = signals.shape
    out = torch.empty_like(signals)
    for i in range(s):
        for j in range(n):
            out[i, (j + steps) % n] = signals[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one signal", "一个信号"), 1, 3, 1),
        (("to the left", "向左移"), 1, 3, -1),
        (("no signals", "零个信号"), 0, 2, 1),
        (("two signals", "两个信号"), 2, 3, 1),
        (("further than a period", "超过一个周期"), 2, 3, 5),
        (("square", "方阵"), 3, 3, 2),
    ]
    for name, s, n, steps in draw.then_random(named, range(1, 5), range(2, 6), range(-4, 8)):
        yield Case(name, signals=draw.distinct(s, n), steps=steps)


@drill.misconception(
    en="Without `dims`, `roll` flattens first, so what leaves one row comes in at the next. Name "
    "the dim.",
    zh="不写 `dims` 时，`roll` 会先展平，于是从一行移出去的值进了下一行。请写明维度。",
)
def rolled_the_flattened(signals, steps):
    return signals.roll(steps)


@drill.misconception(
    en="A delay moves values to later places: to the right. These moved to the left.",
    zh="延后是把值移到更靠后的位置，也就是向右。这里移到左边去了。",
)
def moved_to_the_left(signals, steps):
    return signals.roll(-steps, dims=1)


@drill.misconception(
    en="Dim 0 runs over the signals: whole rows have changed places. The places within a signal "
    "are dim 1.",
    zh="dim 0 是信号的编号：这样是整行换了位置。一个信号内部的位置是 dim 1。",
)
def rolled_the_rows(signals, steps):
    return signals.roll(steps, dims=0)


@drill.alternative
def cut_and_join(signals, steps):
    cut = -steps % signals.shape[1]
    return torch.cat([signals[:, cut:], signals[:, :cut]], dim=1)


@drill.alternative
def index_modulo_the_period(signals, steps):
    n = signals.shape[1]
    return signals[:, (torch.arange(n, device=signals.device) - steps) % n]
