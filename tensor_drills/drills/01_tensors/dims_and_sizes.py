"""dim counts the dims, size measures one of them, numel counts the elements."""

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=1,
    ops=("torch.Tensor.dim", "torch.Tensor.size", "torch.numel"),
    title=Text(en="Dims, sizes, elements", zh="维数、大小与元素个数"),
    statement=Text(
        en="`images = torch.zeros(2, 3, 28, 28)` is a batch of images with dims (b, c, h, w). "
        "Return a dict with 'dim' (`images.dim()`), 'size' (`images.size(1)`), 'len' "
        "(`len(images)`), 'numel' (`images.numel()`), 'one' (the shape of `images[0]` as a tuple) "
        "and 'height' (the number of the dim that holds the height, counted from 0).",
        zh="`images = torch.zeros(2, 3, 28, 28)` 是一批图像，各维依次为 (b, c, h, w)。用字典返回 "
        "'dim'（`images.dim()`）、'size'（`images.size(1)`）、'len'（`len(images)`）、'numel'（"
        "`images.numel()`）、'one'（`images[0]` 的形状，用元组表示）和 'height'（高是第几维，从 0 "
        "数起）。",
    ),
    hints=(
        Text(
            en="`dim` says how many numbers the shape has; `size(d)` is one of these numbers.",
            zh="`dim` 说的是形状里有几个数；`size(d)` 是其中的一个数。",
        ),
        Text(
            en="Dims are counted from 0. The batch comes first, and `len` looks at nothing else.",
            zh="维度从 0 数起。最前面是批次，`len` 只看这一维。",
        ),
        Text(
            en="Every element has one place in each dim, so the number of elements is a product.",
            zh="每个元素在每一维上各占一个位置，所以元素个数是一个乘积。",
        ),
    ),
)


@drill.reference
def dims_and_sizes() -> dict[str, int | tuple[int, ...]]:
    """As torch itself counts."""
    images = torch.zeros(2, 3, 28, 28)
    return {
        "dim": images.dim(),
        "size": images.size(1),
        "len": len(images),
        "numel": images.numel(),
        "one": tuple(images[0].shape),
        "height": "bchw".index("h"),
    }


@drill.consequence
def consequence(answer: dict[str, int | tuple[int, ...]]) -> Text | None:
    told = {
        "dim": Text(
            "'dim': to reach a single number, each dim needs an index. Is this how many it takes?",
            "'dim'：要取到单独一个数，每一维都得给一个索引。一共要给这么多个吗？",
        ),
        "size": Text(
            "'size': the first dim is dim 0, so `size(1)` does not measure the first one",
            "'size'：最前面的是 dim 0，所以 `size(1)` 量的不是最前面那一维",
        ),
        "len": Text(
            "'len': a loop `for image in images` runs `len(images)` times. What is it over?",
            "'len'：`for image in images` 会循环 `len(images)` 次。它遍历的是什么？",
        ),
        "numel": Text(
            "'numel': `images.flatten()` has as many elements. How many numbers are there in all?",
            "'numel'：`images.flatten()` 的元素个数与它相同。一共有多少个数？",
        ),
        "one": Text(
            "'one': an index picks from the batch, and the dim that it picks from is gone",
            "'one'：索引从批次中取出一个，被取的那一维随之消失",
        ),
        "height": Text(
            "'height': point at the letters of (b, c, h, w) and count from 0",
            "'height'：指着 (b, c, h, w) 的字母，从 0 数起",
        ),
    }
    right = dims_and_sizes()
    return next((told[key] for key in told if _plain(answer[key]) != right[key]), None)


def _plain(value: int | tuple[int, ...] | list[int]) -> int | tuple[int, ...]:
    return value if isinstance(value, int) else tuple(value)


@drill.misconception(
    en="Dims are counted from 0: `size(1)` is the second number of the shape, and the number of "
    "the height's dim is smaller than counting from 1 makes it.",
    zh="维度从 0 数起：`size(1)` 是形状里的第二个数，高的维号也比从 1 数起得到的小。",
)
def counted_from_one():
    return {"dim": 4, "size": 2, "len": 2, "numel": 4704, "one": (3, 28, 28), "height": 3}


@drill.misconception(
    en="`len` is the size of dim 0 alone: the number of images, not of all elements.",
    zh="`len` 只是 dim 0 的大小：是图像的张数，不是元素的总数。",
)
def took_len_for_numel():
    return {"dim": 4, "size": 3, "len": 4704, "numel": 4704, "one": (3, 28, 28), "height": 2}


@drill.misconception(
    en="`numel` counts the whole batch. What you counted are the elements of a single image.",
    zh="`numel` 数的是整个批次。这里数的只是一张图像的元素。",
)
def counted_one_image():
    return {"dim": 4, "size": 3, "len": 2, "numel": 2352, "one": (3, 28, 28), "height": 2}


@drill.misconception(
    en="`images[0]` takes one image out of the batch and drops that dim; it is `images[0:1]` that "
    "keeps it, with size 1.",
    zh="`images[0]` 从批次中取出一张，这一维就没有了；`images[0:1]` 才会把它留下，大小为 1。",
)
def kept_the_batch_dim():
    return {"dim": 4, "size": 3, "len": 2, "numel": 4704, "one": (1, 3, 28, 28), "height": 2}


@drill.alternative
def as_a_list():
    return {"dim": 4, "size": 3, "len": 2, "numel": 4704, "one": [3, 28, 28], "height": 2}


@drill.alternative
def asked_torch():
    images = torch.zeros(2, 3, 28, 28)
    b, c, _, _ = images.shape
    return {
        "dim": images.ndim,
        "size": c,
        "len": b,
        "numel": images.shape.numel(),
        "one": images[0].size(),
        "height": images.dim() - 2,
    }
