"""Which calls hand on the memory of x: strides can describe it, or there is nothing to do."""

from tensor_drills.declare import Drill, Text, torch

RESULTS = {
    "slice": lambda x: x[:, 1:],
    "list": lambda x: x[:, [1, 2]],
    "mask": lambda x: x[x >= 2],
    "diagonal": lambda x: x.diagonal(),
    "flip": lambda x: x.flip(0),
    "float": lambda x: x.float(),
    "detach": lambda x: x.detach(),
    "contiguous": lambda x: x.contiguous(),
    "t_contiguous": lambda x: x.t().contiguous(),
}

drill = Drill(
    level=4,
    ops=("torch.Tensor.contiguous", "torch.Tensor.detach", "torch.diagonal", "torch.flip"),
    title=Text(en="Does a write reach x", zh="写入会不会改到 x"),
    statement=Text(
        en="`x = torch.arange(6.).view(2, 3)`, and something is written into a result of it. "
        "Return a dict: 'view' if `x` changes, 'copy' if not. 'slice': `x[:, 1:]`. "
        "'list': `x[:, [1, 2]]`. 'mask': `x[x >= 2]`. 'diagonal': `x.diagonal()`. "
        "'flip': `x.flip(0)`. 'float': `x.float()`. 'detach': `x.detach()`. "
        "'contiguous': `x.contiguous()`. 't_contiguous': `x.t().contiguous()`.",
        zh="`x = torch.arange(6.).view(2, 3)`，再往由它得到的结果里写入数值。用字典返回："
        "若 `x` 跟着变，写 'view'；不变，写 'copy'。'slice'：`x[:, 1:]`。"
        "'list'：`x[:, [1, 2]]`。'mask'：`x[x >= 2]`。'diagonal'：`x.diagonal()`。"
        "'flip'：`x.flip(0)`。'float'：`x.float()`。'detach'：`x.detach()`。"
        "'contiguous'：`x.contiguous()`。't_contiguous'：`x.t().contiguous()`。",
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
            en="Indexing with a list or a mask always copies. A call that finds nothing to do may "
            "hand on the memory of `x` as it is.",
            zh="用列表或掩码索引总会拷贝。没有事情可做的调用，可能直接沿用 `x` 的内存。",
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
    result(x).fill_(-1)
    return "view" if (x == -1).any() else "copy"


@drill.consequence
def consequence(answer: dict[str, str]) -> Text | None:
    for name, result in RESULTS.items():
        if answer[name] == kind_of(result):
            continue
        if name in ("list", "mask"):
            return Text(
                f"'{name}': such an index may name values anywhere in `x`, in any order. Would one "
                "step for each dim describe them whatever it names?",
                f"'{name}'：这种索引可以按任意次序取 `x` 任意位置上的值。"
                "不管取哪些，都能用每维一个步长来描述吗？",
            )
        x = torch.arange(6.0).view(2, 3)
        source = x.t() if name.startswith("t_") else x
        values = [int(value) for value in result(x).flatten()]
        return Text(
            f"'{name}': it is made from strides {source.stride()} over the memory 0 1 2 3 4 5, and "
            f"is to hold {values}. Has the call anything to move for that?",
            f"'{name}'：它来自内存 0 1 2 3 4 5 上 stride 为 {source.stride()} 的张量，"
            f"应当依次含有 {values}。为此需要搬动数据吗？",
        )
    return None


def changed(**changes):
    return {
        "slice": "view",
        "list": "copy",
        "mask": "copy",
        "diagonal": "view",
        "flip": "copy",
        "float": "view",
        "detach": "view",
        "contiguous": "view",
        "t_contiguous": "copy",
    } | changes


@drill.misconception(
    en="`detach` cuts the gradient, not the memory: its result shares every value with `x`. For "
    "values of its own take `detach().clone()`.",
    zh="`detach` 切断的是梯度，不是内存：结果与 `x` 共用所有的值。要有自己的一份，请用 "
    "`detach().clone()`。",
)
def expected_detach_to_copy():
    return changed(detach="copy")


@drill.misconception(
    en="`contiguous` copies only where the memory is not in order yet. `x` is contiguous already, "
    "so what comes back is `x` itself.",
    zh="只有内存顺序不对时，`contiguous` 才会拷贝。`x` 本来就是连续的，返回的就是 `x` 本身。",
)
def expected_contiguous_to_copy():
    return changed(contiguous="copy")


@drill.misconception(
    en="A transpose reads memory in another order. `contiguous` lays the values out anew in that "
    "order, and that takes memory of its own.",
    zh="转置是按另一种顺序读内存。`contiguous` 要按这个顺序重新排列数据，那就得另用一块内存。",
)
def expected_contiguous_to_share():
    return changed(t_contiguous="view")


@drill.misconception(
    en="A list or a mask as an index gathers values one by one, so it copies, even where a slice "
    "would reach the same ones.",
    zh="以列表或掩码为索引是逐个取值，所以会拷贝，哪怕切片也能取到同样的值。",
)
def took_every_index_for_a_slice():
    return changed(list="view", mask="view")


@drill.misconception(
    en="In NumPy a flip is a view with a negative stride. torch has no negative strides, so `flip` "
    "copies.",
    zh="在 NumPy 里，翻转是 stride 为负的视图。torch 没有负的 stride，所以 `flip` 会拷贝。",
)
def flipped_as_numpy_does():
    return changed(flip="view")


@drill.misconception(
    en="`x` is float32 already: `float()` has nothing to do and returns `x` itself. To get a copy "
    "in any case, call `clone()`.",
    zh="`x` 已经是 float32：`float()` 无事可做，返回的就是 `x` 本身。一定要拷贝时请用 `clone()`。",
)
def expected_float_to_copy():
    return changed(float="copy")


@drill.alternative
def in_another_order():
    copies = dict.fromkeys(("t_contiguous", "flip", "mask", "list"), "copy")
    views = ("contiguous", "detach", "float", "slice", "diagonal")
    return copies | dict.fromkeys(views, "view")


@drill.alternative
def asked_torch():
    x = torch.arange(6.0).view(2, 3)
    here = x.untyped_storage().data_ptr()
    results = {
        "slice": x[:, 1:],
        "list": x[:, [1, 2]],
        "mask": x[x >= 2],
        "diagonal": x.diagonal(),
        "flip": x.flip(0),
        "float": x.float(),
        "detach": x.detach(),
        "contiguous": x.contiguous(),
        "t_contiguous": x.t().contiguous(),
    }
    return {
        name: "view" if result.untyped_storage().data_ptr() == here else "copy"
        for name, result in results.items()
    }
