"""topk, kthvalue and sort: which end do they start from, and do they count from 0 or from 1."""

from tensor_drills.declare import Drill, Text, torch

VALUES = (7, 2, 9, 4, 5)
LENGTHS = {"topk": 2, "smallest": 2, "sort": 5, "argsort": 5, "kthvalue": 2}

drill = Drill(
    level=2,
    ops=("torch.topk", "torch.kthvalue", "torch.sort", "torch.argsort"),
    title=Text(en="Which end comes first", zh="从哪一端数起"),
    statement=Text(
        en="`x = torch.tensor([7, 2, 9, 4, 5])`. Return a dict with tuples of int: "
        "'topk' (`x.topk(2).values`), 'smallest' (`x.topk(2, largest=False).values`), "
        "'sort' (`x.sort().values`), 'argsort' (`x.argsort()`), and 'kthvalue' (the two numbers "
        "that `x.kthvalue(2)` returns, in its order).",
        zh="`x = torch.tensor([7, 2, 9, 4, 5])`。返回一个字典，每个值是 int 的元组："
        "'topk'（`x.topk(2).values`）、'smallest'（`x.topk(2, largest=False).values`）、"
        "'sort'（`x.sort().values`）、'argsort'（`x.argsort()`）、"
        "'kthvalue'（`x.kthvalue(2)` 返回的两个数，按它的次序）。",
    ),
    hints=(
        Text(
            en="Unless told otherwise, one of these functions begins with the greatest value, and "
            "the others with the least.",
            zh="如果不另外指定，这几个函数里有一个从最大的开始，其余的都从最小的开始。",
        ),
        Text(
            en="`kthvalue` counts its `k` from 1, as one counts places in a race.",
            zh="`kthvalue` 的 `k` 从 1 数起，就像比赛排名次。",
        ),
        Text(
            en="`argsort` lists positions: the first number says where the least value stands.",
            zh="`argsort` 给出的是位置：第一个数说明最小值在哪里。",
        ),
    ),
)


@drill.reference
def topk_smallest() -> dict[str, tuple[int, ...]]:
    """As torch itself orders them."""
    x = torch.tensor(VALUES)
    found = {
        "topk": x.topk(2).values,
        "smallest": x.topk(2, largest=False).values,
        "sort": x.sort().values,
        "argsort": x.argsort(),
        "kthvalue": x.kthvalue(2),
    }
    return {name: tuple(int(value) for value in values) for name, values in found.items()}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    for name, length in LENGTHS.items():
        if len(answer[name]) != length:
            return Text(
                f"'{name}' has {len(answer[name])} elements; count again how many are asked for",
                f"'{name}' 有 {len(answer[name])} 个元素；再数一数要求的是几个",
            )
    if sorted(answer["argsort"]) != list(range(len(VALUES))):
        return Text(
            "'argsort': `x[x.argsort()]` is sorted, so it has to name each position of `x` once",
            "'argsort'：`x[x.argsort()]` 是排好序的，所以它要把 `x` 的每个位置各写一次",
        )
    if [VALUES[i] for i in answer["argsort"]] != list(answer["sort"]):
        return Text(
            "'argsort': `x` read at these positions is not your 'sort'",
            "'argsort'：按这些位置从 `x` 里依次取值，与你的 'sort' 不一致",
        )
    value, index = answer["kthvalue"]
    if index not in range(len(VALUES)) or VALUES[index] != value:
        return Text(
            f"'kthvalue': the value comes first, then its position, and {value} does not stand at "
            f"position {index} of `x`",
            f"'kthvalue'：先是值，后是它的位置，而 `x` 的位置 {index} 上并不是 {value}",
        )
    return Text(
        "'sort' and 'argsort' agree; ask of each one whether its smallest or its largest is first",
        "'sort' 与 'argsort' 彼此一致；再逐个想想：排在最前的是最小的还是最大的",
    )


@drill.misconception(
    en="`topk` gives the best first, and only `topk` does: `sort` and `argsort` ascend, and "
    "`kthvalue` counts from the least.",
    zh="最大的排在最前，只有 `topk` 如此：`sort` 和 `argsort` 是升序，`kthvalue` 从最小的数起。",
)
def took_all_as_descending():
    return {
        "topk": (9, 7),
        "smallest": (2, 4),
        "sort": (9, 7, 5, 4, 2),
        "argsort": (2, 0, 4, 3, 1),
        "kthvalue": (7, 0),
    }


@drill.misconception(
    en="`kthvalue` counts from 1: with k = 1 it returns the least value.",
    zh="`kthvalue` 从 1 数起：k = 1 时返回的是最小值。",
)
def counted_k_from_zero():
    return {
        "topk": (9, 7),
        "smallest": (2, 4),
        "sort": (2, 4, 5, 7, 9),
        "argsort": (1, 3, 4, 0, 2),
        "kthvalue": (5, 4),
    }


@drill.misconception(
    en="Those are ranks: which place each value takes. `argsort` lists, place by place, the "
    "position that the value comes from.",
    zh="那是名次：每个值排第几。`argsort` 给出的是：排好之后的每一位，取自原来的哪个位置。",
)
def gave_ranks_for_argsort():
    return {
        "topk": (9, 7),
        "smallest": (2, 4),
        "sort": (2, 4, 5, 7, 9),
        "argsort": (3, 0, 4, 1, 2),
        "kthvalue": (4, 3),
    }


@drill.misconception(
    en="Functions that return both give the values first and the positions second.",
    zh="同时返回值和位置的函数，总是值在前，位置在后。",
)
def put_the_position_first():
    return {
        "topk": (9, 7),
        "smallest": (2, 4),
        "sort": (2, 4, 5, 7, 9),
        "argsort": (1, 3, 4, 0, 2),
        "kthvalue": (3, 4),
    }


@drill.misconception(
    en="`largest=False` also turns the order round: with it the least value comes first.",
    zh="`largest=False` 连次序也反过来：这时最小的排在最前。",
)
def put_the_smallest_last():
    return {
        "topk": (9, 7),
        "smallest": (4, 2),
        "sort": (2, 4, 5, 7, 9),
        "argsort": (1, 3, 4, 0, 2),
        "kthvalue": (4, 3),
    }


@drill.alternative
def as_lists():
    return {
        "topk": [9, 7],
        "smallest": [2, 4],
        "sort": [2, 4, 5, 7, 9],
        "argsort": [1, 3, 4, 0, 2],
        "kthvalue": [4, 3],
    }


@drill.alternative
def asked_torch():
    x = torch.tensor([7, 2, 9, 4, 5])
    return {
        "topk": x.topk(2).values.tolist(),
        "smallest": x.topk(2, largest=False).values.tolist(),
        "sort": x.sort().values.tolist(),
        "argsort": x.argsort().tolist(),
        "kthvalue": [t.item() for t in x.kthvalue(2)],
    }
