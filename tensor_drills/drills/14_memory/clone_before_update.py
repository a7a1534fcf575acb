"""Whoever needs the old values copies them before the update; detach copies nothing."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.clone", "torch.Tensor.detach", "torch.Tensor.sub_"),
    title=Text(en="Keep the old weights", zh="保留旧的权重"),
    statement=Text(
        en="Take one step of gradient descent: change `weight` in place to `weight - lr * "
        "gradient`, so that the caller sees it. Return the values that `weight` had before, in "
        "memory of their own.",
        zh="做一步梯度下降：把 `weight` 原地改为 `weight - lr * gradient`，调用者要能看到变化。返"
        "回 `weight` 改动之前的值，结果要有自己的内存。",
    ),
    hints=(
        Text(
            en="After `before = weight` there are two names. How many tensors are there?",
            zh="执行 `before = weight` 之后有两个名字。张量有几个？",
        ),
        Text(
            en="`weight = weight - ...` makes a new tensor; `weight -= ...` writes into the one "
            "that the caller has.",
            zh="`weight = weight - ...` 产生新张量；`weight -= ...` 写进调用者手里的那个张量。",
        ),
        Text(
            en="`detach` shares memory with its input, `clone` does not.",
            zh="`detach` 与输入共享内存，`clone` 不共享。",
        ),
    ),
    is_fresh=True,
)


@drill.reference
def clone_before_update(
    weight: Float[Tensor, " n"], gradient: Float[Tensor, " n"], lr: float
) -> Float[Tensor, " n"]:
    """out[i] = weight[i], as it was;  then weight[i] = weight[i] - lr * gradient[i], in place"""
    out = weight.new_empty(len(weight))
    for i in range(len(weight)):
        out[i] = weight[i]
        weight[i] = weight[i] - lr * gradient[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one weight", "一个权重"), 1, 0.5),
        (("two weights", "两个权重"), 2, 0.25),
        (("no weights", "零个权重"), 0, 0.5),
        (("five weights", "五个权重"), 5, 0.125),
    ]
    # Rates that are powers of two, so that every way to compute the step rounds alike.
    for name, n, lr in draw.then_random(named, range(1, 8), [0.5, 0.25, 0.125]):
        yield Case(name, weight=draw.signed(n), gradient=draw.signed(n), lr=lr)
    steep = ("a steep gradient", "梯度很大")
    yield Case(steep, weight=draw.signed(2), gradient=draw.signed(2) * 2.0**30, lr=0.5)


@drill.misconception(
    en="What was kept lies in the memory of `weight`, and the update changed both. `detach` "
    "leaves the graph, not the memory; a slice or a second name shares it too.",
    zh="留下的东西与 `weight` 在同一块内存里，更新把两者都改了。`detach` 脱离的是计算图，不是内存；"
    "切片和第二个名字也一样共享内存。",
)
def detached_instead_of_cloned(weight, gradient, lr):
    before = weight.detach()
    weight -= lr * gradient
    return before


@drill.misconception(
    en="`weight = weight - ...` binds the name to a new tensor inside the function. The caller's "
    "weight has not moved.",
    zh="`weight = weight - ...` 只是在函数内部把这个名字绑定到新张量。调用者的权重没有变。",
)
def updated_another_tensor(weight, gradient, lr):
    before = weight.clone()
    weight = weight - lr * gradient
    return before


@drill.misconception(
    en="The clone was taken after the update: it holds the new values.",
    zh="`clone` 放在更新之后了：里面是新的值。",
)
def cloned_after_the_update(weight, gradient, lr):
    weight -= lr * gradient
    return weight.clone()


@drill.misconception(
    en="The values are the old ones because the caller's weight was never changed: it is "
    "returned as it came in, and the new one is lost.",
    zh="返回的确实是旧值，但那是因为调用者的权重根本没变：原样返回了它，新的权重反而丢了。",
)
def returned_the_caller_s_own(weight, gradient, lr):
    before = weight
    weight = weight - lr * gradient
    return before


@drill.misconception(
    en="The step goes the wrong way: descent subtracts the gradient.",
    zh="方向反了：梯度下降是减去梯度。",
)
def stepped_uphill(weight, gradient, lr):
    before = weight.clone()
    weight += lr * gradient
    return before


@drill.alternative
def write_through_a_slice(weight, gradient, lr):
    before = weight.clone()
    weight[:] = weight - lr * gradient
    return before


@drill.alternative
def write_with_out(weight, gradient, lr):
    before = torch.empty_like(weight).copy_(weight)
    torch.sub(before, gradient, alpha=lr, out=weight)
    return before


@drill.alternative
def copy_back(weight, gradient, lr):
    before = weight + 0
    weight.copy_(before - lr * gradient)
    return before
