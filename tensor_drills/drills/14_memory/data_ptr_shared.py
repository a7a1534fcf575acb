"""Which calls return memory that is there already."""

from tensor_drills.declare import Drill, Text, torch

CALLS = {
    "slice": lambda x: x[1:, ::2],
    "mask": lambda x: x[x > 5],
    "transpose": lambda x: x.T,
    "reshape": lambda x: x.reshape(4, 3),
    "reshape_T": lambda x: x.T.reshape(12),
    "flip": lambda x: x.flip(0),
    "diagonal": lambda x: x.diagonal(),
    "to": lambda x: x.to(torch.float32),
    "contiguous": lambda x: x.contiguous(),
    "detach": lambda x: x.detach(),
}

drill = Drill(
    level=3,
    ops=("torch.Tensor.data_ptr", "torch.reshape", "torch.flip", "torch.Tensor.to"),
    title=Text(en="Which calls share memory", zh="哪些调用共享内存"),
    statement=Text(
        en="`x = torch.arange(12.).view(3, 4)`. Return a dict that says, as True or False, "
        "whether each result lies in the memory of `x`. 'slice': `x[1:, ::2]`. 'mask': `x[x > "
        "5]`. 'transpose': `x.T`. 'reshape': `x.reshape(4, 3)`. 'reshape_T': `x.T.reshape(12)`. "
        "'flip': `x.flip(0)`. 'diagonal': `x.diagonal()`. 'to': `x.to(torch.float32)`. "
        "'contiguous': `x.contiguous()`. 'detach': `x.detach()`.",
        zh="`x = torch.arange(12.).view(3, 4)`。返回一个字典，用 True 或 False 说明各个结果是否就"
        "在 `x` 的内存里。'slice'：`x[1:, ::2]`。'mask'：`x[x > 5]`。'transpose'：`x.T`。"
        "'reshape'：`x.reshape(4, 3)`。'reshape_T'：`x.T.reshape(12)`。'flip'：`x.flip(0)`。"
        "'diagonal'：`x.diagonal()`。'to'：`x.to(torch.float32)`。'contiguous'：`x.contiguous()`。"
        "'detach'：`x.detach()`。",
    ),
    hints=(
        Text(
            en="A view has a start and one step per dim, and no step is negative. Which results "
            "fit that?",
            zh="视图有一个起点，每一维有一个步长，步长不能为负。哪些结果符合？",
        ),
        Text(
            en="Some calls copy only if they have to. What is there to do for `to` and "
            "`contiguous` here?",
            zh="有些调用只在必要时才拷贝。在这里 `to` 和 `contiguous` 有事可做吗？",
        ),
        Text(
            en="Write 100 into a result and print `x`; or compare `untyped_storage().data_ptr()`.",
            zh="往结果里写 100，再打印 `x`；或者比较 `untyped_storage().data_ptr()`。",
        ),
    ),
)


@drill.reference
def data_ptr_shared() -> dict[str, bool]:
    """As torch itself has it."""
    return {name: is_shared(call) for name, call in CALLS.items()}


def is_shared(call):
    """Return whether the result lies in the storage of its input."""
    x = torch.arange(12.0).view(3, 4)
    return call(x).untyped_storage().data_ptr() == x.untyped_storage().data_ptr()


@drill.consequence
def consequence(answer: dict[str, bool]) -> Text | None:
    for name, call in CALLS.items():
        if answer[name] is is_shared(call):
            continue
        if answer[name]:
            return Text(
                f"'{name}': after `fill_(100)` on this result, `x` is still as it was",
                f"'{name}'：对这个结果执行 `fill_(100)` 之后，`x` 还是原来的样子",
            )
        return Text(
            f"'{name}': after `fill_(100)` on this result, `x` holds 100 as well",
            f"'{name}'：对这个结果执行 `fill_(100)` 之后，`x` 里也出现了 100",
        )
    return None


@drill.misconception(
    en="In NumPy `flip` is a view with a negative step. torch has no negative strides, so it "
    "copies.",
    zh="NumPy 里 `flip` 是步长为负的视图。torch 没有负的 stride，所以会拷贝。",
)
def took_flip_for_a_view():
    return {
        "slice": True,
        "mask": False,
        "transpose": True,
        "reshape": True,
        "reshape_T": False,
        "flip": True,
        "diagonal": True,
        "to": True,
        "contiguous": True,
        "detach": True,
    }


@drill.misconception(
    en="Where there is nothing to convert, `to` and `contiguous` return their input itself. Only "
    "`clone`, or `copy=True`, promises a copy.",
    zh="没有什么可转换时，`to` 和 `contiguous` 返回的就是输入本身。只有 `clone` 或 `copy=True` 才"
    "保证拷贝。",
)
def expected_a_copy_of_to_and_contiguous():
    return {
        "slice": True,
        "mask": False,
        "transpose": True,
        "reshape": True,
        "reshape_T": False,
        "flip": False,
        "diagonal": True,
        "to": False,
        "contiguous": False,
        "detach": True,
    }


@drill.misconception(
    en="`detach` cuts the graph, not the memory: it returns a view. A copy without the graph is "
    "`detach().clone()`.",
    zh="`detach` 断开的是计算图，不是内存：它返回视图。要一份脱离计算图的拷贝，用 "
    "`detach().clone()`。",
)
def expected_a_copy_of_detach():
    return {
        "slice": True,
        "mask": False,
        "transpose": True,
        "reshape": True,
        "reshape_T": False,
        "flip": False,
        "diagonal": True,
        "to": True,
        "contiguous": True,
        "detach": False,
    }


@drill.misconception(
    en="`reshape` is a view where strides can say it, and a copy where they cannot: after a "
    "transpose the values are not in order any more.",
    zh="能用 stride 表示时，`reshape` 是视图；表示不了就是拷贝：转置之后，数值在内存里不再按顺序"
    "排列。",
)
def took_every_reshape_for_a_view():
    return {
        "slice": True,
        "mask": False,
        "transpose": True,
        "reshape": True,
        "reshape_T": True,
        "flip": False,
        "diagonal": True,
        "to": True,
        "contiguous": True,
        "detach": True,
    }


@drill.misconception(
    en="A mask picks any places at all; no start and step could say which. Indexing by a mask or "
    "by a tensor copies.",
    zh="掩码选出的位置可以是任意的，用起点和步长描述不了。用掩码或张量作索引都会拷贝。",
)
def took_all_indexing_for_views():
    return {
        "slice": True,
        "mask": True,
        "transpose": True,
        "reshape": True,
        "reshape_T": False,
        "flip": False,
        "diagonal": True,
        "to": True,
        "contiguous": True,
        "detach": True,
    }


@drill.alternative
def only_three_copy():
    names = ("slice", "mask", "transpose", "reshape", "reshape_T")
    names += ("flip", "diagonal", "to", "contiguous", "detach")
    return {name: name not in {"mask", "reshape_T", "flip"} for name in names}


@drill.alternative
def asked_torch():
    x = torch.arange(12.0).view(3, 4)
    results = {
        "slice": x[1:, ::2],
        "mask": x[x > 5],
        "transpose": x.T,
        "reshape": x.reshape(4, 3),
        "reshape_T": x.T.reshape(12),
        "flip": x.flip(0),
        "diagonal": x.diagonal(),
        "to": x.to(torch.float32),
        "contiguous": x.contiguous(),
        "detach": x.detach(),
    }
    x.fill_(-1)
    return {name: bool((result == -1).all()) for name, result in results.items()}
