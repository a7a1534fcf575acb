"""A chain of eight calls, followed shape by shape."""

from tensor_drills.declare import Drill, Text, torch

START = (4, 3, 8, 6)
CALLS = {
    "permute": lambda x: x.permute(0, 2, 3, 1),
    "flatten": lambda x: x.flatten(1, 2),
    "unsqueeze": lambda x: x.unsqueeze(-2),
    "repeat": lambda x: x.repeat(1, 1, 2, 1),
    "sum": lambda x: x.sum(dim=1),
    "transpose": lambda x: x.transpose(0, -1),
    "unflatten": lambda x: x.unflatten(-1, (2, 2)),
    "index": lambda x: x[:, 0, None, ::2],
}

drill = Drill(
    level=5,
    ops=("torch.permute", "torch.flatten", "torch.Tensor.repeat", "torch.unflatten"),
    title=Text(en="A chain of eight calls", zh="连续八次调用之后"),
    statement=Text(
        en="`x` begins with shape (4, 3, 8, 6), and each call works on what the one before "
        "returned. Return a dict with the shape after each: 'permute': `x.permute(0, 2, 3, 1)`; "
        "'flatten': `x.flatten(1, 2)`; 'unsqueeze': `x.unsqueeze(-2)`; 'repeat': "
        "`x.repeat(1, 1, 2, 1)`; 'sum': `x.sum(dim=1)`; 'transpose': `x.transpose(0, -1)`; "
        "'unflatten': `x.unflatten(-1, (2, 2))`; 'index': `x[:, 0, None, ::2]`.",
        zh="`x` 最初的形状是 (4, 3, 8, 6)，每一步都作用在上一步的结果上。"
        "用字典返回每一步之后的形状："
        "'permute'：`x.permute(0, 2, 3, 1)`；'flatten'：`x.flatten(1, 2)`；"
        "'unsqueeze'：`x.unsqueeze(-2)`；'repeat'：`x.repeat(1, 1, 2, 1)`；"
        "'sum'：`x.sum(dim=1)`；'transpose'：`x.transpose(0, -1)`；"
        "'unflatten'：`x.unflatten(-1, (2, 2))`；'index'：`x[:, 0, None, ::2]`。",
    ),
    hints=(
        Text(
            en="`permute(0, 2, 3, 1)` lists where each new dim comes from, not where the old ones "
            "go.",
            zh="`permute(0, 2, 3, 1)` 写的是每个新维度来自哪里，而不是旧维度去往哪里。",
        ),
        Text(
            en="A negative dim of `unsqueeze` counts in the result, where the new dim is there "
            "already.",
            zh="`unsqueeze` 的负数 dim 按结果来数，那时新维度已经在了。",
        ),
        Text(
            en="In an index, a number takes a dim away, `None` makes one of size 1, `::2` takes "
            "every second place; what is not mentioned stays.",
            zh="在索引里，整数去掉一维，`None` 新建大小为 1 的一维，`::2` 每隔一个取一个；"
            "没有写到的维度保持不变。",
        ),
    ),
)


@drill.reference
def shape_after_eight_calls() -> dict[str, tuple[int, ...]]:
    """As torch itself goes through the chain."""
    x = torch.zeros(START)
    shapes = {}
    for name, call in CALLS.items():
        x = call(x)
        shapes[name] = tuple(x.shape)
    return shapes


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    right = shape_after_eight_calls()
    before = START
    same_count = Text("This call keeps the number of elements.", "这个调用不改变元素个数。")
    rules = {
        "repeat": Text("Each size is multiplied by its number.", "每一维的大小乘以对应的数。"),
        "sum": Text("One dim goes, the others stay.", "去掉一维，其余不变。"),
        "index": Text("Go through the index dim by dim.", "逐维读这个索引。"),
    }
    for name, shape in right.items():
        given = tuple(answer[name])
        if given == shape:
            before = shape
            continue
        had = torch.empty(before, device="meta").numel()
        has = torch.empty(given, device="meta").numel()
        counts = Text(
            f"before it there were {had} elements in {len(before)} dims; this shape has {has} in "
            f"{len(given)}",
            f"这一步之前有 {len(before)} 维、{had} 个元素；"
            f"这个形状有 {len(given)} 维、{has} 个元素",
        )
        rule = rules.get(name, same_count)
        return Text(
            f"'{name}' is the first step that is not right: {counts.en}. {rule.en}",
            f"第一个出错的步骤是 '{name}'：{counts.zh}。{rule.zh}",
        )
    return None


@drill.misconception(
    en="`permute` names for each new dim the old one that it was, so 0, 2, 3, 1 moves the dim of "
    "size 3 to the end. Here its numbers were read as places to go to.",
    zh="`permute` 为每个新维度写出它原来是哪一维，所以 0, 2, 3, 1 把大小为 3 的维度移到最后。"
    "这里却把这些数当成了要去的位置。",
)
def sent_dims_to_places():
    return {
        "permute": (4, 6, 3, 8),
        "flatten": (4, 18, 8),
        "unsqueeze": (4, 18, 1, 8),
        "repeat": (4, 18, 2, 8),
        "sum": (4, 2, 8),
        "transpose": (8, 2, 4),
        "unflatten": (8, 2, 2, 2),
        "index": (8, 1, 1, 2),
    }


@drill.misconception(
    en="`unsqueeze(-2)` makes the new dim the dim -2 of the result: one dim comes after it. Here "
    "two do.",
    zh="`unsqueeze(-2)` 的新维度在结果中是第 -2 维：它后面还有一维。这里后面却有两维。",
)
def counted_unsqueeze_before_it_was_there():
    return {
        "permute": (4, 8, 6, 3),
        "flatten": (4, 48, 3),
        "unsqueeze": (4, 1, 48, 3),
        "repeat": (4, 1, 96, 3),
        "sum": (4, 96, 3),
        "transpose": (3, 96, 4),
        "unflatten": (3, 96, 2, 2),
        "index": (3, 1, 1, 2),
    }


@drill.misconception(
    en="`None` in an index is a new dim of size 1, at its place among the others. It was left out.",
    zh="索引里的 `None` 会在它所在的位置新建大小为 1 的一维。这里把它漏掉了。",
)
def overlooked_the_none():
    return {
        "permute": (4, 8, 6, 3),
        "flatten": (4, 48, 3),
        "unsqueeze": (4, 48, 1, 3),
        "repeat": (4, 48, 2, 3),
        "sum": (4, 2, 3),
        "transpose": (3, 2, 4),
        "unflatten": (3, 2, 2, 2),
        "index": (3, 1, 2),
    }


@drill.misconception(
    en="A number in an index takes its dim away; a slice such as `0:1` would keep it with size 1.",
    zh="索引里的整数会去掉它那一维；像 `0:1` 这样的切片才会保留，大小为 1。",
)
def kept_the_indexed_dim():
    return {
        "permute": (4, 8, 6, 3),
        "flatten": (4, 48, 3),
        "unsqueeze": (4, 48, 1, 3),
        "repeat": (4, 48, 2, 3),
        "sum": (4, 2, 3),
        "transpose": (3, 2, 4),
        "unflatten": (3, 2, 2, 2),
        "index": (3, 1, 1, 1, 2),
    }


@drill.alternative
def as_lists():
    return {
        "permute": [4, 8, 6, 3],
        "flatten": [4, 48, 3],
        "unsqueeze": [4, 48, 1, 3],
        "repeat": [4, 48, 2, 3],
        "sum": [4, 2, 3],
        "transpose": [3, 2, 4],
        "unflatten": [3, 2, 2, 2],
        "index": [3, 1, 1, 2],
    }


@drill.alternative
def asked_torch():
    shapes = {}
    x = torch.empty(4, 3, 8, 6)
    shapes["permute"] = (x := x.movedim(1, -1)).shape
    shapes["flatten"] = (x := x.reshape(4, -1, 3)).shape
    shapes["unsqueeze"] = (x := x[:, :, None]).shape
    shapes["repeat"] = (x := x.expand(-1, -1, 2, -1)).shape
    shapes["sum"] = (x := x.sum(1)).shape
    shapes["transpose"] = (x := x.permute(2, 1, 0)).shape
    shapes["unflatten"] = (x := x.reshape(3, 2, 2, 2)).shape
    shapes["index"] = x.select(1, 0).unsqueeze(1)[:, :, ::2].shape
    return shapes
