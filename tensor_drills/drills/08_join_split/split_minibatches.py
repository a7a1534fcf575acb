"""split takes the length of a piece, and the last piece is what is left."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.split", "torch.chunk"),
    title=Text(en="Cut into minibatches", zh="切成小批次"),
    statement=Text(
        en="Cut `samples` into minibatches of `size` samples each, in order, and return them as a "
        "tuple or a list. The last one holds what is left over, so it may be smaller.",
        zh="把 `samples` 按顺序切成小批次，每批 `size` 个样本，用元组或列表返回。"
        "最后一批放剩下的样本，可能不足 `size` 个。",
    ),
    hints=(
        Text(
            en="Is it the number of pieces that is given, or the length of a piece?",
            zh="给出的是段数，还是每段的长度？",
        ),
        Text(
            en="`chunk` works out a length by itself, and it need not be yours: try 4 samples with "
            "a `size` of 3.",
            zh="`chunk` 会自己算每段的长度，不一定是你要的：试试 4 个样本、`size` 为 3。",
        ),
    ),
)


@drill.reference
def split_minibatches(samples: Float[Tensor, "n d"], size: int) -> tuple[Float[Tensor, "_ d"], ...]:
    """out[p][i] = samples[p * size + i], as long as there are samples"""
    pieces = []
    for start in range(0, len(samples), size):
        rows = [samples[i] for i in range(start, start + size) if i < len(samples)]
        pieces.append(torch.stack(rows))
    return tuple(pieces)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one left over", "余下一个"), 3, 1, 2),
        (("nothing left over", "没有余下"), 4, 1, 2),
        (("size 1", "每批一个"), 2, 2, 1),
        (("size 3 of 4", "四个样本，每批三个"), 4, 1, 3),
        (("fewer samples than size", "样本不足一批"), 2, 1, 3),
        (("size 4 of 9", "九个样本，每批四个"), 9, 2, 4),
    ]
    for name, n, d, size in draw.then_random(named, range(1, 12), range(1, 4), range(1, 6)):
        yield Case(name, samples=draw.distinct(n, d), size=size)


@drill.misconception(
    en="`chunk(size)` makes that many pieces. What is given is how many samples a piece holds.",
    zh="`chunk(size)` 是切成这么多段。题目给的是每段有多少个样本。",
)
def chunked_into_size_pieces(samples, size):
    return samples.chunk(size)


@drill.misconception(
    en="The number of minibatches is right, but `chunk` evens the pieces out: 4 samples in 2 "
    "pieces are 2 and 2, not 3 and 1.",
    zh="批数是对的，但 `chunk` 会让各段尽量一样长：4 个样本分 2 段是 2 和 2，而不是 3 和 1。",
)
def chunked_into_the_right_number(samples, size):
    return samples.chunk((len(samples) + size - 1) // size)


@drill.misconception(
    en="Only full minibatches are there: `//` dropped the samples that were left over.",
    zh="只有装满的批次：`//` 把余下的样本丢掉了。",
)
def dropped_the_last(samples, size):
    return [samples[p * size : (p + 1) * size] for p in range(len(samples) // size)]


@drill.misconception(
    en="The cut runs along dim 1, through the features. The samples are dim 0.",
    zh="切的是 dim 1，也就是特征。样本在 dim 0。",
)
def split_the_features(samples, size):
    return samples.split(size, dim=1)


@drill.alternative
def slices(samples, size):
    return [samples[start : start + size] for start in range(0, len(samples), size)]


@drill.alternative
def positions(samples, size):
    return samples.tensor_split(list(range(size, len(samples), size)))


@drill.alternative
def index_of_pieces(samples, size):
    piece = torch.arange(len(samples), device=samples.device) // size
    return [samples[piece == p] for p in range(int(piece[-1]) + 1)]
