"""A graph is used up by backward; .grad is added to, never replaced."""

from tensor_drills.declare import Drill, Text, torch


def square(x):
    """Go backward twice through one graph."""
    y = x * x
    y.backward()
    y.backward()


def retained(x):
    """The same, with the graph kept."""
    y = x * x
    y.backward(retain_graph=True)
    y.backward()


def recomputed(x):
    """A new graph each time."""
    for _ in range(2):
        (x * x).backward()


def zeroed(x):
    """The same, with a zero between."""
    (x * x).backward()
    x.grad.zero_()
    (x * x).backward()


def doubled(x):
    """Twice through a graph that keeps nothing."""
    y = x + x
    y.backward()
    y.backward()


def shared(x):
    """Two results of one square."""
    h = x * x
    (h + 1).backward()
    (h + 2).backward()


RUNS = {
    "square": square,
    "retained": retained,
    "recomputed": recomputed,
    "zeroed": zeroed,
    "doubled": doubled,
    "shared": shared,
}

drill = Drill(
    level=3,
    ops=("torch.Tensor.backward", "torch.autograd.backward", "torch.Tensor.zero_"),
    title=Text(en="Backward, twice", zh="反向传播两次"),
    statement=Text(
        en="Each run begins with `x = torch.tensor(3., requires_grad=True)`. Return a dict with "
        "the number in `x.grad` at the end, as a float, or the name of the error as a string. "
        "'square': `y = x * x`, then `y.backward()` twice. 'retained': the same, the first with "
        "`retain_graph=True`. 'recomputed': `(x * x).backward()` twice. 'zeroed': the same, with "
        "`x.grad.zero_()` between. 'doubled': `y = x + x`, then `y.backward()` twice. 'shared': "
        "`h = x * x`, then `(h + 1).backward()` and `(h + 2).backward()`.",
        zh="每次运行都从 `x = torch.tensor(3., requires_grad=True)` 开始。"
        "用字典返回最后 `x.grad` 里的数（浮点数），若会报错，就写错误的名字（字符串）。"
        "'square'：`y = x * x`，然后两次 `y.backward()`。"
        "'retained'：同上，但第一次带 `retain_graph=True`。"
        "'recomputed'：两次 `(x * x).backward()`。'zeroed'：同上，中间有 `x.grad.zero_()`。"
        "'doubled'：`y = x + x`，然后两次 `y.backward()`。"
        "'shared'：`h = x * x`，然后 `(h + 1).backward()` 和 `(h + 2).backward()`。",
    ),
    hints=(
        Text(
            en="`backward` adds to what `.grad` holds already. Nothing sets it to zero for you.",
            zh="`backward` 是往 `.grad` 里加，不会替你清零。",
        ),
        Text(
            en="Going backward through `x * x` needs the value of `x`, which the graph keeps for "
            "it, and lets go of afterwards.",
            zh="对 `x * x` 反向传播要用到 `x` 的值，计算图为此把它存着，用完就释放。",
        ),
        Text(
            en="The gradient of `x + x` needs no value of `x`. What is there to let go of?",
            zh="`x + x` 的梯度用不到 `x` 的值。那还有什么可释放的？",
        ),
    ),
)


@drill.reference
def backward_twice() -> dict[str, float | str]:
    """As torch itself runs them."""
    return {name: outcome(run) for name, run in RUNS.items()}


def outcome(run):
    """Return what x.grad holds at the end, or the name of the error."""
    x = torch.tensor(3.0, requires_grad=True)
    try:
        run(x)
    except RuntimeError as error:
        return type(error).__name__
    return x.grad.item()


@drill.consequence
def consequence(answer: dict[str, float | str]) -> Text | None:
    for name, run in RUNS.items():
        right, given = outcome(run), answer[name]
        if given == right:
            continue
        if isinstance(given, str):
            return Text(
                f"'{name}' runs to its end: either its graph is new, or kept, or has nothing to "
                "keep",
                f"'{name}' 能运行到底：它的计算图要么是新的，要么被保留，要么没有什么要保留",
            )
        if isinstance(right, str):
            return Text(
                f"'{name}' does not run to its end. Which values does its second backward need, "
                "and who has them still?",
                f"'{name}' 运行不到底。第二次反向传播需要哪些值？谁还留着它们？",
            )
        once = torch.tensor(3.0, requires_grad=True)
        (once + once if name == "doubled" else once * once).backward()
        return Text(
            f"'{name}': one backward alone brings {once.grad.item():g} to `x`. What does `.grad` "
            "do with the next?",
            f"'{name}'：单独一次反向传播给 `x` 带来 {once.grad.item():g}。再来一次，"
            "`.grad` 会怎样？",
        )
    return None


@drill.misconception(
    en="`.grad` is not replaced: each `backward` adds to it. That is why training zeroes the "
    "gradients in each step.",
    zh="`.grad` 不会被替换：每次 `backward` 都往里加。所以训练时每一步都要把梯度清零。",
)
def expected_the_last_gradient():
    return {
        "square": "RuntimeError",
        "retained": 6.0,
        "recomputed": 6.0,
        "zeroed": 6.0,
        "doubled": 2.0,
        "shared": "RuntimeError",
    }


@drill.misconception(
    en="After a `backward` the graph has let go of the values that it kept. A second one through "
    "the same square needs `retain_graph=True` the first time.",
    zh="`backward` 之后，计算图已释放它存的值。要再次穿过同一个平方，第一次就得带 "
    "`retain_graph=True`。",
)
def kept_every_graph():
    return {
        "square": 12.0,
        "retained": 12.0,
        "recomputed": 12.0,
        "zeroed": 6.0,
        "doubled": 4.0,
        "shared": 12.0,
    }


@drill.misconception(
    en="Not every second `backward` raises: only one that needs a value that the graph has let go "
    "of. A sum keeps none.",
    zh="并非每次重复 `backward` 都会报错：只有需要用到已释放的值时才会。求和不存任何值。",
)
def expected_an_error_each_time():
    return {
        "square": "RuntimeError",
        "retained": 12.0,
        "recomputed": 12.0,
        "zeroed": 6.0,
        "doubled": "RuntimeError",
        "shared": "RuntimeError",
    }


@drill.misconception(
    en="`h + 1` and `h + 2` are two graphs on top, with one square below them. The first backward "
    "has used that square up.",
    zh="`h + 1` 和 `h + 2` 上面是两张图，下面却是同一个平方。第一次反向传播已经把那个平方用掉了。",
)
def took_shared_parts_for_new():
    return {
        "square": "RuntimeError",
        "retained": 12.0,
        "recomputed": 12.0,
        "zeroed": 6.0,
        "doubled": 4.0,
        "shared": 12.0,
    }


@drill.alternative
def in_another_order():
    raises = dict.fromkeys(("shared", "square"), RuntimeError.__name__)
    return {"doubled": 4.0, "zeroed": 6.0, "recomputed": 12.0, "retained": 12.0, **raises}


@drill.alternative
def asked_torch():
    x = torch.tensor(3.0, requires_grad=True)
    y = x * x
    y.backward(retain_graph=True)
    once = x.grad.item()
    try:
        y.backward()
        y.backward()
    except RuntimeError as error:
        name = type(error).__name__
    return {
        "square": name,
        "retained": x.grad.item(),
        "recomputed": 2 * once,
        "zeroed": once,
        "doubled": 4.0,
        "shared": name,
    }
