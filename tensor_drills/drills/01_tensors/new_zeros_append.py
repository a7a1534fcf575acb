"""A new tensor must go where its partner is: same device, same dtype."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.new_zeros", "torch.cat"),
    title=Text(en="Append a zero", zh="末尾补一个零"),
    statement=Text(
        en="Return `x` with one zero after its last element, on the device of `x` and with the "
        "dtype of `x`, whatever they are: `x` may be float16, float32 or float64, on the CPU or "
        "on a GPU.",
        zh="返回在 `x` 最后一个元素之后补上一个零的张量，设备和 dtype 都与 `x` 相同：`x` 可能是 "
        "float16、float32 或 float64，可能在 CPU 上，也可能在 GPU 上。",
    ),
    hints=(
        Text(
            en="`torch.zeros(1)` is float32 on the CPU, whatever stands beside it.",
            zh="`torch.zeros(1)` 是 CPU 上的 float32，不管旁边是什么张量。",
        ),
        Text(
            en="The dtype and the device can be stated: `x.dtype` and `x.device`.",
            zh="dtype 和设备都可以指定：`x.dtype` 和 `x.device`。",
        ),
        Text(
            en="A tensor has methods that make new ones like it; their names begin with `new_`.",
            zh="张量有一些方法，可以创建与自己同类的新张量，名字以 `new_` 开头。",
        ),
    ),
)


@drill.reference
def new_zeros_append(x: Float[Tensor, " n"]) -> Float[Tensor, "n+1"]:
    """out[i] = x[i] if i < n else 0"""
    n = len(x)
    out = torch.empty(n + 1, dtype=x.dtype, device=x.device)
    for i in range(n + 1):
        out[i] = x[i] if i < n else 0
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one element", "一个元素"), 1, torch.float32),
        (("float16", "float16 类型"), 2, torch.float16),
        (("float64", "float64 类型"), 2, torch.float64),
        (("no elements", "零个元素"), 0, torch.float32),
        (("four elements", "四个元素"), 4, torch.float32),
    ]
    dtypes = torch.float16, torch.float32, torch.float64
    for name, n, dtype in draw.then_random(named, range(1, 8), dtypes):
        yield Case(name, x=draw.signed(n, dtype=dtype))
    x = torch.tensor([1e200, -1e-200], dtype=torch.float64)
    yield Case(("float64, huge and tiny", "float64，极大与极小"), x=x)


@drill.misconception(
    en="`torch.zeros(1)` is float32 on the CPU. Beside a float16 tensor it makes the result "
    "float32, and beside one on a GPU `cat` raises.",
    zh="`torch.zeros(1)` 是 CPU 上的 float32。与 float16 张量拼接，结果成了 float32；与 GPU "
    "上的张量拼接，`cat` 会报错。",
)
def joined_a_default_zero(x):
    return torch.cat([x, torch.zeros(1)])


@drill.misconception(
    en="A tensor made anew gets the default dtype and the CPU unless both are stated: float64 "
    "loses digits.",
    zh="重新创建的张量，若不写明，dtype 和设备都是默认的：float64 会损失精度。",
)
def rebuilt_from_a_list(x):
    return torch.tensor([*x.tolist(), 0.0])


@drill.misconception(
    en="`zeros_like(x)` has the dtype and the device of `x`, but also its shape: n zeros were "
    "appended.",
    zh="`zeros_like(x)` 的 dtype 和设备与 `x` 相同，但形状也相同：这样补了 n 个零。",
)
def appended_as_many_zeros(x):
    return torch.cat([x, torch.zeros_like(x)])


@drill.misconception(
    en="The zero stands before the first element. It should follow the last.",
    zh="零补在了最前面。题目要的是补在最后。",
)
def put_the_zero_first(x):
    return torch.cat([x.new_zeros(1), x])


@drill.alternative
def stated_dtype_and_device(x):
    return torch.cat([x, torch.zeros(1, dtype=x.dtype, device=x.device)])


@drill.alternative
def padded(x):
    return torch.nn.functional.pad(x, (0, 1))


@drill.alternative
def zero_moved_to_x(x):
    return torch.cat((x, torch.zeros(1).to(x)))


@drill.alternative
def written_into_zeros(x):
    out = x.new_zeros(x.numel() + 1)
    out[:-1] = x
    return out
