"""Which results require a gradient, and which of them keep one."""

from tensor_drills.declare import Drill, Text, torch


def tensors():
    """Return the tensors of the statement, after backward."""
    leaf = torch.ones(3, requires_grad=True)
    unused = torch.ones(3, requires_grad=True)
    data = torch.ones(3)
    product = leaf * data
    cast = torch.ones(3, requires_grad=True).double()
    cast_first = torch.ones(3).double().requires_grad_()
    detached = product.detach()
    mask = leaf > 0
    (product + cast + cast_first + detached * mask).sum().backward()
    return {
        "leaf": leaf,
        "unused": unused,
        "data": data,
        "product": product,
        "cast": cast,
        "cast_first": cast_first,
        "detached": detached,
        "mask": mask,
    }


drill = Drill(
    level=2,
    ops=("torch.Tensor.backward", "torch.Tensor.requires_grad_", "torch.Tensor.detach"),
    title=Text(en="Who has a gradient", zh="谁有梯度"),
    statement=Text(
        en="`leaf` and `unused` are `torch.ones(3, requires_grad=True)`, `data` is "
        "`torch.ones(3)`. `product = leaf * data`; "
        "`cast = torch.ones(3, requires_grad=True).double()`; "
        "`cast_first = torch.ones(3).double().requires_grad_()`; `detached = product.detach()`; "
        "`mask = leaf > 0`. Then `(product + cast + cast_first + detached * mask).sum()` goes "
        "backward. Return a dict from each of these eight names to a pair of bools: does it "
        "require "
        "a gradient, and is its `.grad` now other than None?",
        zh="`leaf` 和 `unused` 都是 `torch.ones(3, requires_grad=True)`，`data` 是 "
        "`torch.ones(3)`。`product = leaf * data`；"
        "`cast = torch.ones(3, requires_grad=True).double()`；"
        "`cast_first = torch.ones(3).double().requires_grad_()`；`detached = product.detach()`；"
        "`mask = leaf > 0`。然后对 `(product + cast + cast_first + detached * mask).sum()` "
        "做反向传播。用字典把这八个名字各对应到两个布尔值：它的 requires_grad 是否为真，"
        "它的 `.grad` 此时是否不为 None。",
    ),
    hints=(
        Text(
            en="One input that requires a gradient is enough: then the result requires one too, "
            "unless it is detached, or is no floating-point tensor.",
            zh="只要有一个输入需要梯度，结果就需要梯度；除非它被 detach，或者不是浮点张量。",
        ),
        Text(
            en="`backward` leaves `.grad` in leaves that it has reached: tensors that no recorded "
            "operation has made.",
            zh="`backward` 只把 `.grad` 留在它到达的叶子上，也就是不由任何被记录的运算得到的张量。",
        ),
        Text(
            en="A cast is an operation, like any other. Who keeps the tensor from before it?",
            zh="类型转换也是一个运算。转换之前的那个张量，还有谁留着？",
        ),
    ),
)


@drill.reference
def grad_of_leaf() -> dict[str, tuple[bool, bool]]:
    """As torch itself has it after backward."""
    return {name: measured(tensor) for name, tensor in tensors().items()}


def measured(tensor):
    """Return whether a tensor requires a gradient, and whether it has one."""
    keeps = tensor.is_leaf and tensor.grad is not None  # .grad of a non-leaf warns
    return tensor.requires_grad, keeps


@drill.consequence
def consequence(answer: dict[str, tuple[bool, bool]]) -> Text | None:
    for name, tensor in tensors().items():
        if tuple(answer[name]) == measured(tensor):
            continue
        made_by = "None" if tensor.grad_fn is None else type(tensor.grad_fn).__name__
        if answer[name][0] != tensor.requires_grad:
            return Text(
                f"`{name}` has dtype {tensor.dtype} and grad_fn {made_by}. Was it told to require "
                "a gradient, or was it recorded as made from a tensor that does?",
                f"`{name}` 的 dtype 是 {tensor.dtype}，grad_fn 是 {made_by}。"
                "是有人要它的梯度，还是它作为某个需要梯度的张量的运算结果被记录了下来？",
            )
        return Text(
            f"`{name}`: is_leaf is {tensor.is_leaf}, grad_fn is {made_by}. Does backward come by "
            "here from the sum, and does it end here or go on?",
            f"`{name}`：is_leaf 是 {tensor.is_leaf}，grad_fn 是 {made_by}。"
            "从那个和出发的反向传播会经过这里吗？是止于这里，还是继续往前？",
        )
    return None


@drill.misconception(
    en="`backward` goes through a non-leaf and leaves nothing there: `product.grad` is None unless "
    "`retain_grad()` was called before.",
    zh="`backward` 会经过非叶子张量，但什么也不留下：除非事先调用过 `retain_grad()`，"
    "`product.grad` 就是 None。",
)
def gave_every_tensor_a_grad():
    return {
        "leaf": (True, True),
        "unused": (True, False),
        "data": (False, False),
        "product": (True, True),
        "cast": (True, True),
        "cast_first": (True, True),
        "detached": (False, False),
        "mask": (False, False),
    }


@drill.misconception(
    en="`double()` made `cast` out of another tensor: that one is the leaf, and its gradient is "
    "lost with it. Cast first, then `requires_grad_()`.",
    zh="`cast` 是 `double()` 由另一个张量得到的：那一个才是叶子，梯度也随它丢了。"
    "应先转换类型，再 `requires_grad_()`。",
)
def took_the_cast_for_a_leaf():
    return {
        "leaf": (True, True),
        "unused": (True, False),
        "data": (False, False),
        "product": (True, False),
        "cast": (True, True),
        "cast_first": (True, True),
        "detached": (False, False),
        "mask": (False, False),
    }


@drill.misconception(
    en="To require a gradient is not yet to have one: `.grad` is None until a `backward` arrives, "
    "and the sum does not depend on `unused`.",
    zh="需要梯度不等于有梯度：在 `backward` 到达之前 `.grad` 是 None，而那个和与 `unused` 无关。",
)
def gave_the_unused_a_grad():
    return {
        "leaf": (True, True),
        "unused": (True, True),
        "data": (False, False),
        "product": (True, False),
        "cast": (True, False),
        "cast_first": (True, True),
        "detached": (False, False),
        "mask": (False, False),
    }


@drill.misconception(
    en="A result requires a gradient if one of its inputs does; the other inputs do not start to, "
    "and a comparison or a detached tensor does not.",
    zh="只要有一个输入需要梯度，结果就需要；但其余输入不会因此变得需要，"
    "比较的结果和 detach 得到的张量也不需要。",
)
def let_everything_require_a_grad():
    return {
        "leaf": (True, True),
        "unused": (True, False),
        "data": (True, True),
        "product": (True, False),
        "cast": (True, False),
        "cast_first": (True, True),
        "detached": (True, False),
        "mask": (True, False),
    }


@drill.alternative
def as_lists():
    return {
        "leaf": [True, True],
        "unused": [True, False],
        "data": [False, False],
        "product": [True, False],
        "cast": [True, False],
        "cast_first": [True, True],
        "detached": [False, False],
        "mask": [False, False],
    }


@drill.alternative
def grouped():
    learns, passes_on, neither = (True, True), (True, False), (False, False)
    answer = dict.fromkeys(("leaf", "cast_first"), learns)
    answer |= dict.fromkeys(("unused", "product", "cast"), passes_on)
    return answer | dict.fromkeys(("data", "detached", "mask"), neither)
