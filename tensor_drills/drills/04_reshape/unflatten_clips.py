"""unflatten cuts one dim in two; the outer part comes first."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.unflatten", "torch.flatten", "torch.reshape"),
    title=Text(en="Frames back into clips", zh="把帧还原成视频片段"),
    statement=Text(
        en="To run an image network on `clips` video clips of equal length, their frames were all "
        "put in one dim: `frames` holds the frames of the first clip, then those of the second, "
        "and so on. Give clips and frames a dim each again, clips first.",
        zh="为了使用图像网络，`clips` 个等长视频片段的帧全都排进了同一维：`frames` "
        "里先是第一个片段的所有帧，再是第二个片段的，依次类推。请让片段和帧重新各占一维，"
        "片段在前。",
    ),
    hints=(
        Text(
            en="Only dim 0 is cut; channels, height and width stay as they are.",
            zh="只切 dim 0；通道、高、宽都不变。",
        ),
        Text(
            en="Which changes more slowly along dim 0, the clip or the frame? That one "
            "comes first.",
            zh="沿 dim 0 走，片段和帧哪个变化得慢？慢的那个排在前面。",
        ),
        Text(
            en="`unflatten` wants the dim and the sizes to cut it into; one of them may be -1.",
            zh="`unflatten` 需要维度和切成的各个大小，其中一个可以是 -1。",
        ),
    ),
)


@drill.reference
def unflatten_clips(
    frames: Float[Tensor, "m c h w"], clips: int
) -> Float[Tensor, "clips m//clips c h w"]:
    """out[i, s] = frames[i * (m // clips) + s]"""
    m, c, h, w = frames.shape
    length = m // clips
    out = frames.new_empty(clips, length, c, h, w)
    for i in range(clips):
        for s in range(length):
            out[i, s] = frames[i * length + s]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one clip", "一个片段"), 1, 2, (1, 1, 1)),
        (("two clips of two frames", "两个片段，各两帧"), 2, 2, (1, 1, 1)),
        (("clips of one frame", "每个片段一帧"), 3, 1, (1, 1, 2)),
        (("two clips of three frames", "两个片段，各三帧"), 2, 3, (1, 1, 2)),
        (("no frames", "零帧"), 2, 0, (1, 2, 2)),
        (("five different sizes", "五个大小各不相同"), 3, 5, (1, 2, 4)),
    ]
    images = [(1, 1, 2), (1, 2, 1), (2, 1, 1), (2, 2, 1), (1, 1, 1)]
    for name, clips, length, image in draw.then_random(named, range(2, 5), range(2, 5), images):
        yield Case(name, frames=draw.distinct(clips * length, *image), clips=clips)


@drill.misconception(
    en="The sizes are swapped: the first of them became the frames of a clip. The clips change "
    "more slowly, so they come first.",
    zh="两个大小写反了：排在前面的成了片段内的帧。片段变化得慢，应当排在前面。",
)
def put_the_frames_first(frames, clips):
    m, c, h, w = frames.shape
    return frames.reshape(m // clips, clips, c, h, w)


@drill.misconception(
    en="Cut as (frames, clips) and swapped afterwards: the shape is right, but the frames were "
    "dealt to the clips in turn. A clip's frames stand together.",
    zh="先按（帧，片段）切开再对调：形状对了，但各帧是轮流分给各片段的。"
    "同一片段的帧本来是连在一起的。",
)
def dealt_the_frames_in_turn(frames, clips):
    m, c, h, w = frames.shape
    return frames.reshape(m // clips, clips, c, h, w).transpose(0, 1)


@drill.misconception(
    en="Every frame became a clip of its own: the new dim has size 1 and nothing was cut.",
    zh="每一帧都单独成了一个片段：新的维度大小为 1，什么也没切开。",
)
def only_added_a_dim(frames, clips):
    return frames.unsqueeze(1)


@drill.misconception(
    en="These are clips of `clips` frames each. `clips` says how many clips there are, "
    "not how long they are.",
    zh="这样切出来的是每段 `clips` 帧。`clips` 是片段的个数，不是片段的长度。",
)
def took_the_number_for_the_length(frames, clips):
    pieces = frames.split(clips)
    return torch.stack([piece for piece in pieces if len(piece) == clips])


@drill.alternative
def reshape(frames, clips):
    return frames.reshape(clips, len(frames) // clips, *frames.shape[1:])


@drill.alternative
def stack_of_chunks(frames, clips):
    return torch.stack(frames.tensor_split(clips))


@drill.alternative
def view(frames, clips):
    return frames.view(torch.Size((clips, len(frames) // clips)) + frames.shape[1:])
