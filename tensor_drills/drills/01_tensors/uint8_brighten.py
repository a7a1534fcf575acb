"""Bytes wrap around: what leaves 0 to 255 comes in again at the other end."""

from tensor_drills.declare import Case, Draw, Drill, Iterator, Tensor, Text, UInt8, torch

drill = Drill(
    level=3,
    ops=("torch.clamp", "torch.add", "torch.Tensor.to"),
    title=Text(en="Repair: a brighter image", zh="改错：调亮图像"),
    statement=Text(
        en="Repair the function. It adds `amount`, a whole number from -255 to 255, to every "
        "pixel of a uint8 `image`; what would leave the range 0 to 255 should become 0 or 255. "
        "The result is uint8 again. As it stands, the brightest spots turn black.",
        zh="请改正这个函数。它给 uint8 图像 `image` 的每个像素加上 `amount`（-255 到 255 "
        "的整数）；超出 0 到 255 范围的，应变成 0 或 255。结果仍是 uint8。"
        "现在最亮的地方反而变黑了。",
    ),
    hints=(
        Text(
            en="Print `image + amount` for a pixel of 250 and an amount of 10.",
            zh="取一个值为 250 的像素，`amount` 取 10，打印 `image + amount` 看看。",
        ),
        Text(
            en="After the sum it is too late: every byte is within 0 to 255. The sum needs a "
            "wider dtype.",
            zh="加完就来不及了：每个字节都在 0 到 255 之内。求和要用更宽的 dtype。",
        ),
        Text(
            en="Widen, add, clamp on both sides, and only then go back to uint8.",
            zh="先变宽，再相加，两边截断，最后才变回 uint8。",
        ),
    ),
)


@drill.reference
def uint8_brighten(image: UInt8[Tensor, "h w"], amount: int) -> UInt8[Tensor, "h w"]:
    """out[i, j] = image[i, j] + amount, but at least 0 and at most 255"""
    h, w = image.shape
    out = torch.zeros_like(image)
    for i in range(h):
        for j in range(w):
            out[i, j] = min(255, max(0, int(image[i, j]) + amount))
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("in the middle of the range", "在范围中间"), [[100]], 10),
        (("too bright", "太亮"), [[250]], 10),
        (("too dark", "太暗"), [[5]], -10),
        (("at both ends", "两端"), [[0, 255], [128, 7]], 120),
        (("nothing added", "什么都不加"), [[0, 255]], 0),
        (("all the way down", "一直减到底"), [[0, 254, 255]], -255),
        (("all the way up", "一直加到顶"), [[0, 1, 255]], 255),
    ]
    for name, pixels, amount in draw.then_random(named, (None,), range(-255, 256)):
        if pixels is None:
            image = draw.index(draw.choice(range(1, 5)), draw.choice(range(1, 5)), below=256)
        else:
            image = torch.tensor(pixels)
        yield Case(name, image=image.to(torch.uint8), amount=amount)


@drill.misconception(
    en="The sum is computed in uint8 and wraps around: 250 + 10 is 4, and then there is nothing "
    "left to clamp. Add in a wider dtype.",
    zh="求和是用 uint8 算的，会绕回：250 + 10 得 4，之后就没有什么可截断的了。请用更宽的 dtype "
    "相加。",
    stub=True,
)
def added_in_bytes(image, amount):
    return (image + amount).clamp(0, 255)


@drill.misconception(
    en="The upper end is clamped, the lower is not: a negative sum turns into a bright pixel when "
    "it becomes a byte.",
    zh="上限截断了，下限没有：负的和变成字节时，会成为很亮的像素。",
)
def clamped_one_end(image, amount):
    return (image.int() + amount).clamp(max=255).to(torch.uint8)


@drill.misconception(
    en="The values are right, but the image is not uint8 any more: it takes several times the "
    "memory, and what reads it expects bytes.",
    zh="数值是对的，但图像不再是 uint8：内存成了原来的几倍，而后面读它的代码要的是字节。",
)
def left_it_wide(image, amount):
    return (image.int() + amount).clamp(0, 255)


@drill.misconception(
    en="0 to 1 is the range of float images. The pixels of a uint8 image run from 0 to 255.",
    zh="0 到 1 是浮点图像的范围。uint8 图像的像素值是 0 到 255。",
)
def clamped_to_one(image, amount):
    return (image.float() + amount).clamp(0, 1).to(torch.uint8)


@drill.alternative
def through_int16(image, amount):
    return torch.clip(image.to(torch.int16) + amount, 0, 255).to(image.dtype)


@drill.alternative
def through_floats(image, amount):
    return (image.float() + amount).clamp(0, 255).byte()


@drill.alternative
def clamped_before_the_sum(image, amount):
    return image.clamp(max(0, -amount), min(255, 255 - amount)) + amount


@drill.alternative
def by_a_table(image, amount):
    table = [min(255, max(0, value + amount)) for value in range(256)]
    return torch.tensor(table, dtype=torch.uint8, device=image.device)[image.long()]
