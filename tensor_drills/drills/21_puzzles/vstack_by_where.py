"""where evaluates both branches: each index must be legal even where it is not wanted."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.where", "torch.arange", "torch.vstack"),
    title=Text(en="vstack by hand", zh="手工实现 vstack"),
    statement=Text(
        en="Return the rows of `x` and below them the rows of `y`; each has at least one row. "
        "Tools: `arange`, comparison, `where`, indexing, `@`. Ruled out: `vstack`, `cat`, "
        "`stack`, `pad` and their kin, and assignment into a tensor. No Python loop.",
        zh="返回 `x` 的各行，下面接 `y` 的各行；两者都至少有一行。可用 `arange`、比较、`where`、"
        "索引和 `@`；不能用 `vstack`、`cat`、`stack`、`pad` 及同类函数，也不能给张量的元素赋值。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Number the n + m rows of the result. Which row of `x` or of `y` is row i?",
            zh="给结果的 n + m 行编号。第 i 行是 `x` 或 `y` 的哪一行？",
        ),
        Text(
            en="`where` wants both candidates in full. What does the index into `x` do where the "
            "row comes from `y`?",
            zh="`where` 要求两个候选都是完整的。在取 `y` 的那些行上，`x` 的索引会怎样？",
        ),
        Text(
            en="Clamp both indices into their range; what they read in vain is not chosen. The "
            "condition is a column.",
            zh="把两个索引都 clamp 到合法范围内；白读到的值不会被选中。条件要写成一列。",
        ),
    ),
    no_loop=True,
    ruled_out=(
        "vstack",
        "row_stack",
        "cat",
        "concat",
        "concatenate",
        "stack",
        "hstack",
        "dstack",
        "column_stack",
        "pad",
        "block_diag",
        "setitem",
        "copy",
        "index_put",
        "index_copy",
        "slice_scatter",
        "scatter",
    ),
)


@drill.reference
def vstack_by_where(x: Float[Tensor, "n d"], y: Float[Tensor, "m d"]) -> Float[Tensor, "n+m d"]:
    """out[i] = x[i] for i < n;  out[n + i] = y[i]"""
    n, m = len(x), len(y)
    out = x.new_empty(n + m, x.shape[1])
    for i in range(n):
        out[i] = x[i]
    for i in range(m):
        out[n + i] = y[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one row each", "各一行"), 1, 1, 1),
        (("two and two", "两行接两行"), 2, 2, 2),
        (("one and two", "一行接两行"), 1, 2, 2),
        (("two and one", "两行接一行"), 2, 1, 2),
        (("two and three", "两行接三行"), 2, 3, 1),
        (("as many rows as columns", "总行数等于列数"), 1, 3, 4),
        (("five and two", "五行接两行"), 5, 2, 3),
    ]
    for name, n, m, d in draw.then_random(named, range(1, 6), range(1, 6), range(1, 5)):
        yield Case(name, x=draw.signed(n, d), y=draw.signed(m, d))


@drill.misconception(
    en="Row i of the result is row i - n of `y`, not row i modulo m: that fits only where n is a "
    "multiple of m.",
    zh="结果的第 i 行是 `y` 的第 i - n 行，不是 i 对 m 取余：只有 n 是 m 的倍数时才碰巧一样。",
)
def took_rows_of_y_modulo_m(x, y):
    i = torch.arange(len(x) + len(y))
    return torch.where((i < len(x))[:, None], x[i % len(x)], y[i % len(y)])


@drill.misconception(
    en="Where the row comes from `x`, i - n is negative. Down to -m that reads some row of `y` in "
    "vain; beyond it is an error. So it works as long as n is not larger than m.",
    zh="在取 `x` 的那些行上，i - n 是负数。不小于 -m 时只是白读 `y` 的某一行，再小就报错。"
    "所以只有 n 不大于 m 时才行。",
)
def relied_on_negative_indices(x, y):
    i = torch.arange(len(x) + len(y))
    return torch.where((i < len(x))[:, None], x[i.clamp(max=len(x) - 1)], y[i - len(x)])


@drill.misconception(
    en="The condition has n + m elements and broadcast along the columns. It decides row by row: "
    "make it a column.",
    zh="条件有 n + m 个元素，却沿着列广播了。它应当逐行选择：请写成一列。",
)
def chose_by_column(x, y):
    n, m = len(x), len(y)
    i = torch.arange(n + m)
    return torch.where(i < n, x[i.clamp(max=n - 1)], y[(i - n).clamp(min=0)])


@drill.misconception(
    en="`y` came first. The drill asks for the rows of `x` on top.",
    zh="`y` 在上面了。要求 `x` 的各行在上。",
)
def put_y_on_top(x, y):
    n, m = len(x), len(y)
    i = torch.arange(n + m)
    return torch.where((i < m)[:, None], y[i.clamp(max=m - 1)], x[(i - m).clamp(min=0)])


@drill.alternative
def remainders(x, y):
    n, m = len(x), len(y)
    i = torch.arange(n + m, device=x.device)[:, None]
    return torch.where(i < n, x[i[:, 0] % n], y[(i[:, 0] - n) % m])


@drill.alternative
def products_with_selections(x, y):
    n, m = len(x), len(y)
    i = torch.arange(n + m, device=x.device)[:, None]
    from_x = (i == torch.arange(n, device=x.device)).to(x.dtype)
    from_y = (i - n == torch.arange(m, device=x.device)).to(x.dtype)
    return from_x @ x + from_y @ y


@drill.alternative
def index_chosen_first(x, y):
    n = len(x)
    i = torch.arange(n + len(y), device=x.device)
    is_x = i < n
    return torch.where(is_x[:, None], x[torch.where(is_x, i, 0)], y[torch.where(is_x, 0, i - n)])
