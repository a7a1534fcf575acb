"""Writing in place: where autograd refuses, where it lets it pass, and where it is deceived."""

from tensor_drills.declare import Drill, Text, torch


def added(w):
    """Write to a leaf."""
    w += 1
    return w * w


def no_grad(w):
    """Write to a leaf, unrecorded."""
    with torch.no_grad():
        w += 1
    return w * w


def rebound(w):
    """Give the name to a new tensor."""
    v = w + 1
    return v * v


def product(w):
    """Write to a product."""
    y = w * w
    y += 1
    return y


def root(w):
    """Write to a root."""
    y = w.sqrt()
    y += 1
    return y


def too_early(w):
    """Write to a leaf that backward still needs."""
    y = w * w
    with torch.no_grad():
        w += 1
    return y


def data(w):
    """The same behind autograd's back."""
    y = w * w
    w.data += 1
    return y


RUNS = {
    "added": added,
    "no_grad": no_grad,
    "rebound": rebound,
    "product": product,
    "root": root,
    "too_early": too_early,
    "data": data,
}

drill = Drill(
    level=4,
    ops=("torch.no_grad", "torch.Tensor.add_", "torch.Tensor.backward"),
    title=Text(en="In place, under autograd", zh="原地修改与自动求导"),
    statement=Text(
        en="Each run begins with `w = torch.tensor([1., 4.], requires_grad=True)` and ends with "
        "`y.sum().backward()`. Return a dict with `w.grad` as a tuple of floats, or the name of "
        "the error as a string. 'added': `w += 1; y = w * w`. 'no_grad': the same, with "
        "`w += 1` under `torch.no_grad()`. 'rebound': `v = w + 1; y = v * v`. 'product': "
        "`y = w * w; y += 1`. 'root': `y = w.sqrt(); y += 1`. 'too_early': `y = w * w`, then "
        "`w += 1` under `torch.no_grad()`. 'data': `y = w * w; w.data += 1`.",
        zh="每次运行都从 `w = torch.tensor([1., 4.], requires_grad=True)` 开始，以 "
        "`y.sum().backward()` 结束。用字典返回 `w.grad`（浮点数的元组），"
        "若会报错，就写错误的名字（字符串）。'added'：`w += 1; y = w * w`。"
        "'no_grad'：同上，但 `w += 1` 在 `torch.no_grad()` 里。"
        "'rebound'：`v = w + 1; y = v * v`。'product'：`y = w * w; y += 1`。"
        "'root'：`y = w.sqrt(); y += 1`。'too_early'：`y = w * w`，然后在 `torch.no_grad()` 里 "
        "`w += 1`。'data'：`y = w * w; w.data += 1`。",
    ),
    hints=(
        Text(
            en="A leaf that requires a gradient may not be written to while autograd records.",
            zh="autograd 正在记录时，不能原地修改需要梯度的叶子。",
        ),
        Text(
            en="Otherwise writing is allowed, but each write increases a version number. Backward "
            "raises if a value that it kept has another version by then.",
            zh="其余情况可以原地修改，但每次修改都会让版本号加一。"
            "反向传播时，若它存下的值版本变了，就会报错。",
        ),
        Text(
            en="`w * w` keeps `w`; `sqrt` keeps its result. `.data` writes without a new version.",
            zh="`w * w` 存的是 `w`；`sqrt` 存的是自己的结果。通过 `.data` 修改不会改变版本号。",
        ),
    ),
)


@drill.reference
def leaf_changed_in_place() -> dict[str, tuple[float, ...] | str]:
    """As torch itself runs them."""
    return {name: outcome(run) for name, run in RUNS.items()}


def outcome(run):
    """Return w.grad, or the name of the error."""
    w = torch.tensor([1.0, 4.0], requires_grad=True)
    try:
        run(w).sum().backward()
    except RuntimeError as error:
        return type(error).__name__
    return tuple(w.grad.tolist())


@drill.consequence
def consequence(answer: dict[str, tuple[float, ...] | str]) -> Text | None:
    for name, run in RUNS.items():
        right = outcome(run)
        given = answer[name] if isinstance(answer[name], str) else tuple(answer[name])
        if given == right:
            continue
        w = torch.tensor([1.0, 4.0], requires_grad=True)
        try:
            run(w)
        except RuntimeError as error:
            return Text(
                f"'{name}' does not even come to its backward: {error}",
                f"'{name}' 还没到反向传播就停了：{error}",
            )
        keeps = {"root": ("the result of `sqrt`", "`sqrt` 的结果")}.get(name, ("`w`", "`w`"))
        if name == "rebound":
            keeps = ("`v`", "`v`")
        values = [round(value, 6) for value in w.tolist()]
        return Text(
            f"'{name}': when backward begins, `w` holds {values}, and what it will read is "
            f"{keeps[0]}. Was that written to after it was kept, and does torch notice?",
            f"'{name}'：反向传播开始时 `w` 是 {values}，它要读的是 {keeps[1]}。"
            "存下之后，那里被改写过吗？torch 会发现吗？",
        )
    return None


@drill.misconception(
    en="Not every write in place raises. A product does not need its own value for its gradient, "
    "so it may be overwritten; and what happens under `no_grad` is not recorded.",
    zh="并非一切原地修改都会报错。乘积求梯度时用不到自己的值，所以可以覆盖；"
    "`no_grad` 里的修改则不被记录。",
)
def expected_errors_everywhere():
    return dict.fromkeys(RUNS, "RuntimeError") | {"rebound": (4.0, 10.0)}


@drill.misconception(
    en="Autograd refuses a write to a leaf while it records: it could not say any more which value "
    "of `w` the gradient belongs to.",
    zh="autograd 记录时拒绝修改叶子：否则就说不清梯度属于 `w` 的哪一个值了。",
)
def wrote_to_a_recorded_leaf():
    return {
        "added": (4.0, 10.0),
        "no_grad": (4.0, 10.0),
        "rebound": (4.0, 10.0),
        "product": (2.0, 8.0),
        "root": "RuntimeError",
        "too_early": "RuntimeError",
        "data": (4.0, 10.0),
    }


@drill.misconception(
    en="`no_grad` hides the write from the graph, not from the version: the product still needs "
    "the old `w`, and torch notices that it is gone.",
    zh="`no_grad` 让计算图看不见这次修改，却瞒不过版本号：乘积还需要旧的 `w`，"
    "torch 会发现它已经变了。",
)
def hid_the_write_under_no_grad():
    return {
        "added": "RuntimeError",
        "no_grad": (4.0, 10.0),
        "rebound": (4.0, 10.0),
        "product": (2.0, 8.0),
        "root": "RuntimeError",
        "too_early": (2.0, 8.0),
        "data": (4.0, 10.0),
    }


@drill.misconception(
    en="`.data` has no protection: nothing raises, and the backward reads the new values. The "
    "gradient is silently that of another `w`.",
    zh="`.data` 没有任何保护：不会报错，而反向传播读到的是新值，得到的梯度悄悄地属于另一个 `w`。",
)
def trusted_data():
    return {
        "added": "RuntimeError",
        "no_grad": (4.0, 10.0),
        "rebound": (4.0, 10.0),
        "product": (2.0, 8.0),
        "root": "RuntimeError",
        "too_early": "RuntimeError",
        "data": (2.0, 8.0),
    }


@drill.misconception(
    en="The gradient of a root is 1 / (2 * root): `sqrt` keeps its result for that, and `y += 1` "
    "has overwritten it.",
    zh="平方根的梯度是 1 / (2 * 根)：`sqrt` 为此存着自己的结果，而 `y += 1` 把它覆盖了。",
)
def overwrote_the_root():
    return {
        "added": "RuntimeError",
        "no_grad": (4.0, 10.0),
        "rebound": (4.0, 10.0),
        "product": (2.0, 8.0),
        "root": (0.5, 0.25),
        "too_early": "RuntimeError",
        "data": (4.0, 10.0),
    }


@drill.alternative
def as_lists():
    return {
        "added": "RuntimeError",
        "no_grad": [4.0, 10.0],
        "rebound": [4.0, 10.0],
        "product": [2.0, 8.0],
        "root": "RuntimeError",
        "too_early": "RuntimeError",
        "data": [4.0, 10.0],
    }


@drill.alternative
def by_hand():
    old, new = (1.0, 4.0), (2.0, 5.0)

    def of_the_square(w):
        return tuple(2 * value for value in w)

    answer = dict.fromkeys(("added", "root", "too_early"), "RuntimeError")
    answer |= dict.fromkeys(("no_grad", "rebound", "data"), of_the_square(new))
    return answer | {"product": of_the_square(old)}
