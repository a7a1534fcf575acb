"""A leaf that requires grad must not be written to, unless autograd is told to look away."""

from tensor_drills.declare import Drill, Text, torch

LINES = {
    "leaf": "w += 1",
    "element": "w[0] = 5",
    "no_grad": "with torch.no_grad():\n    w += 1",
    "detached": "w.detach().add_(1)",
    "cloned": "w.detach().clone().add_(1)",
    "result": "y = w * 3\ny += 1",
}

drill = Drill(
    level=3,
    ops=("torch.no_grad", "torch.Tensor.detach", "torch.clone", "torch.Tensor.add_"),
    title=Text(en="In place on a leaf", zh="对叶子张量原地修改"),
    statement=Text(
        en="Each time `w = torch.ones(2, requires_grad=True)` begins anew. Return a dict with "
        "the value of `w[0].item()` afterwards, a float, or the name of the error as a string. "
        "'leaf': `w += 1`. 'element': `w[0] = 5`. 'no_grad': `w += 1` inside `with "
        "torch.no_grad():`. 'detached': `w.detach().add_(1)`. 'cloned': "
        "`w.detach().clone().add_(1)`. 'result': `y = w * 3; y += 1`.",
        zh="每次都从 `w = torch.ones(2, requires_grad=True)` 重新开始。返回一个字典，值是之后 "
        "`w[0].item()` 的结果（浮点数）；如果报错，就写错误的名字（字符串）。'leaf'：`w += 1`。"
        "'element'：`w[0] = 5`。'no_grad'：在 `with torch.no_grad():` 里执行 `w += 1`。'detached'："
        "`w.detach().add_(1)`。'cloned'：`w.detach().clone().add_(1)`。'result'：`y = w * 3; y "
        "+= 1`。",
    ),
    hints=(
        Text(
            en="`w` is a leaf: nothing computed it, and gradients end there. While autograd "
            "records, torch does not allow writing into such a tensor, nor into a view of it.",
            zh="`w` 是叶子：它不是算出来的，梯度到它为止。autograd 记录时，torch 不允许写入这样的"
            "张量，也不允许写入它的视图。",
        ),
        Text(
            en="Where nothing is recorded, writing is allowed. Then ask: whose memory is written?",
            zh="不记录时就可以写入。接下来要问：写的是谁的内存？",
        ),
        Text(
            en="As for most forbidden operations, the error is a RuntimeError.",
            zh="和大多数不允许的操作一样，抛出的是 RuntimeError。",
        ),
    ),
)


@drill.reference
def inplace_on_leaf() -> dict[str, float | str]:
    """As torch itself does."""
    return {name: outcome_of(code) for name, code in LINES.items()}


def outcome_of(code: str) -> float | str:
    """Run one entry on a fresh leaf; return its first value then, or the name of the error."""
    names = {"torch": torch, "w": torch.ones(2, requires_grad=True)}
    leaf = names["w"]
    try:
        exec(code, names)
    except RuntimeError as error:
        return type(error).__name__
    return leaf[0].item()


@drill.consequence
def consequence(answer: dict[str, float | str]) -> Text | None:
    for name, code in LINES.items():
        wanted, given = outcome_of(code), answer[name]
        if given == wanted:
            continue
        if isinstance(given, str) and isinstance(wanted, str):
            return Text(
                f"'{name}': it raises, but not this error", f"'{name}'：会报错，但不是这个错误"
            )
        if isinstance(given, str):
            return Text(
                f"'{name}': this raises nothing. What is written is not a leaf, or nothing is "
                "being recorded",
                f"'{name}'：这里不会报错。写入的不是叶子，或者当时没有在记录",
            )
        if isinstance(wanted, str):
            return Text(
                f"'{name}': torch says \"... a leaf Variable that requires grad is being used in "
                'an in-place operation"',
                f"'{name}'：torch 会说 “... a leaf Variable that requires grad is being used in "
                "an in-place operation”",
            )
        return Text(
            f"'{name}': compare the `data_ptr()` of what is written to with that of `w`",
            f"'{name}'：比较被写入的张量与 `w` 的 `data_ptr()`",
        )
    return None


@drill.misconception(
    en="While autograd records, a leaf that requires grad may not be written to: the graph would "
    "lose the value that its gradient belongs to.",
    zh="autograd 记录时，不允许写入需要梯度的叶子：否则计算图就失去了梯度所对应的那个值。",
)
def wrote_to_a_leaf_freely():
    return {
        "leaf": 2.0,
        "element": 5.0,
        "no_grad": 2.0,
        "detached": 2.0,
        "cloned": 1.0,
        "result": 1.0,
    }


@drill.misconception(
    en="`w[0]` is a view of the leaf. Writing into a part of it is forbidden like writing into "
    "the whole.",
    zh="`w[0]` 是叶子的视图。写入一部分与写入整个一样，都不允许。",
)
def wrote_to_a_part_of_a_leaf():
    return {
        "leaf": "RuntimeError",
        "element": 5.0,
        "no_grad": 2.0,
        "detached": 2.0,
        "cloned": 1.0,
        "result": 1.0,
    }


@drill.misconception(
    en="`detach` copies nothing: the detached tensor lies in the memory of `w`, so `w` changes "
    "with it, unseen by autograd.",
    zh="`detach` 不拷贝：断开后的张量与 `w` 在同一块内存里，`w` 会跟着变，而 autograd 并不知道。",
)
def took_detach_for_a_copy():
    return {
        "leaf": "RuntimeError",
        "element": "RuntimeError",
        "no_grad": 2.0,
        "detached": 1.0,
        "cloned": 1.0,
        "result": 1.0,
    }


@drill.misconception(
    en="`requires_grad` does not forbid every write. Under `no_grad` nothing is recorded, and "
    "the result of a computation is no leaf.",
    zh="`requires_grad` 并不禁止所有写入。`no_grad` 之下什么也不记录；而计算的结果不是叶子。",
)
def forbade_every_write():
    return {
        "leaf": "RuntimeError",
        "element": "RuntimeError",
        "no_grad": "RuntimeError",
        "detached": 2.0,
        "cloned": 1.0,
        "result": "RuntimeError",
    }


@drill.alternative
def three_groups():
    raised = dict.fromkeys(("leaf", "element"), "RuntimeError")
    written = dict.fromkeys(("no_grad", "detached"), 2.0)
    untouched = dict.fromkeys(("cloned", "result"), 1.0)
    return raised | written | untouched


@drill.alternative
def asked_torch():
    def leaf():
        return torch.ones(2, requires_grad=True)

    answer = {}
    for name, index in (("leaf", slice(None)), ("element", 0)):
        w = leaf()
        try:
            w[index] += 1
            answer[name] = w[0].item()
        except RuntimeError as error:
            answer[name] = type(error).__name__
    w = leaf()
    with torch.no_grad():
        w += 1
    answer["no_grad"] = w[0].item()
    w = leaf()
    w.detach().add_(1)
    answer["detached"] = w[0].item()
    w = leaf()
    w.detach().clone().add_(1)
    answer["cloned"] = w[0].item()
    y = w * 3
    y += 1
    answer["result"] = w[0].item()
    return answer
