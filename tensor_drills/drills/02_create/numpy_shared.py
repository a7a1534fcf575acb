"""from_numpy shares the array's memory; torch.tensor copies; a conversion shares if it can."""

import numpy as np

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=2,
    ops=("torch.from_numpy", "torch.tensor", "torch.as_tensor", "torch.Tensor.numpy"),
    title=Text(en="Shared with NumPy or not", zh="与 NumPy 共享还是拷贝"),
    statement=Text(
        en="With `a = np.zeros(2)`, these tensors are made: 'from_numpy' `torch.from_numpy(a)`, "
        "'tensor' `torch.tensor(a)`, 'as_tensor' `torch.as_tensor(a)`, 'float' "
        "`torch.from_numpy(a).float()`, 'double' `torch.from_numpy(a).double()`. Then `a[0] = 7` "
        "is run. Return a dict that says for each tensor whether its first element is now 7, "
        "`True` or `False`.",
        zh="设 `a = np.zeros(2)`，先创建这些张量：'from_numpy' `torch.from_numpy(a)`，'tensor' "
        "`torch.tensor(a)`，'as_tensor' `torch.as_tensor(a)`，'float' "
        "`torch.from_numpy(a).float()`，'double' `torch.from_numpy(a).double()`。然后执行 "
        "`a[0] = 7`。用字典返回它们各自的第一个元素现在是不是 7（`True` 或 `False`）。",
    ),
    hints=(
        Text(
            en="Which of these calls has a reason to take memory of its own?",
            zh="这些调用里，哪些有必要另外占一块内存？",
        ),
        Text(
            en="`torch.tensor` promises a copy; `as_tensor` promises to avoid one where it can.",
            zh="`torch.tensor` 保证拷贝；`as_tensor` 保证能不拷贝就不拷贝。",
        ),
        Text(
            en="What is the dtype of `a`? A conversion to the dtype that a tensor already has "
            "returns the same tensor.",
            zh="`a` 是什么 dtype？转换到张量本来就有的 dtype 时，返回的就是它自己。",
        ),
    ),
)


@drill.reference
def numpy_shared() -> dict[str, bool]:
    """As torch itself shares."""
    return answer_with()


def answer_with(**changes: bool) -> dict[str, bool]:
    """Return what torch gives, with some of it changed."""
    a = np.zeros(2)
    tensors = {
        "from_numpy": torch.from_numpy(a),
        "tensor": torch.tensor(a),
        "as_tensor": torch.as_tensor(a),
        "float": torch.from_numpy(a).float(),
        "double": torch.from_numpy(a).double(),
    }
    a[0] = 7
    return {name: bool(tensor[0] == 7) for name, tensor in tensors.items()} | changes


@drill.consequence
def consequence(answer: dict[str, bool]) -> Text | None:
    told = {
        "from_numpy": Text(
            "it copies nothing, and so takes no time even for a huge array",
            "它什么也不拷贝，所以数组再大也不费时间",
        ),
        "tensor": Text(
            "it reads the values once and keeps them in memory of its own",
            "它把数值读一遍，存进自己的内存",
        ),
        "as_tensor": Text(
            "the dtype and the device are right already: is there a reason to copy?",
            "dtype 和设备本来就合适：还有必要拷贝吗？",
        ),
        "float": Text(
            "numbers of another width cannot lie in the memory of the array",
            "位数不同的数没法放在数组的那块内存里",
        ),
        "double": Text(
            "`np.zeros` makes doubles: is there anything to convert?",
            "`np.zeros` 得到的就是双精度：还有什么可转换的吗？",
        ),
    }
    right = numpy_shared()
    for name, text in told.items():
        if answer[name] != right[name]:
            return Text(f"'{name}': {text.en}", f"'{name}'：{text.zh}")
    return None


@drill.misconception(
    en="`torch.tensor` always copies: what happens to the array afterwards does not reach it.",
    zh="`torch.tensor` 总是拷贝：数组之后怎么变，都与它无关。",
)
def shared_by_tensor():
    return answer_with(tensor=True)


@drill.misconception(
    en="`as_tensor` copies only where it must, for another dtype or device. Here it shares, like "
    "`from_numpy`.",
    zh="`as_tensor` 只在不得已时才拷贝，例如要换 dtype 或设备。这里它与 `from_numpy` "
    "一样是共享的。",
)
def copied_by_as_tensor():
    return answer_with(as_tensor=False)


@drill.misconception(
    en="A conversion is not always a copy: the array holds doubles already, so `double()` returns "
    "the tensor itself, which shares.",
    zh="转换类型不一定会拷贝：数组里本来就是双精度，`double()` 返回的就是原来的张量，仍然共享。",
)
def copied_by_every_conversion():
    return answer_with(double=False)


@drill.misconception(
    en="A conversion to another dtype needs memory of its own: after `float()` the tensor and the "
    "array have nothing in common.",
    zh="换成另一种 dtype 就需要另外的内存：`float()` 之后，张量与数组便不再相干。",
)
def shared_across_dtypes():
    return answer_with(float=True)


@drill.misconception(
    en="Some of these do share memory: `from_numpy` copies nothing, and what was made from it "
    "without a change of dtype shares too.",
    zh="其中有些是共享内存的：`from_numpy` 什么也不拷贝，由它得来、dtype 又没变的也一样共享。",
)
def copied_by_all():
    return dict.fromkeys(answer_with(), False)


@drill.alternative
def written_out():
    return {
        "double": True,
        "float": False,
        "as_tensor": True,
        "tensor": False,
        "from_numpy": True,
    }


@drill.alternative
def compared_addresses():
    a = np.zeros(2)
    shared = torch.from_numpy(a)
    tensors = {
        "from_numpy": shared,
        "tensor": torch.tensor(a),
        "as_tensor": torch.as_tensor(a),
        "float": shared.float(),
        "double": shared.double(),
    }
    return {name: tensor.data_ptr() == shared.data_ptr() for name, tensor in tensors.items()}
