"""What @ does with vectors, matrices and batches; dot and mm are stricter."""

from tensor_drills.declare import Drill, Text, torch

SHAPES = {
    "vectors": ((3,), (3,)),
    "matrix_vector": ((2, 3), (3,)),
    "vector_batch": ((3,), (5, 3, 4)),
    "batch_matrix": ((5, 2, 3), (3, 4)),
    "two_batches": ((7, 1, 2, 3), (5, 3, 4)),
    "odd_batches": ((5, 2, 3), (6, 3, 4)),
}

drill = Drill(
    level=2,
    ops=("torch.matmul", "torch.mm", "torch.dot", "torch.bmm"),
    title=Text(en="The shape of a product", zh="乘积的形状"),
    statement=Text(
        en="Return a dict with the shape of `a @ b` for these shapes of a and b, or "
        "'RuntimeError' where it raises: 'vectors' (3,) and (3,); 'matrix_vector' (2, 3) and (3,); "
        "'vector_batch' (3,) and (5, 3, 4); 'batch_matrix' (5, 2, 3) and (3, 4); 'two_batches' "
        "(7, 1, 2, 3) and (5, 3, 4); 'odd_batches' (5, 2, 3) and (6, 3, 4); and 'mm': "
        "`torch.mm(a, b)` for the shapes of 'batch_matrix'.",
        zh="a 与 b 的形状如下，用字典返回 `a @ b` 的形状；会报错的写 'RuntimeError'："
        "'vectors' 为 (3,) 与 (3,)；'matrix_vector' 为 (2, 3) 与 (3,)；"
        "'vector_batch' 为 (3,) 与 (5, 3, 4)；'batch_matrix' 为 (5, 2, 3) 与 (3, 4)；"
        "'two_batches' 为 (7, 1, 2, 3) 与 (5, 3, 4)；'odd_batches' 为 (5, 2, 3) 与 (6, 3, 4)。"
        "另有 'mm'：形状同 'batch_matrix'，计算 `torch.mm(a, b)`。",
    ),
    hints=(
        Text(
            en="The last two dims are multiplied as matrices. A vector lends itself a dim of size "
            "1 for that, and gives it back.",
            zh="最后两维按矩阵相乘。向量为此临时补一个大小为 1 的维，乘完再去掉。",
        ),
        Text(
            en="All dims before those are batch dims, and they broadcast like those of a sum.",
            zh="这两维之前都是批次维，它们像加法那样广播。",
        ),
        Text(
            en="`dot`, `mv`, `mm` and `bmm` each take fixed numbers of dims only, and broadcast "
            "nothing.",
            zh="`dot`、`mv`、`mm`、`bmm` 各自只接受固定的维数，并且不广播。",
        ),
    ),
)


@drill.reference
def matmul_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself has them."""
    shapes: dict[str, tuple[int, ...] | str] = {}
    for name, (a, b) in SHAPES.items():
        shapes[name] = _shape_or_error(torch.matmul, a, b)
    shapes["mm"] = _shape_or_error(torch.mm, *SHAPES["batch_matrix"])
    return shapes


def _shape_or_error(product, a, b):
    try:
        return tuple(product(torch.zeros(a), torch.zeros(b)).shape)
    except RuntimeError:
        return "RuntimeError"


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, (a, b) in SHAPES.items():
        shape = answer[name]
        if shape == "RuntimeError":
            continue
        vectors = sum(len(x) == 1 for x in (a, b))
        dims = max(len(a), len(b), 2) - vectors
        if isinstance(shape, str):
            return Text(
                f"'{name}': where `@` raises, the error has another name",
                f"'{name}'：`@` 报错时，错误不叫这个名字",
            )
        if len(shape) != dims:
            return Text(
                f"'{name}': count the dims: those of the longer one (at least 2), less one for "
                "each vector",
                f"'{name}'：数一数维数：取维数较多的一方（至少算 2 维），每有一个向量就减一",
            )
    if answer["mm"] != "RuntimeError":
        return Text(
            "'mm': look its page up: how many dims may its arguments have?",
            "'mm'：查一下它的文档：参数可以是几维？",
        )
    return Text(
        "where you give a shape, its number of dims fits; look at the sizes: batch dims broadcast "
        "or raise, and the two inner sizes disappear",
        "写出了形状的各项，维数都对得上；再看各维的大小：批次维能广播就广播，不能就报错；"
        "中间相乘的那两维会消失",
    )


@drill.misconception(
    en="The dot product of two vectors is one number: its shape has no dims at all.",
    zh="两个向量的点积是一个数：它的形状没有任何维。",
)
def kept_a_dim_for_the_dot():
    return {
        "vectors": (1,),
        "matrix_vector": (2,),
        "vector_batch": (5, 4),
        "batch_matrix": (5, 2, 4),
        "two_batches": (7, 5, 2, 4),
        "odd_batches": "RuntimeError",
        "mm": "RuntimeError",
    }


@drill.misconception(
    en="A vector counts as a column on the right, or as a row on the left, and that dim is dropped "
    "from the result.",
    zh="向量在右边当作一列，在左边当作一行，结果里会去掉这一维。",
)
def kept_the_dim_of_the_vector():
    return {
        "vectors": (),
        "matrix_vector": (2, 1),
        "vector_batch": (5, 1, 4),
        "batch_matrix": (5, 2, 4),
        "two_batches": (7, 5, 2, 4),
        "odd_batches": "RuntimeError",
        "mm": "RuntimeError",
    }


@drill.misconception(
    en="`@` is more than `bmm`: it needs neither equal numbers of dims nor equal batch sizes, as "
    "long as the batch dims broadcast.",
    zh="`@` 比 `bmm` 宽松：维数和批次大小都不必相同，只要批次维能广播就行。",
)
def let_only_equal_batches_multiply():
    return {
        "vectors": (),
        "matrix_vector": (2,),
        "vector_batch": "RuntimeError",
        "batch_matrix": "RuntimeError",
        "two_batches": "RuntimeError",
        "odd_batches": "RuntimeError",
        "mm": "RuntimeError",
    }


@drill.misconception(
    en="`mm` does not broadcast: it takes two matrices, and nothing else.",
    zh="`mm` 不广播：它只接受两个矩阵。",
)
def let_mm_broadcast():
    return {
        "vectors": (),
        "matrix_vector": (2,),
        "vector_batch": (5, 4),
        "batch_matrix": (5, 2, 4),
        "two_batches": (7, 5, 2, 4),
        "odd_batches": "RuntimeError",
        "mm": (5, 2, 4),
    }


@drill.alternative
def as_lists():
    return {
        "vectors": [],
        "matrix_vector": [2],
        "vector_batch": [5, 4],
        "batch_matrix": [5, 2, 4],
        "two_batches": [7, 5, 2, 4],
        "odd_batches": "RuntimeError",
        "mm": "RuntimeError",
    }


@drill.alternative
def asked_torch():
    a = torch.zeros(5, 2, 3)
    return {
        "mm": "RuntimeError",
        "odd_batches": "RuntimeError",
        "vectors": torch.dot(a[0, 0], a[0, 0]).shape,
        "matrix_vector": torch.mv(a[0], a[0, 0]).shape,
        "vector_batch": (torch.zeros(3) @ torch.zeros(5, 3, 4)).shape,
        "batch_matrix": (a @ torch.zeros(3, 4)).shape,
        "two_batches": (torch.zeros(7, 1, 2, 3) @ torch.zeros(5, 3, 4)).shape,
    }
