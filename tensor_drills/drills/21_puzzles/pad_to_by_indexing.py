"""From a flat buffer to padded rows: where each sequence begins, and where it ends."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=5,
    ops=("torch.cumsum", "torch.where", "torch.arange", "torch.nn.utils.rnn.pad_sequence"),
    title=Text(en="Unpack into padded rows", zh="拆包并补齐到定宽"),
    statement=Text(
        en="`flat`, which is not empty, holds b sequences one after another; sequence i has "
        "`lengths[i]` values, perhaps none. Return them as rows of `width` values: longer ones "
        "are cut, shorter ones end in zeros. Tools: `arange`, `cumsum`, comparison, `where`, "
        "indexing. Ruled out: `pad`, `split`, `cat`, `stack` and their kin. No "
        "Python loop.",
        zh="`flat` 不为空，依次存放着 b 个序列，第 i 个有 `lengths[i]` 个值（可能是零个）。"
        "把它们排成每行 `width` 个值：长的截断，短的末尾补 0。可用 `arange`、`cumsum`、比较、"
        "`where` 和索引；不能用 `pad`、`split`、`cat`、`stack` 及同类函数。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="At which place of `flat` does sequence i begin? It follows from the lengths before "
            "it.",
            zh="第 i 个序列从 `flat` 的哪个位置开始？由它前面各序列的长度决定。",
        ),
        Text(
            en="`cumsum` of the lengths says where each sequence ends, which is where the next "
            "begins.",
            zh="对长度做 `cumsum`，得到每个序列结束的位置，也就是下一个开始的位置。",
        ),
        Text(
            en="Cell (i, j) reads `flat` at the start of i plus j. Which cells must not show what "
            "they read, and which must not even read there?",
            zh="格子 (i, j) 读取 `flat` 中 i 的起点加 j 的位置。哪些格子不该用读到的值？"
            "哪些格子连读都不能读？",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "pad",
        "pad_sequence",
        "split",
        "split_with_sizes",
        "tensor_split",
        "unsafe_split",
        "cat",
        "concat",
        "concatenate",
        "stack",
        "vstack",
        "nested_tensor",
        "to_padded_tensor",
    ),
)


@drill.reference
def pad_to_by_indexing(
    flat: Float[Tensor, " s"], lengths: Int[Tensor, " b"], width: int
) -> Float[Tensor, "b width"]:
    """out[i, j] = flat[lengths[0] + ... + lengths[i - 1] + j] if j < lengths[i] else 0"""
    out = flat.new_zeros(len(lengths), width)
    start = 0
    for i in range(len(lengths)):
        length = int(lengths[i])
        for j in range(min(length, width)):
            out[i, j] = flat[start + j]
        start += length
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sequence", "一个序列"), [2], 2),
        (("one short sequence", "一个短序列"), [1], 2),
        (("short and full", "一短一满"), [1, 2], 2),
        (("cut", "截断"), [3, 2], 2),
        (("an empty one between", "中间有一个空的"), [1, 0, 2], 3),
        (("an empty one at the end", "末尾有一个空的"), [2, 1, 0], 2),
        (("wider than all", "比所有序列都宽"), [2, 3, 1], 5),
        (("no width", "宽度为零"), [2, 1], 0),
    ]
    for name, lengths, width in draw.then_random(named, range(1, 6), range(1, 7)):
        ends = draw.index(lengths, below=6) if isinstance(lengths, int) else torch.tensor(lengths)
        if not ends.sum():
            ends[0] = 1
        yield Case(name, flat=draw.signed(int(ends.sum())), lengths=ends, width=width)


@drill.misconception(
    en="`cumsum` of the lengths is where each sequence ends, so every row read the sequence after "
    "its own. It begins one length earlier.",
    zh="长度的 `cumsum` 是各序列结束的位置，于是每一行读的都是下一个序列。起点要再往前退一个长度。",
)
def began_where_it_ends(flat, lengths, width):
    j = torch.arange(width)
    source = lengths.cumsum(dim=0)[:, None] + j
    return torch.where(j < lengths[:, None], flat[source.clamp(max=len(flat) - 1)], 0)


@drill.misconception(
    en="A short row shows the beginning of the next sequence. What stands past its own length has "
    "to become 0.",
    zh="短的行露出了下一个序列的开头。超出自己长度的位置应当是 0。",
)
def ran_into_the_next_sequence(flat, lengths, width):
    start = lengths.cumsum(dim=0) - lengths
    source = start[:, None] + torch.arange(width)
    return torch.where(source < len(flat), flat[source.clamp(max=len(flat) - 1)], 0)


@drill.misconception(
    en="`flat` was read as if every sequence filled its row. In `flat` there is no padding: row i "
    "begins at the sum of the lengths before it.",
    zh="这里把 `flat` 当成每个序列都占满一行来读。`flat` 里没有填充："
    "第 i 行的起点是前面各长度之和。",
)
def took_rows_of_equal_length(flat, lengths, width):
    i, j = torch.arange(len(lengths))[:, None], torch.arange(width)
    source = (i * width + j).clamp(max=len(flat) - 1)
    return torch.where(j < lengths[:, None], flat[source], 0)


@drill.misconception(
    en="Sequences of more than `width` values were dealt out over several rows: what is cut off is "
    "still in `flat` and has to be passed over.",
    zh="超过 `width` 的序列流到了下一行：截掉的部分仍在 `flat` 里，计算起点时要跳过它。",
)
def forgot_what_is_cut_off(flat, lengths, width):
    used = lengths.clamp(max=width)
    j = torch.arange(width)
    source = (used.cumsum(dim=0) - used)[:, None] + j
    return torch.where(j < used[:, None], flat[source.clamp(max=len(flat) - 1)], 0)


@drill.alternative
def padded_then_cut(flat, lengths, width):
    room = max(width, int(lengths.max()))
    out = flat.new_zeros(len(lengths), room)
    out[torch.arange(room, device=flat.device) < lengths[:, None]] = flat
    return out[:, :width]


@drill.alternative
def index_chosen_first(flat, lengths, width):
    j = torch.arange(width, device=flat.device)
    is_real = j < lengths[:, None]
    start = lengths.cumsum(dim=0) - lengths
    return flat[torch.where(is_real, start[:, None] + j, 0)] * is_real


@drill.alternative
def every_value_sent_to_its_cell(flat, lengths, width):
    place = torch.arange(len(flat), device=flat.device)
    end = lengths.cumsum(dim=0)
    row = (end <= place[:, None]).sum(dim=1)
    column = place - (end - lengths)[row]
    out = flat.new_zeros(len(lengths), width + 1)
    out[row, column.clamp(max=width)] = flat
    return out[:, :width]
