"""Sorting one tensor by another: the order has to be carried over, batch by batch."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.take_along_dim", "torch.argsort", "torch.gather"),
    title=Text(en="Boxes, best score first", zh="按得分排列候选框"),
    statement=Text(
        en="Every image has n boxes of d numbers, and `scores[i, j]` is the score of "
        "`boxes[i, j]`. Return the boxes with those of each image sorted by score, the highest "
        "first. No two scores of an image are equal. No Python loop.",
        zh="每张图像有 n 个框，每个框有 d 个数；`scores[i, j]` 是 `boxes[i, j]` 的得分。"
        "把每张图像的框按得分从高到低排列后返回。同一张图像里没有相等的得分。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Two steps: the order of each image, then the boxes in this order.",
            zh="分两步：先求每张图像的次序，再按这个次序取框。",
        ),
        Text(
            en="The order has shape (b, n). Every number of a box has to follow it, so it needs a "
            "last dim.",
            zh="次序的形状是 (b, n)。一个框的每个数都要跟着它走，所以它还需要最后一维。",
        ),
        Text(
            en="`take_along_dim` broadcasts its indices; `gather` wants them expanded to "
            "(b, n, d).",
            zh="`take_along_dim` 会广播 indices；`gather` 则要求先扩展成 (b, n, d)。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def take_along_best_boxes(
    boxes: Float[Tensor, "b n d"], scores: Float[Tensor, "b n"]
) -> Float[Tensor, "b n d"]:
    """out[i, r] = the boxes[i, j] for which exactly r scores of image i exceed scores[i, j]"""
    out = torch.empty_like(boxes)
    for i in range(boxes.shape[0]):
        for j in range(boxes.shape[1]):
            rank = 0
            for other in range(boxes.shape[1]):
                if scores[i, other] > scores[i, j]:
                    rank += 1
            out[i, rank] = boxes[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two boxes of one number", "两个框，各一个数"), 1, 2, 1),
        (("two images", "两张图像"), 2, 2, 2),
        (("three boxes", "三个框"), 1, 3, 2),
        (("no images", "零张图像"), 0, 2, 4),
        (("all sizes equal", "各维大小相等"), 3, 3, 3),
        (("three different sizes", "三个大小各不相同"), 2, 5, 4),
    ]
    for name, b, n, d in draw.then_random(named, range(1, 4), range(2, 6), range(1, 5)):
        scores = draw.signed(b, n)
        yield Case(name, boxes=draw.signed(b, n, d), scores=scores)


@drill.misconception(
    en="`boxes[:, order]` uses the orders of all images on every image: one dim too many. Image i "
    "needs only its own.",
    zh="`boxes[:, order]` 会把所有图像的次序用到每一张图像上，多出一维。第 i 张只该用自己的次序。",
)
def used_all_orders_on_every_image(boxes, scores):
    return boxes[:, scores.argsort(dim=1, descending=True)]


@drill.misconception(
    en="The boxes were sorted by their own numbers, column by column: that tears each box apart, "
    "and the scores play no part.",
    zh="这是按框自身的数逐列排序：每个框都被拆散了，而且得分没有起作用。",
)
def sorted_the_numbers_of_the_boxes(boxes, scores):
    return boxes.sort(dim=1, descending=True).values


@drill.misconception(
    en="`argsort` ascends: the box with the lowest score comes first.",
    zh="`argsort` 默认升序：得分最低的框排在了最前。",
)
def put_the_lowest_first(boxes, scores):
    return torch.take_along_dim(boxes, scores.argsort(dim=1)[..., None], dim=1)


@drill.misconception(
    en="An index of shape (b, n, 1) gathers the first number of each box only. It has to be "
    "expanded over all d.",
    zh="形状为 (b, n, 1) 的 index 只收集每个框的第一个数。要先把它扩展到全部 d 个。",
)
def gathered_one_number(boxes, scores):
    return boxes.gather(1, scores.argsort(dim=1, descending=True).unsqueeze(-1))


@drill.misconception(
    en="These are the ranks of the boxes. As an index they say where each box goes; to take boxes, "
    "one needs where each place comes from.",
    zh="这是各个框的名次，说的是每个框该去哪里。要取框，需要知道的是每个位置从哪里来。",
)
def indexed_with_ranks(boxes, scores):
    ranks = scores.argsort(dim=1, descending=True).argsort(dim=1)
    return torch.take_along_dim(boxes, ranks[..., None], dim=1)


@drill.alternative
def gather_expanded(boxes, scores):
    order = scores.argsort(dim=1, descending=True)
    return boxes.gather(1, order.unsqueeze(2).expand_as(boxes))


@drill.alternative
def pair_of_index_tensors(boxes, scores):
    order = torch.sort(scores, dim=-1, descending=True).indices
    return boxes[torch.arange(len(boxes), device=boxes.device)[:, None], order]


@drill.alternative
def scatter_to_the_ranks(boxes, scores):
    ranks = (scores[:, None, :] > scores[:, :, None]).sum(-1)
    return torch.zeros_like(boxes).scatter(1, ranks[..., None].expand_as(boxes), boxes)
