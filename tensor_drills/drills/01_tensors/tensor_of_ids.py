"""A float32 holds whole numbers up to 2**24; after that, ids turn into other ids."""

from tensor_drills.declare import Case, Draw, Drill, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.tensor", "torch.Tensor"),
    title=Text(en="Repair: a tensor of ids", zh="改错：装编号的张量"),
    statement=Text(
        en="Repair the function. It should return the whole numbers `ids` as an int64 tensor, "
        "each exactly as it is; `ids` may be empty. As it stands a float tensor comes out, and "
        "user 16777217 is taken for user 16777216.",
        zh="请改正这个函数。它应当把整数列表 `ids` 变成 int64 张量，每个数都原样不变；`ids` "
        "可以为空。现在得到的是浮点张量，而且用户 16777217 被当成了用户 16777216。",
    ),
    hints=(
        Text(
            en="Print `torch.Tensor([16777217])` and its dtype.",
            zh="打印 `torch.Tensor([16777217])` 和它的 dtype 看看。",
        ),
        Text(
            en="A cast afterwards cannot bring back what is lost: the dtype must be right when "
            "the tensor is made.",
            zh="事后再转换类型，丢掉的数也找不回来：创建张量时 dtype 就得是对的。",
        ),
        Text(
            en="An empty list holds no value to take a dtype from. `torch.tensor` lets you state "
            "one.",
            zh="空列表里没有值可以用来判断 dtype。`torch.tensor` 允许直接指定。",
        ),
    ),
)


@drill.reference
def tensor_of_ids(ids: list[int]) -> Int[Tensor, " n"]:
    """out[i] = ids[i], exactly"""
    out = torch.zeros(len(ids), dtype=torch.int64)
    for i in range(len(ids)):
        out[i] = ids[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one small id", "一个小编号"), [7], 0),
        (("above 2**24", "大于 2**24"), [2**24 + 1], 0),
        (("above 2**53", "大于 2**53"), [2**53 + 1], 0),
        (("no ids", "没有编号"), [], 0),
        (("several", "若干个"), [5, 2**31 + 3, -8, 2**24 + 1], 0),
    ]
    for name, ids, n in draw.then_random(named, ([],), range(1, 7)):
        yield Case(name, ids=ids + [draw.choice(range(2**60)) for _ in range(n)])


@drill.misconception(
    en="`torch.Tensor` makes float32 of everything, and a float32 has 24 bits for its digits: "
    "beyond 2**24, neighbouring ids become one and the same.",
    zh="`torch.Tensor` 会把一切都变成 float32，而 float32 的有效数字只有 24 个二进制位：超过 2**24 "
    "之后，相邻的编号会变成同一个。",
    stub=True,
)
def made_floats_of_ids(ids):
    return torch.Tensor(ids)


@drill.misconception(
    en="The cast comes too late: the ids have been float32 already, and were rounded. Only the "
    "dtype looks right.",
    zh="转换来得太晚：编号已经变成过 float32，被舍入了。只是 dtype 看上去对了而已。",
)
def cast_back_to_ints(ids):
    return torch.Tensor(ids).long()


@drill.misconception(
    en="A double holds every whole number only up to 2**53. Ids need no float at all, however "
    "wide.",
    zh="双精度浮点也只能保证 2**53 以内的整数精确。编号根本不需要经过浮点，再宽也不需要。",
)
def went_through_doubles(ids):
    return torch.tensor(ids, dtype=torch.float64).long()


@drill.misconception(
    en="Without a dtype an empty list becomes float32: there is no value in it to go by. State "
    "the dtype.",
    zh="不写 dtype 时，空列表会变成 float32：里面没有值可供判断。请写明 dtype。",
)
def left_the_dtype_to_the_list(ids):
    return torch.tensor(ids)


@drill.alternative
def cast_an_int_tensor(ids):
    return torch.tensor(ids).long()


@drill.alternative
def typed_class(ids):
    return torch.LongTensor(ids)


@drill.alternative
def by_way_of_numpy(ids):
    import numpy as np

    return torch.from_numpy(np.array(ids, dtype=np.int64))
