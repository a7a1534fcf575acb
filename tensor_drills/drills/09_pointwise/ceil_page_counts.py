"""Whole numbers round up without a detour through float, which loses large ones."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.ceil", "torch.floor_divide", "torch.div"),
    title=Text(en="How many pages", zh="一共多少页"),
    statement=Text(
        en="A page holds `size` items. For each number in `items` return how many pages are "
        "needed, the last of which may be partly empty; for 0 items, 0 pages. The result is int64, "
        "and exact for numbers beyond 2 ** 24 too.",
        zh="一页放 `size` 条。对 `items` 中的每个数，返回需要多少页，最后一页可以不满；0 条就是 0 "
        "页。结果是 int64，而且对超过 2 ** 24 的数也要准确。",
    ),
    hints=(
        Text(
            en="`items / size` is float32, which holds whole numbers only up to 2 ** 24 without a "
            "gap. `//` of integers stays among integers.",
            zh="`items / size` 是 float32，只能不间断地表示到 2 ** 24 的整数。"
            "整数之间的 `//` 结果仍是整数。",
        ),
        Text(
            en="`//` rounds down. What can be added to `items` so that a remainder, and only a "
            "remainder, gives one more page?",
            zh="`//` 向下取整。给 `items` 加上多少，才能恰好在有余数时多算一页？",
        ),
    ),
)


@drill.reference
def ceil_page_counts(items: Int[Tensor, " n"], size: int) -> Int[Tensor, " n"]:
    """out[i] = the smallest whole p with p * size >= items[i]"""
    out = torch.zeros_like(items)
    for i in range(len(items)):
        pages, left = divmod(items[i].item(), size)
        out[i] = pages + (left > 0)
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one too many for a page", "比一页多一条"), [4], 3),
        (("a full page", "正好一页"), [3], 3),
        (("nothing", "零条"), [0, 1], 3),
        (("one item a page", "一页一条"), [2, 5], 1),
        (("no numbers", "没有数"), [], 2),
        (("beyond 2 ** 24", "超过 2 ** 24"), [2**24 + 1, 2**25 + 1], 1),
        (("large numbers", "很大的数"), [2**30 + 7, 3 * 10**9 + 1], 3),
    ]
    for name, values, size in draw.then_random(named, [None], range(2, 8)):
        if values is None:
            values = [draw.choice(range(60)) for _ in range(5)]
        yield Case(name, items=torch.tensor(values, dtype=torch.int64), size=size)


@drill.misconception(
    en="`//` rounds down: the page that is not full is missing.",
    zh="`//` 向下取整：没放满的最后一页漏掉了。",
)
def rounded_down(items, size):
    return items // size


@drill.misconception(
    en="One page more is right only where something is left over: 3 items on pages of 3 need one.",
    zh="只有余下的时候才多一页：一页放 3 条时，3 条只要一页。",
)
def always_added_a_page(items, size):
    return items // size + 1


@drill.misconception(
    en="The small counts are right. Large ones went through float32, since `/` of integers gives "
    "float32, and beyond 2 ** 24 that skips whole numbers.",
    zh="小的数都对。大的数经过了 float32（整数之间的 `/` 得到 float32），"
    "超过 2 ** 24 就会跳过一些整数。",
)
def went_through_float32(items, size):
    return torch.ceil(items / size).long()


@drill.misconception(
    en="`ceil` of a float tensor is a float tensor. A count of pages is int64 here.",
    zh="对浮点张量做 `ceil`，结果还是浮点张量。这里的页数要 int64。",
)
def left_it_float(items, size):
    return torch.ceil(items / size)


@drill.alternative
def add_almost_a_page(items, size):
    return (items + size - 1) // size


@drill.alternative
def count_the_partly_filled(items, size):
    return items // size + (items % size != 0)


@drill.alternative
def through_float64(items, size):
    return torch.ceil(items.double() / size).long()


@drill.alternative
def div_with_a_rounding_mode(items, size):
    return torch.div(items + (size - 1), size, rounding_mode="trunc")
