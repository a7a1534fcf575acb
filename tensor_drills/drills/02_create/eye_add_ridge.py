"""A multiple of the identity goes onto the diagonal alone."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.eye", "torch.diagonal"),
    title=Text(en="Strengthen the diagonal", zh="给对角线加上一个数"),
    statement=Text(
        en="Return `matrix` plus `strength` times the identity, in the dtype and on the device of "
        "`matrix` (it may be float16, float32 or float64). `matrix` itself must stay as it is.",
        zh="返回 `matrix` 加上 `strength` 倍的单位矩阵，dtype 和设备与 `matrix` 相同（可能是 "
        "float16、float32 或 float64）。`matrix` 本身不能改动。",
    ),
    hints=(
        Text(
            en="`matrix + strength` adds to every element. Which elements of the identity are not "
            "0?",
            zh="`matrix + strength` 会加到每个元素上。单位矩阵里哪些元素不是零？",
        ),
        Text(
            en="`torch.eye(n)` is float32 on the CPU unless it is told otherwise.",
            zh="不另外说明时，`torch.eye(n)` 是 CPU 上的 float32。",
        ),
    ),
)


@drill.reference
def eye_add_ridge(matrix: Float[Tensor, "n n"], strength: float) -> Float[Tensor, "n n"]:
    """out[i, j] = matrix[i, j] + strength if i == j else matrix[i, j]"""
    out = matrix.clone()
    for i in range(len(matrix)):
        out[i, i] = matrix[i, i] + strength
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one element", "一个元素"), 1, 0.5, torch.float32),
        (("two by two", "二乘二"), 2, 0.5, torch.float32),
        (("float16", "float16 类型"), 2, 2.0, torch.float16),
        (("float64", "float64 类型"), 3, 0.25, torch.float64),
        (("no elements", "零个元素"), 0, 1.0, torch.float32),
    ]
    dtypes = torch.float16, torch.float32, torch.float64
    for name, n, strength, dtype in draw.then_random(named, range(2, 5), (0.5, 1.5, 4.0), dtypes):
        yield Case(name, matrix=draw.signed(n, n, dtype=dtype), strength=strength)


@drill.misconception(
    en="A number beside a matrix is added to every element. The identity has ones on the diagonal "
    "only.",
    zh="矩阵与一个数相加，会加到每个元素上。单位矩阵只有对角线上是 1。",
)
def added_to_every_element(matrix, strength):
    return matrix + strength


@drill.misconception(
    en="`diagonal` is a view, and `add_` writes into the caller's matrix through it. Copy first.",
    zh="`diagonal` 是视图，`add_` 会通过它写进调用者的矩阵。请先拷贝。",
)
def wrote_into_the_matrix(matrix, strength):
    matrix.diagonal().add_(strength)
    return matrix


@drill.misconception(
    en="What is added is float32 on the CPU, as `torch.eye(n)` is unless told otherwise: beside "
    "float16 it makes the sum float32, and beside a matrix on a GPU it raises. State dtype and "
    "device.",
    zh="加上去的是 CPU 上的 float32，`torch.eye(n)` 默认就是这样：与 float16 相加，结果成了 "
    "float32；与 GPU 上的矩阵相加则会报错。请写明 dtype 和设备。",
)
def left_eye_at_its_defaults(matrix, strength):
    return matrix + strength * torch.eye(len(matrix))


@drill.misconception(
    en="`*` multiplies element by element: off the diagonal everything became 0.",
    zh="`*` 是逐元素相乘：对角线以外全变成了 0。",
)
def kept_the_diagonal_alone(matrix, strength):
    eye = torch.eye(len(matrix), dtype=matrix.dtype, device=matrix.device)
    return matrix * eye + strength * eye


@drill.alternative
def diagonal_of_a_copy(matrix, strength):
    out = matrix.clone()
    out.diagonal().add_(strength)
    return out


@drill.alternative
def diag_of_a_full_vector(matrix, strength):
    return matrix + torch.diag(matrix.new_full((len(matrix),), strength))


@drill.alternative
def chosen_by_where(matrix, strength):
    on = torch.eye(len(matrix), dtype=torch.bool, device=matrix.device)
    return torch.where(on, matrix + strength, matrix)
