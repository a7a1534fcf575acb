"""stack makes a dim, cat makes one longer."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.stack", "torch.cat"),
    title=Text(en="Stack frames into a clip", zh="把画面叠成一段视频"),
    statement=Text(
        en="`frames` is a list of at least one image, all of the same size. Return one tensor with "
        "a new first dim for the time: entry t is `frames[t]`.",
        zh="`frames` 是一个列表，里面至少有一张图像，大小都相同。返回一个张量，最前面新增时间维："
        "第 t 项就是 `frames[t]`。",
    ),
    hints=(
        Text(
            en="Is there a dim for the time in a single frame?",
            zh="单张画面里有时间这一维吗？",
        ),
        Text(
            en="`cat` makes a dim longer that is there already. Which function makes a new one?",
            zh="`cat` 只能让已有的维度变长。哪个函数会新建一维？",
        ),
    ),
)


@drill.reference
def stack_frames(frames: list[Float[Tensor, "h w"]]) -> Float[Tensor, "t h w"]:
    """out[t, i, j] = frames[t][i, j]"""
    h, w = frames[0].shape
    out = frames[0].new_empty(len(frames), h, w)
    for t in range(len(frames)):
        for i in range(h):
            for j in range(w):
                out[t, i, j] = frames[t][i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one frame", "一张画面"), 1, 1, 2),
        (("two frames", "两张画面"), 2, 1, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("three different sizes", "三个大小各不相同"), 3, 2, 4),
    ]
    for name, t, h, w in draw.then_random(named, *[range(1, 5)] * 3):
        yield Case(name, frames=[draw.distinct(h, w) for _ in range(t)])


@drill.misconception(
    en="`cat` put the frames below one another, as one tall image: no dim stands for the time. A "
    "new dim is what `stack` makes.",
    zh="`cat` 把画面上下接成了一张长图，没有哪一维表示时间。要新建一维，用 `stack`。",
)
def joined_to_a_tall_image(frames):
    return torch.cat(frames)


@drill.misconception(
    en="The new dim is there, but last. `stack` puts it where `dim` says, and first by default.",
    zh="新的维度有了，却在最后。`stack` 把它放在 `dim` 指定的位置，默认在最前。",
)
def stacked_last(frames):
    return torch.stack(frames, dim=-1)


@drill.misconception(
    en="The new dim stands between the rows: entry i holds row i of every frame. Time comes first.",
    zh="新的维度插在了行的后面：第 i 项是每张画面的第 i 行。时间应排在最前。",
)
def stacked_between_rows(frames):
    return torch.stack(frames, dim=1)


@drill.alternative
def cat_of_unsqueezed(frames):
    return torch.cat([frame.unsqueeze(0) for frame in frames])


@drill.alternative
def cat_and_view(frames):
    return torch.cat(frames).view(len(frames), *frames[0].shape)


@drill.alternative
def fill_one_by_one(frames):
    out = frames[0].new_empty(len(frames), *frames[0].shape)
    for t, frame in enumerate(frames):
        out[t] = frame
    return out
