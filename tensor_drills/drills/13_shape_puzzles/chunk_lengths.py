"""chunk may return fewer pieces than it was asked for."""

from tensor_drills.declare import Drill, Text, torch

TOTALS = {"ten_in_4": 10, "nine_in_6": 9, "ten_by_4": 10}

drill = Drill(
    level=4,
    ops=("torch.chunk", "torch.split"),
    title=Text(en="How long is each piece", zh="每一段有多长"),
    statement=Text(
        en="Return a dict with the lengths of the pieces, each as a tuple: 'ten_in_4' for "
        "`torch.arange(10).chunk(4)`, 'nine_in_6' for `torch.arange(9).chunk(6)`, and 'ten_by_4' "
        "for `torch.arange(10).split(4)`.",
        zh="用字典返回各段的长度，每个值是一个元组：'ten_in_4' 对应 `torch.arange(10).chunk(4)`，"
        "'nine_in_6' 对应 `torch.arange(9).chunk(6)`，'ten_by_4' 对应 "
        "`torch.arange(10).split(4)`。",
    ),
    hints=(
        Text(
            en="`chunk(n)` first settles one length for all pieces, and rounds it up.",
            zh="`chunk(n)` 先为所有段定下同一个长度，并且向上取整。",
        ),
        Text(
            en="It then cuts until nothing is left. Count the pieces that you get.",
            zh="然后一段段地切，直到切完为止。数一数得到了几段。",
        ),
    ),
)


@drill.reference
def chunk_lengths() -> dict[str, tuple[int, ...]]:
    """As torch itself cuts."""
    pieces = {
        "ten_in_4": torch.arange(10).chunk(4),
        "nine_in_6": torch.arange(9).chunk(6),
        "ten_by_4": torch.arange(10).split(4),
    }
    return {name: tuple(len(piece) for piece in parts) for name, parts in pieces.items()}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    for name, total in TOTALS.items():
        lengths = tuple(answer[name])
        if sum(lengths) != total:
            return Text(
                f"'{name}': these lengths add up to {sum(lengths)}; the tensor has {total} "
                f"elements",
                f"'{name}'：这些长度加起来是 {sum(lengths)}；张量有 {total} 个元素",
            )
        if len(set(lengths[:-1])) > 1 or (lengths and lengths[-1] > lengths[0]):
            return Text(
                f"'{name}': all pieces have one length, except the last, which may be shorter",
                f"'{name}'：除了最后一段可能较短，其余各段长度都相同",
            )
    return Text(
        "the lengths add up, but torch cuts otherwise: try one of the calls",
        "长度之和是对的，但 torch 不是这样切的：运行其中一个试试",
    )


@drill.misconception(
    en="`chunk` does not spread the remainder over the first pieces, as `tensor_split` does: it "
    "rounds the length up, and the last piece is what is left.",
    zh="`chunk` 不会像 `tensor_split` 那样把余数分摊到前几段：它把长度向上取整，"
    "最后一段是剩下的部分。",
)
def spread_the_remainder():
    return {
        "ten_in_4": tuple(len(p) for p in torch.arange(10).tensor_split(4)),
        "nine_in_6": tuple(len(p) for p in torch.arange(9).tensor_split(6)),
        "ten_by_4": (4, 4, 2),
    }


@drill.misconception(
    en="`split(4)` makes pieces of length 4; it is `chunk(4)` that makes 4 pieces.",
    zh="`split(4)` 是每段长度为 4；分成 4 段的是 `chunk(4)`。",
)
def split_into_four_pieces():
    return {"ten_in_4": (3, 3, 3, 1), "nine_in_6": (2, 2, 2, 2, 1), "ten_by_4": (3, 3, 3, 1)}


@drill.misconception(
    en="`chunk(6)` promises at most 6 pieces. Once the length is rounded up, the elements may run "
    "out sooner.",
    zh="`chunk(6)` 只保证最多 6 段。长度向上取整之后，元素可能提前用完。",
)
def counted_on_six_pieces():
    return {"ten_in_4": (3, 3, 3, 1), "nine_in_6": (2, 2, 2, 1, 1, 1), "ten_by_4": (4, 4, 2)}


@drill.alternative
def as_lists():
    return {"ten_in_4": [3, 3, 3, 1], "nine_in_6": [2, 2, 2, 2, 1], "ten_by_4": [4, 4, 2]}


@drill.alternative
def asked_torch():
    def lengths(parts):
        return tuple(map(len, parts))

    return {
        "ten_by_4": lengths(torch.arange(10).split(4)),
        "nine_in_6": lengths(torch.arange(9).chunk(6)),
        "ten_in_4": lengths(torch.arange(10).chunk(4)),
    }
