"""x += y writes into a tensor; x = x + y gives the name to another one."""

from tensor_drills.declare import Drill, Text, torch

WRITES = {
    "plus_equals": "x = x0\nx += 1",
    "plus": "x = x0\nx = x + 1",
    "slice": "x = x0\nx[:] = x + 1",
    "method": "x = x0\nx.add(1)",
    "underscore": "x = x0\nx.add_(1)",
    "out": "x = x0\ntorch.add(x, 1, out=x)",
    "view": "x = x0.view(2, 1)\nx *= 2",
    "index": "x = x0[[0, 1]]\nx += 1",
}

drill = Drill(
    level=2,
    ops=("torch.Tensor.add_", "torch.add", "torch.Tensor.copy_"),
    title=Text(en="Does the original change", zh="原来的张量变了吗"),
    statement=Text(
        en="Each time `a = torch.ones(2)` begins anew. Return a dict that says, as True or "
        "False, whether `a` holds other values afterwards. First `x = a`, then: 'plus_equals': "
        "`x += 1`. 'plus': `x = x + 1`. 'slice': `x[:] = x + 1`. 'method': `x.add(1)`. "
        "'underscore': `x.add_(1)`. 'out': `torch.add(x, 1, out=x)`. Last: 'view': `x = "
        "a.view(2, 1); x *= 2`. 'index': `x = a[[0, 1]]; x += 1`.",
        zh="每次都从 `a = torch.ones(2)` 重新开始。返回一个字典，用 True 或 False 说明之后 `a` 里"
        "的值变了没有。先 `x = a`，再执行：'plus_equals'：`x += 1`。'plus'：`x = x + 1`。'slice'："
        "`x[:] = x + 1`。'method'：`x.add(1)`。'underscore'：`x.add_(1)`。'out'：`torch.add(x, "
        "1, out=x)`。最后两个：'view'：`x = a.view(2, 1); x *= 2`。'index'：`x = a[[0, 1]]; x += "
        "1`。",
    ),
    hints=(
        Text(
            en="`x = ...` never writes into a tensor: it decides which tensor the name stands for.",
            zh="`x = ...` 从不往张量里写：它只决定这个名字代表哪个张量。",
        ),
        Text(
            en="For the others ask: is anything written, and does `x` lie in the memory of `a`?",
            zh="其余各项要问两点：有没有写入？`x` 是否与 `a` 在同一块内存里？",
        ),
    ),
)


@drill.reference
def inplace_or_rebound() -> dict[str, bool]:
    """As torch itself does."""
    return {name: is_changed(code) for name, code in WRITES.items()}


def is_changed(code: str) -> bool:
    """Run one entry on fresh ones; return whether they are ones no longer."""
    original = torch.ones(2)
    exec(code, {"torch": torch, "x0": original})
    return not torch.equal(original, torch.ones(2))


@drill.consequence
def consequence(answer: dict[str, bool]) -> Text | None:
    for name, code in WRITES.items():
        if answer[name] is not is_changed(code):
            shown = code.replace("x0", "a").replace("\n", "; ")
            return Text(
                f"'{name}': compare `x.data_ptr()` with `a.data_ptr()` after `{shown}`",
                f"'{name}'：执行 `{shown}` 之后，比较 `x.data_ptr()` 与 `a.data_ptr()`",
            )
    return None


@drill.misconception(
    en="`x += 1` is not short for `x = x + 1`: with a tensor it writes into the memory of `x`, "
    "whoever else has it.",
    zh="`x += 1` 不是 `x = x + 1` 的简写：对张量来说，它直接写进 `x` 的内存，不管还有谁在用这块内"
    "存。",
)
def took_plus_equals_for_plus():
    return {
        "plus_equals": False,
        "plus": False,
        "slice": True,
        "method": False,
        "underscore": True,
        "out": True,
        "view": False,
        "index": False,
    }


@drill.misconception(
    en="An assignment to a name changes no tensor: `x = x + 1` makes a new one, and `a` still "
    "stands for the old one.",
    zh="给名字赋值不会改动任何张量：`x = x + 1` 产生了新张量，`a` 仍代表原来的那个。",
)
def took_every_assignment_for_a_write():
    return {
        "plus_equals": True,
        "plus": True,
        "slice": True,
        "method": False,
        "underscore": True,
        "out": True,
        "view": True,
        "index": True,
    }


@drill.misconception(
    en="`x[:] = ...` is no assignment to the name `x`: it writes into every element of the tensor.",
    zh="`x[:] = ...` 不是给名字 `x` 赋值：它写进了张量的每个元素。",
)
def took_slice_assignment_for_a_new_tensor():
    return {
        "plus_equals": True,
        "plus": False,
        "slice": False,
        "method": False,
        "underscore": True,
        "out": True,
        "view": True,
        "index": False,
    }


@drill.misconception(
    en="A method without an underscore at its end returns a new tensor and leaves its own alone; "
    "here nobody keeps the result.",
    zh="结尾没有下划线的方法返回新张量，不改动自身；这里的返回值没有人接收。",
)
def took_every_method_for_in_place():
    return {
        "plus_equals": True,
        "plus": False,
        "slice": True,
        "method": True,
        "underscore": True,
        "out": True,
        "view": True,
        "index": False,
    }


@drill.misconception(
    en="A list in the brackets makes a copy: what is written into it does not reach `a`. A view "
    "lies in the memory of `a`.",
    zh="方括号里放列表得到的是拷贝：写进去的内容到不了 `a`。视图才与 `a` 在同一块内存里。",
)
def took_the_index_for_a_view():
    return {
        "plus_equals": True,
        "plus": False,
        "slice": True,
        "method": False,
        "underscore": True,
        "out": True,
        "view": True,
        "index": True,
    }


@drill.alternative
def only_three_leave_it():
    names = ("plus_equals", "plus", "slice", "method", "underscore", "out", "view", "index")
    return {name: name not in ("plus", "method", "index") for name in names}


@drill.alternative
def tried_some():
    a = torch.ones(2)
    b = a
    b += 1
    same = a is b and a.tolist() == [2, 2]
    return {
        "plus_equals": same,
        "slice": True,
        "underscore": True,
        "out": True,
        "view": a.view(2, 1).data_ptr() == a.data_ptr(),
        "plus": False,
        "method": False,
        "index": a[[0, 1]].data_ptr() == a.data_ptr(),
    }
