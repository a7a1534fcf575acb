"""permute gives the shape that view gives, in another order."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.permute", "torch.Tensor.view", "torch.reshape"),
    title=Text(en="Repair: recut a recording", zh="改错：重新切分录音"),
    statement=Text(
        en="Repair the function. Each recording in `frames` is cut into n frames of s samples, one "
        "after the other. Cut it into s frames of n samples instead, all samples staying in order "
        "of time. As it stands the shape is right, but a frame holds samples from all over the "
        "recording.",
        zh="请改正这个函数。`frames` 中的每段录音按先后切成了 n 帧，每帧 s 个采样。"
        "请改切成 s 帧、每帧 n 个采样，所有采样仍按时间先后排列。"
        "现在形状是对的，但一帧里的采样来自整段录音的各处。",
    ),
    hints=(
        Text(
            en="Try a recording 0, 1, 2, 3, 4, 5 in two frames of three. Which three frames of two "
            "should come out?",
            zh="拿录音 0, 1, 2, 3, 4, 5（两帧，每帧三个采样）试试。应当得到怎样的三帧，每帧两个？",
        ),
        Text(
            en="Swapping dims changes which value comes after which. Here no value moves: only the "
            "cuts do.",
            zh="对调维度会改变数据的先后。这里数据一个也不动，动的只是切口。",
        ),
    ),
)


@drill.reference
def permute_recut_frames(frames: Float[Tensor, "b n s"]) -> Float[Tensor, "b s n"]:
    """out[i, time // n, time % n] = frames[i, time // s, time % s]"""
    b, n, s = frames.shape
    out = frames.new_empty(b, s, n)
    for i in range(b):
        for time in range(n * s):
            out[i, time // n, time % n] = frames[i, time // s, time % s]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one frame", "一帧"), 1, 1, 3),
        (("two frames of three", "两帧，每帧三个采样"), 1, 2, 3),
        (("two frames of two", "两帧，每帧两个采样"), 1, 2, 2),
        (("two recordings", "两段录音"), 2, 3, 2),
    ]
    sizes = range(2, 5)
    for name, b, n, s in draw.then_random(named, range(1, 4), sizes, sizes):
        yield Case(name, frames=draw.distinct(b, n, s))


@drill.misconception(
    en="`permute` gives the shape (b, s, n) by swapping dims: frame j now holds sample j of every "
    "old frame. The order of time is kept by `view` or `reshape`, which swap nothing.",
    zh="`permute` 靠对调维度得到形状 (b, s, n)：第 j 帧里是原来每一帧的第 j 个采样。"
    "要保持时间先后，用不对调任何东西的 `view` 或 `reshape`。",
    stub=True,
)
def permuted_for_the_shape(frames):
    return frames.permute(0, 2, 1)


@drill.misconception(
    en="The samples were put in another order first, by the transpose, and then recut: the shape "
    "of the old cut, and no order of time.",
    zh="先用转置打乱了采样的顺序，再重新切分：形状还是原来的，时间先后却没有了。",
)
def reshaped_after_the_permute(frames):
    return frames.permute(0, 2, 1).reshape(frames.shape)


@drill.misconception(
    en="The dims of the recordings went last and were then swapped to the front, so the samples of "
    "different recordings are mixed. Leave dim 0 alone.",
    zh="录音那一维先被放到最后，再换到前面，于是不同录音的采样混在了一起。dim 0 不要动。",
)
def mixed_the_recordings(frames):
    b, n, s = frames.shape
    return frames.reshape(s, n, b).permute(2, 0, 1)


@drill.alternative
def flatten_and_unflatten(frames):
    return frames.flatten(1).unflatten(1, (frames.shape[2], frames.shape[1]))


@drill.alternative
def view(frames):
    b, n, s = frames.shape
    return frames.view(b, s, n)


@drill.alternative
def split_the_time(frames):
    b, n, s = frames.shape
    return torch.stack(frames.reshape(b, n * s).split(n, dim=1), dim=1)
