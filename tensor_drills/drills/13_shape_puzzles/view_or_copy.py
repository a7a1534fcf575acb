"""Which results are views depends on whether strides can describe them."""

from tensor_drills.declare import Drill, Text, torch

RESULTS = {
    "slice": lambda x: x[:, 1:],
    "list": lambda x: x[:, [1, 2]],
    "reshape": lambda x: x.reshape(3, 2),
    "t_reshape": lambda x: x.t().reshape(6),
    "t_view": lambda x: x.t().view(6),
    "flatten": lambda x: x.flatten(),
    "float": lambda x: x.float(),
    "diagonal": lambda x: x.diagonal(),
    "flip": lambda x: x.flip(0),
}

drill = Drill(
    level=4,
    ops=("torch.Tensor.view", "torch.reshape", "torch.flatten", "torch.flip"),
    title=Text(en="Does a write reach x", zh="写入会不会改到 x"),
    statement=Text(
        en="`x = torch.arange(6.).view(2, 3)`, and something is written into a result of it. "
        "Return a dict: 'view' if `x` changes, 'copy' if not, or the name of the error if there is "
        "no result. 'slice': `x[:, 1:]`. 'list': `x[:, [1, 2]]`. 'reshape': `x.reshape(3, 2)`. "
        "'t_reshape': `x.t().reshape(6)`. 't_view': `x.t().view(6)`. 'flatten': `x.flatten()`. "
        "'float': `x.float()`. 'diagonal': `x.diagonal()`. 'flip': `x.flip(0)`.",
        zh="`x = torch.arange(6.).view(2, 3)`，再往由它得到的结果里写入数值。用字典返回："
        "若 `x` 跟着变，写 'view'；不变，写 'copy'；若根本没有结果，写错误的名字。"
        "'slice'：`x[:, 1:]`。'list'：`x[:, [1, 2]]`。'reshape'：`x.reshape(3, 2)`。"
        "'t_reshape'：`x.t().reshape(6)`。't_view'：`x.t().view(6)`。'flatten'：`x.flatten()`。"
        "'float'：`x.float()`。'diagonal'：`x.diagonal()`。'flip'：`x.flip(0)`。",
    ),
    hints=(
        Text(
            en="A view is a start, a size and one step (stride) for each dim, over memory that is "
            "there already. Strides are never negative.",
            zh="视图就是在已有的内存上规定起点、大小和每一维的步长（stride）。stride 不会是负数。",
        ),
        Text(
            en="In memory lie 0 1 2 3 4 5. Read off the result's values: do they lie at even steps "
            "along each dim?",
            zh="内存里是 0 1 2 3 4 5。读出结果的值：它们沿每一维是不是等间隔的？",
        ),
        Text(
            en="Indexing with a list always copies. `reshape` and `flatten` copy only if they "
            "must; `view` refuses instead. A call with nothing to do may return `x` itself.",
            zh="用列表索引总会拷贝。`reshape` 和 `flatten` 只在必要时拷贝；`view` 则会报错。"
            "没有事情可做的调用可能直接返回 `x` 本身。",
        ),
    ),
)


@drill.reference
def view_or_copy() -> dict[str, str]:
    """Write into the result, and look at x."""
    return {name: kind_of(result) for name, result in RESULTS.items()}


def kind_of(result):
    """Return what became of x when its result was written to."""
    x = torch.arange(6.0).view(2, 3)
    try:
        result(x).fill_(-1)
    except RuntimeError as error:
        return type(error).__name__
    return "view" if (x == -1).any() else "copy"


@drill.consequence
def consequence(answer: dict[str, str]) -> Text | None:
    for name, result in RESULTS.items():
        if answer[name] == kind_of(result):
            continue
        x = torch.arange(6.0).view(2, 3)
        source = x.t() if name.startswith("t_") else x
        try:
            values = [int(value) for value in result(x).flatten()]
        except RuntimeError:
            values = [int(value) for value in source.flatten()]
        return Text(
            f"'{name}': it is made from strides {source.stride()} over the memory 0 1 2 3 4 5, and "
            f"is to hold {values}. Has the call anything to move for that?",
            f"'{name}'：它来自内存 0 1 2 3 4 5 上 stride 为 {source.stride()} 的张量，"
            f"应当依次含有 {values}。为此需要搬动数据吗？",
        )
    return None


@drill.misconception(
    en="`reshape` and `flatten` copy only where strides cannot do it. On memory that is in order "
    "they return a view, and writing into it changes `x`.",
    zh="只有在 stride 办不到时，`reshape` 和 `flatten` 才会拷贝。内存顺序本来就对时，"
    "它们返回视图，往里写就会改动 `x`。",
)
def took_reshape_for_a_copy():
    return {
        "slice": "view",
        "list": "copy",
        "reshape": "copy",
        "t_reshape": "copy",
        "t_view": "RuntimeError",
        "flatten": "copy",
        "float": "view",
        "diagonal": "view",
        "flip": "copy",
    }


@drill.misconception(
    en="The transpose reads memory in steps of 3, so its rows cannot be merged by a stride: "
    "`reshape` copies there and `view` raises. They are not the same.",
    zh="转置之后，沿行要以 3 为步长读内存，无法用一个 stride 把各行合并：这时 `reshape` 会拷贝，"
    "`view` 会报错。两者并不相同。",
)
def took_reshape_for_view():
    return {
        "slice": "view",
        "list": "copy",
        "reshape": "view",
        "t_reshape": "view",
        "t_view": "view",
        "flatten": "view",
        "float": "view",
        "diagonal": "view",
        "flip": "copy",
    }


@drill.misconception(
    en="A list as an index gathers values one by one, so it copies, even where a slice would reach "
    "the same columns.",
    zh="以列表为索引是逐个取值，所以会拷贝，哪怕切片也能取到同样的列。",
)
def took_a_list_for_a_slice():
    return {
        "slice": "view",
        "list": "view",
        "reshape": "view",
        "t_reshape": "copy",
        "t_view": "RuntimeError",
        "flatten": "view",
        "float": "view",
        "diagonal": "view",
        "flip": "copy",
    }


@drill.misconception(
    en="In NumPy a flip is a view with a negative stride. torch has no negative strides, so `flip` "
    "copies.",
    zh="在 NumPy 里，翻转是 stride 为负的视图。torch 没有负的 stride，所以 `flip` 会拷贝。",
)
def flipped_as_numpy_does():
    return {
        "slice": "view",
        "list": "copy",
        "reshape": "view",
        "t_reshape": "copy",
        "t_view": "RuntimeError",
        "flatten": "view",
        "float": "view",
        "diagonal": "view",
        "flip": "view",
    }


@drill.misconception(
    en="`x` is float32 already: `float()` has nothing to do and returns `x` itself. To get a copy "
    "in any case, call `clone()`.",
    zh="`x` 已经是 float32：`float()` 无事可做，返回的就是 `x` 本身。一定要拷贝时请用 `clone()`。",
)
def expected_float_to_copy():
    return {
        "slice": "view",
        "list": "copy",
        "reshape": "view",
        "t_reshape": "copy",
        "t_view": "RuntimeError",
        "flatten": "view",
        "float": "copy",
        "diagonal": "view",
        "flip": "copy",
    }


@drill.alternative
def in_another_order():
    views = dict.fromkeys(("float", "slice", "diagonal", "reshape", "flatten"), "view")
    return {
        **views,
        **dict.fromkeys(("flip", "list", "t_reshape"), "copy"),
        "t_view": "RuntimeError",
    }


@drill.alternative
def asked_torch():
    x = torch.arange(6.0).view(2, 3)

    def shares(y):
        return (
            "view" if y.untyped_storage().data_ptr() == x.untyped_storage().data_ptr() else "copy"
        )

    return {
        "slice": shares(x[:, 1:]),
        "list": shares(x[:, [1, 2]]),
        "reshape": shares(x.reshape(3, 2)),
        "t_reshape": shares(x.t().reshape(6)),
        "t_view": "RuntimeError",
        "flatten": shares(x.flatten()),
        "float": shares(x.float()),
        "diagonal": shares(x.diagonal()),
        "flip": shares(x.flip(0)),
    }
