"""volatile has done nothing since torch 0.4, and only a warning says so."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.no_grad", "torch.Tensor.detach"),
    title=Text(en="Repair: a constant target", zh="改错：当作常数的目标"),
    statement=Text(
        en="Repair the function, which is from 2017. Return target minus state @ weight, where "
        "the target is reward + discount * (after @ weight) and counts as a constant: the "
        "gradient, which is compared too, reaches `weight` only through `state`. As it stands "
        "the values are right and the gradient is not.",
        zh="请改正这个 2017 年的函数。目标是 reward + discount * (after @ weight)，当作常数；返回"
        "目标减去 state @ weight。梯度也会比较：它只能经由 `state` 传到 `weight`。现在数值是对"
        "的，梯度不对。",
    ),
    hints=(
        Text(
            en="Let the warning through that the code silences, and read it.",
            zh="让被屏蔽的那条警告显示出来，读一读。",
        ),
        Text(
            en="Whether a result carries a gradient is decided by everything that it is computed "
            "from. Which tensor brings the gradient into the target?",
            zh="结果带不带梯度，取决于计算它用到的所有张量。是哪个张量把梯度带进了目标？",
        ),
        Text(
            en="What `volatile` once did for one tensor is done today for a block of code, or for "
            "a result.",
            zh="从前用 `volatile` 对一个张量做的事，如今是对一段代码或一个结果来做。",
        ),
    ),
    gradients_of=("weight",),
)


@drill.reference
def volatile_td_error(
    weight: Float[Tensor, " d"],
    state: Float[Tensor, "n d"],
    after: Float[Tensor, "n d"],
    reward: Float[Tensor, " n"],
    discount: float,
) -> Float[Tensor, " n"]:
    """target[i] = reward[i] + discount * (after[i, 0] * weight[0] + after[i, 1] * weight[1] + ...)
    out[i] = target[i] - (state[i, 0] * weight[0] + state[i, 1] * weight[1] + ...)
    d out[i] / d weight[j] = -state[i, j]
    """
    n, d = state.shape
    out = torch.zeros_like(reward)
    for i in range(n):
        target = reward[i].item()
        for j in range(d):
            target += discount * after[i, j].item() * weight[j].item()
        value = sum(state[i, j] * weight[j] for j in range(d))
        out[i] = target - value
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("nothing after", "不计后续"), 1, 1, 0.0),
        (("one state", "一个状态"), 1, 1, 0.5),
        (("two features", "两个特征"), 1, 2, 0.5),
        (("three states", "三个状态"), 3, 2, 0.75),
    ]
    sizes = range(1, 4)
    for name, n, d, discount in draw.then_random(named, sizes, sizes, [0.25, 0.5, 1.0]):
        yield Case(
            name,
            weight=draw.signed(d),
            state=draw.signed(n, d),
            after=draw.signed(n, d),
            reward=draw.signed(n),
            discount=discount,
        )


@drill.misconception(
    en="The target is computed from `weight`, so a gradient flows back through it, whatever is "
    "done to `after`. `volatile` has no effect today, as the silenced warning says.",
    zh="目标由 `weight` 算出，所以无论怎样处理 `after`，梯度都会经由目标传回去。如今 `volatile` "
    "不起任何作用，被屏蔽的警告说的正是这件事。",
    stub=True,
)
def trusted_volatile(weight, state, after, reward, discount):
    import warnings

    from torch.autograd import Variable

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a warning about volatile
        after = Variable(after, volatile=True)
    target = reward + discount * (after @ weight)
    return target - state @ weight


@drill.misconception(
    en="Under `no_grad`, or detached, the whole difference is a constant: `weight` gets no "
    "gradient and learns nothing. Only the target should be one.",
    zh="整个差都放进了 `no_grad`（或被断开），于是全成了常数：`weight` 得不到梯度，什么也学不到。"
    "只有目标应当是常数。",
)
def cut_everything_off(weight, state, after, reward, discount):
    with torch.no_grad():
        return reward + discount * (after @ weight) - state @ weight


@drill.misconception(
    en="It is the other half that was cut off: the gradient now flows through the target, and "
    "`state @ weight` is the constant.",
    zh="断开的是另一半：现在梯度经由目标传回，`state @ weight` 反而成了常数。",
)
def cut_the_prediction_off(weight, state, after, reward, discount):
    return reward + discount * (after @ weight) - (state @ weight).detach()


@drill.misconception(
    en="The target is a constant now, but the difference is the wrong way round: the drill asks "
    "for target minus `state @ weight`.",
    zh="目标现在是常数了，但差的方向反了：题目要的是目标减去 `state @ weight`。",
)
def subtracted_the_target(weight, state, after, reward, discount):
    with torch.no_grad():
        target = reward + discount * (after @ weight)
    return state @ weight - target


@drill.alternative
def detached_target(weight, state, after, reward, discount):
    return (reward + discount * (after @ weight)).detach() - state @ weight


@drill.alternative
def detached_weight(weight, state, after, reward, discount):
    return torch.addmv(reward, after, weight.detach(), alpha=discount) - state.mv(weight)


@drill.alternative
def one_product_for_both(weight, state, after, reward, discount):
    target = reward + discount * after.matmul(weight.data)
    return torch.sub(target, torch.einsum("nd,d->n", state, weight))
