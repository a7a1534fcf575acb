"""Adding at repeated positions, in place, in an image that may be a view."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.Tensor.index_put_", "torch.Tensor.index_add_", "torch.Tensor.view"),
    title=Text(en="Add up hits in an image", zh="把命中累加到图像上"),
    statement=Text(
        en="Add `amount[i]` to the pixel at `row[i]`, `column[i]` of `image`, in place, and "
        "return `image`. A pixel may be hit several times, and every hit counts; hits outside of "
        "the image, at negative positions for instance, do not. `image` need not be contiguous. "
        "No Python loop.",
        zh="把 `amount[i]` 加到 `image` 第 `row[i]` 行、第 `column[i]` 列的像素上，原地修改，"
        "并返回 `image`。同一像素可能被命中多次，每次都要算；落在图像之外的（例如位置为负）不算。"
        "`image` 不一定连续。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="First keep only the hits inside of the image. Each of the two positions has two "
            "limits.",
            zh="先只留下落在图像内的命中。行和列各有上下两个界限。",
        ),
        Text(
            en="`image[row, column] += amount` reads all pixels, adds, and writes them back: of "
            "several hits at one pixel, one is left.",
            zh="`image[row, column] += amount` 会先读出各像素、相加、再写回："
            "同一像素的多次命中只剩一次。",
        ),
        Text(
            en="`index_put_` has an argument for this.",
            zh="`index_put_` 有一个参数正是为此而设的。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def index_put_hits(
    image: Float[Tensor, "h w"],
    row: Int[Tensor, " n"],
    column: Int[Tensor, " n"],
    amount: Float[Tensor, " n"],
) -> Float[Tensor, "h w"]:
    """out[r, s] = image[r, s] + sum of amount[i] over all i with (row[i], column[i]) == (r, s)"""
    h, w = image.shape
    for i in range(len(amount)):
        if 0 <= row[i] < h and 0 <= column[i] < w:
            image[row[i], column[i]] += amount[i]
    return image


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one hit", "一次命中"), 1, 2, [0], [1], "plain"),
        (("two hits at one pixel", "同一像素命中两次"), 1, 2, [0, 0], [1, 1], "plain"),
        (("a hit at -1", "位置为 -1 的命中"), 2, 2, [0, -1], [0, 1], "plain"),
        (("a hit right of the image", "图像右侧的命中"), 2, 2, [0, 0], [2, 1], "plain"),
        (("a hit below the image", "图像下方的命中"), 2, 2, [2, 1], [0, 1], "plain"),
        (("a transposed image", "转置过的图像"), 2, 2, [0, 0, 1], [1, 1, 0], "transposed"),
        (("gaps in memory", "内存里有空隙"), 2, 3, [1, 1, 0], [2, 2, 0], "strided"),
        (("no hits", "没有命中"), 2, 2, [], [], "plain"),
    ]
    sizes, layouts = range(1, 4), ["plain", "transposed", "strided"]
    for name, h, w, row, column, layout in draw.then_random(
        named, sizes, sizes, [None], [None], layouts
    ):
        if row is None:
            n = draw.choice(range(4, 9))
            rows, columns = draw.index(n, below=h + 2) - 1, draw.index(n, below=w + 2) - 1
        else:
            rows, columns = (torch.tensor(p, dtype=torch.int64) for p in (row, column))
        image = draw.signed(h, w)
        if layout == "transposed":
            image = image.T.contiguous().T
        elif layout == "strided":
            image = draw.strided(image)
        yield Case(name, image=image, row=rows, column=columns, amount=draw.distinct(len(rows)))


@drill.misconception(
    en="`+=` with an index reads, adds and writes back: of several hits at one pixel only one is "
    "left.",
    zh="带索引的 `+=` 是先读出、相加、再写回：同一像素的多次命中只剩下一次。",
)
def lost_repeated_hits(image, row, column, amount):
    h, w = image.shape
    inside = (row >= 0) & (row < h) & (column >= 0) & (column < w)
    image[row[inside], column[inside]] += amount[inside]
    return image


@drill.misconception(
    en="A negative position counts from the end: hits before the image came out at its far side. "
    "Check the lower limits as well.",
    zh="负的位置是从末尾数起的：图像之前的命中跑到了另一头。下限也要检查。",
)
def let_negatives_count_from_the_end(image, row, column, amount):
    h, w = image.shape
    inside = (row >= -h) & (row < h) & (column >= -w) & (column < w)
    image.index_put_((row[inside], column[inside]), amount[inside], accumulate=True)
    return image


@drill.misconception(
    en="Where `image` is not contiguous, `reshape(-1)` is a copy, and what is added there is lost.",
    zh="`image` 不连续时，`reshape(-1)` 得到的是拷贝，加在上面的全都丢了。",
)
def added_to_a_copy(image, row, column, amount):
    h, w = image.shape
    inside = (row >= 0) & (row < h) & (column >= 0) & (column < w)
    places = (row * w + column)[inside]
    image.reshape(-1).index_add_(0, places, amount[inside])
    return image


@drill.misconception(
    en="Clamping moves the hits from outside to the edge of the image. They should not count at "
    "all.",
    zh="截断会把外面的命中挪到图像边缘上。它们根本不该算。",
)
def moved_outsiders_to_the_edge(image, row, column, amount):
    h, w = image.shape
    places = row.clamp(0, h - 1), column.clamp(0, w - 1)
    image.index_put_(places, amount, accumulate=True)
    return image


@drill.misconception(
    en="Only the flat position was checked. A hit right of the image then comes out in the next "
    "row.",
    zh="只检查了展平后的位置。图像右侧的命中就跑到了下一行。",
)
def checked_the_flat_position(image, row, column, amount):
    h, w = image.shape
    places = row * w + column
    inside = (places >= 0) & (places < h * w)
    added = image.new_zeros(h * w).index_add(0, places[inside], amount[inside])
    image += added.view(h, w)
    return image


@drill.misconception(
    en="The sums are right, but `index_put` without the final `_` puts them into a new tensor: "
    "the caller's image is as it was.",
    zh="累加的结果对了，但末尾没有 `_` 的 `index_put` 把它放进了新张量：调用者的图像没有变。",
)
def made_a_new_image(image, row, column, amount):
    h, w = image.shape
    inside = (row >= 0) & (row < h) & (column >= 0) & (column < w)
    return image.index_put((row[inside], column[inside]), amount[inside], accumulate=True)


@drill.alternative
def added_from_zeros(image, row, column, amount):
    h, w = image.shape
    inside = (row >= 0) & (row < h) & (column >= 0) & (column < w)
    places = (row * w + column)[inside]
    added = torch.bincount(places, weights=amount[inside], minlength=h * w)
    image.add_(added.view(h, w).to(image.dtype))
    return image


@drill.alternative
def outsiders_to_a_frame(image, row, column, amount):
    h, w = image.shape
    large = image.new_zeros(h + 2, w + 2)
    places = row.clamp(-1, h) + 1, column.clamp(-1, w) + 1
    large.index_put_(places, amount, accumulate=True)
    image += large[1:-1, 1:-1]
    return image


@drill.alternative
def outsiders_add_zero(image, row, column, amount):
    h, w = image.shape
    inside = (row >= 0) & (row < h) & (column >= 0) & (column < w)
    row, column = torch.where(inside, row, 0), torch.where(inside, column, 0)
    image.index_put_((row, column), amount * inside, accumulate=True)
    return image


@drill.alternative
def products_of_indicators(image, row, column, amount):
    h, w = image.shape
    rows = torch.arange(h, device=image.device)[:, None] == row
    columns = column[:, None] == torch.arange(w, device=image.device)
    image.copy_(image + (rows * amount) @ columns.to(amount.dtype))
    return image
