"""@ against *, and matrix_power against **."""

from tensor_drills.declare import Drill, Text, torch

A = ((1, 2), (3, 4))
B = ((0, 1), (1, 0))

drill = Drill(
    level=2,
    ops=("torch.matmul", "torch.mul", "torch.matrix_power", "torch.pow"),
    title=Text(en="@ or *, what comes out", zh="@ 与 * 各得什么"),
    statement=Text(
        en="`a = torch.tensor([[1, 2], [3, 4]])`, `b = torch.tensor([[0, 1], [1, 0]])`. Return a "
        "dict with the four values of each result, row by row, as a tuple of int: 'star' "
        "(`a * b`), 'at' (`a @ b`), 'at_turned' (`b @ a`), 'square' (`a ** 2`), 'power' "
        "(`torch.matrix_power(a, 2)`), 'zeroth' (`torch.matrix_power(a, 0)`).",
        zh="`a = torch.tensor([[1, 2], [3, 4]])`，`b = torch.tensor([[0, 1], [1, 0]])`。"
        "返回一个字典，每个值是结果的四个数，逐行排成 int 的元组：'star'（`a * b`）、"
        "'at'（`a @ b`）、'at_turned'（`b @ a`）、'square'（`a ** 2`）、"
        "'power'（`torch.matrix_power(a, 2)`）、'zeroth'（`torch.matrix_power(a, 0)`）。",
    ),
    hints=(
        Text(
            en="`*` and `**` work element by element, and know nothing of rows and columns.",
            zh="`*` 和 `**` 逐元素计算，与行和列无关。",
        ),
        Text(
            en="`b` swaps two things. Which ones, from the right of `a`, and which from its left?",
            zh="`b` 的作用是交换。从右边乘 `a`，交换的是什么？从左边乘呢？",
        ),
        Text(
            en="Multiplying by the zeroth power must change nothing.",
            zh="乘以零次幂，应当什么都不改变。",
        ),
    ),
)


@drill.reference
def matmul_or_times() -> dict[str, tuple[int, ...]]:
    """As torch itself multiplies."""
    a, b = torch.tensor(A), torch.tensor(B)
    products = {
        "star": a * b,
        "at": a @ b,
        "at_turned": b @ a,
        "square": a**2,
        "power": torch.matrix_power(a, 2),
        "zeroth": torch.matrix_power(a, 0),
    }
    return {name: tuple(product.flatten().tolist()) for name, product in products.items()}


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...]]) -> Text | None:
    for name, values in answer.items():
        if len(values) != 4:
            return Text(
                f"'{name}' has {len(values)} values, not 4",
                f"'{name}' 有 {len(values)} 个数，应是 4 个",
            )
    if tuple(answer["star"]) == tuple(answer["at"]):
        return Text(
            "'star' and 'at' are equal here; for these matrices `a * b` and `a @ b` differ",
            "你的 'star' 和 'at' 相同；对这两个矩阵，`a * b` 与 `a @ b` 并不相同",
        )
    if tuple(answer["at"]) == tuple(answer["at_turned"]):
        return Text(
            "'at' and 'at_turned' are equal here, but a matrix product depends on the order",
            "你的 'at' 和 'at_turned' 相同，但矩阵乘法与次序有关",
        )
    a, zeroth = torch.tensor(A), torch.tensor(answer["zeroth"]).view(2, 2)
    if not torch.equal(a @ zeroth, a):
        return Text(
            f"'zeroth': `a @` this matrix is {(a @ zeroth).tolist()}, and no longer `a`",
            f"'zeroth'：`a @` 这个矩阵得到 {(a @ zeroth).tolist()}，不再是 `a`",
        )
    return Text(
        "compute one of them by hand: row of the left with column of the right",
        "动手算一个试试：左边的行与右边的列做点积",
    )


@drill.misconception(
    en="`*` is not the matrix product of the textbook: it multiplies elements in the same place. "
    "The matrix product is `@`.",
    zh="`*` 不是课本里的矩阵乘法：它把同一位置的元素相乘。矩阵乘法是 `@`。",
)
def took_star_for_the_product():
    return {
        "star": (2, 1, 4, 3),
        "at": (2, 1, 4, 3),
        "at_turned": (3, 4, 1, 2),
        "square": (7, 10, 15, 22),
        "power": (7, 10, 15, 22),
        "zeroth": (1, 0, 0, 1),
    }


@drill.misconception(
    en="From the right `b` swaps the columns of `a`, from the left its rows: the order counts.",
    zh="`b` 从右边乘，交换 `a` 的列；从左边乘，交换 `a` 的行：次序很重要。",
)
def multiplied_in_either_order():
    return {
        "star": (0, 2, 3, 0),
        "at": (2, 1, 4, 3),
        "at_turned": (2, 1, 4, 3),
        "square": (1, 4, 9, 16),
        "power": (7, 10, 15, 22),
        "zeroth": (1, 0, 0, 1),
    }


@drill.misconception(
    en="`**` squares each element; `matrix_power` multiplies the matrix by itself.",
    zh="`**` 把每个元素平方；`matrix_power` 才是矩阵自乘。",
)
def squared_each_element_in_both():
    return {
        "star": (0, 2, 3, 0),
        "at": (2, 1, 4, 3),
        "at_turned": (3, 4, 1, 2),
        "square": (1, 4, 9, 16),
        "power": (1, 4, 9, 16),
        "zeroth": (1, 0, 0, 1),
    }


@drill.misconception(
    en="Elementwise, a zeroth power is all ones. For matrices it is what changes nothing in a "
    "product, and a matrix of ones does change it.",
    zh="逐元素的零次幂全是 1。矩阵的零次幂应当在相乘时什么都不改变，而全 1 的矩阵会改变。",
)
def took_ones_for_the_zeroth_power():
    return {
        "star": (0, 2, 3, 0),
        "at": (2, 1, 4, 3),
        "at_turned": (3, 4, 1, 2),
        "square": (1, 4, 9, 16),
        "power": (7, 10, 15, 22),
        "zeroth": (1, 1, 1, 1),
    }


@drill.alternative
def as_lists():
    return {
        "star": [0, 2, 3, 0],
        "at": [2, 1, 4, 3],
        "at_turned": [3, 4, 1, 2],
        "square": [1, 4, 9, 16],
        "power": [7, 10, 15, 22],
        "zeroth": [1, 0, 0, 1],
    }


@drill.alternative
def asked_torch():
    a, b = torch.tensor([[1, 2], [3, 4]]), torch.tensor([[0, 1], [1, 0]])
    return {
        "star": (a * b).flatten().tolist(),
        "at": a.mm(b).flatten().tolist(),
        "at_turned": b.mm(a).flatten().tolist(),
        "square": a.pow(2).flatten().tolist(),
        "power": (a @ a).flatten().tolist(),
        "zeroth": torch.eye(2, dtype=torch.int64).flatten().tolist(),
    }
