"""A tensor that backward still needs must not be written to, not even in another row."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.stack", "torch.tanh", "torch.Tensor.clone"),
    title=Text(en="Repair: hidden states", zh="改错：隐藏状态"),
    statement=Text(
        en="Repair the recurrent layer. It should return all its states, `start` first; the "
        "gradients of `weight`, `x` and `start` are compared too. As it stands the states are "
        "right, but backward raises as soon as there is one step.",
        zh="请改正这个循环层。它应当返回所有状态，`start` 在最前；"
        "`weight`、`x` 和 `start` 的梯度也会比较。"
        "现在状态是对的，但只要有一步，反向传播就会报错。",
    ),
    hints=(
        Text(
            en="The gradient of `weight` in weight * state is the state. Until backward, that "
            "value has to stay where it is.",
            zh="weight * state 对 `weight` 的梯度就是 state。在反向传播之前，这个值必须原封不动。",
        ),
        Text(
            en="A row of a tensor is a view. torch counts writes for the tensor as a whole, so one "
            "into row 2 also invalidates what was saved of row 1.",
            zh="张量的一行是视图。torch 对整个张量统一记录写入次数，"
            "所以写第 2 行也会让为第 1 行保存的值失效。",
        ),
        Text(
            en="Let each state be a tensor of its own, and put them together at the end.",
            zh="让每个状态都是独立的张量，最后再合到一起。",
        ),
    ),
    gradients_of=("weight", "x", "start"),
)


@drill.reference
def inplace_hidden_states(
    weight: Float[Tensor, " d"], x: Float[Tensor, "t d"], start: Float[Tensor, " d"]
) -> Float[Tensor, "t+1 d"]:
    """out[0, j] = start[j]
    out[s + 1, j] = tanh(weight[j] * out[s, j] + x[s, j])
    """
    rows = [[start[j] for j in range(len(start))]]
    for s in range(len(x)):
        last = rows[-1]
        rows.append([(weight[j] * last[j] + x[s, j]).tanh() for j in range(len(start))])
    return torch.stack([torch.stack(row) for row in rows])


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("no steps", "零步"), 0, 1),
        (("one step", "一步"), 1, 1),
        (("two steps", "两步"), 2, 2),
        (("as many steps as features", "步数等于特征数"), 3, 3),
    ]
    for name, t, d in draw.then_random(named, range(1, 5), range(1, 4)):
        yield Case(
            name,
            weight=draw.signed(d) / 8,
            x=draw.signed(t, d) / 16,
            start=draw.signed(d) / 16,
        )


@drill.misconception(
    en="`out` is written to while backward still needs its earlier rows: each product saved a row "
    "of `out`, and the next write makes what was saved invalid.",
    zh="反向传播还需要 `out` 前面的行，它却仍在被写入：每次相乘都保存了 `out` 的一行，"
    "下一次写入就让保存的内容失效了。",
    stub=True,
)
def wrote_into_one_tensor(weight, x, start):
    out = x.new_zeros(len(x) + 1, len(start))
    out[0] = start
    for s in range(len(x)):
        out[s + 1] = torch.tanh(weight * out[s] + x[s])
    return out


@drill.misconception(
    en="Each state was cut off from the one before, as `data` and `detach` do. Nothing raises, but "
    "no gradient flows back from state to state, so that of `start` and of all earlier steps is "
    "wrong.",
    zh="每个状态都与前一个状态断开了（`data` 和 `detach` 都会这样）。不报错了，但梯度不再从一个状态"
    "传到前一个状态，于是 `start` 和之前各步的梯度都错了。",
)
def read_through_data(weight, x, start):
    out = x.new_zeros(len(x) + 1, len(start))
    out[0] = start
    for s in range(len(x)):
        out[s + 1] = torch.tanh(weight * out.data[s] + x[s])
    return out


@drill.misconception(
    en="Under `no_grad` nothing is recorded, so there is nothing that could raise, and no gradient "
    "for `weight` or `x`.",
    zh="在 `no_grad` 里什么都不记录，自然也不会报错，但 `weight` 和 `x` 也就没有梯度。",
)
def stopped_recording(weight, x, start):
    states = [start]
    with torch.no_grad():
        for step in x:
            states.append(torch.tanh(weight * states[-1] + step))
    return torch.stack(states)


@drill.misconception(
    en="Every state is computed from `start` here. Each one needs the state before it.",
    zh="这里每个状态都由 `start` 算出。每个状态都应当用它前一个状态来算。",
)
def began_anew_each_step(weight, x, start):
    return torch.cat([start[None], torch.tanh(weight * start + x)])


@drill.alternative
def cat_row_by_row(weight, x, start):
    out = start[None]
    for step in x:
        out = torch.cat([out, torch.tanh(weight * out[-1] + step)[None]])
    return out


@drill.alternative
def read_a_clone(weight, x, start):
    out = x.new_zeros(len(x) + 1, len(start))
    out[0] = start
    for s in range(len(x)):
        out[s + 1] = torch.tanh(weight * out[s].clone() + x[s])
    return out


@drill.alternative
def carried_the_state(weight, x, start):
    out = x.new_zeros(len(x) + 1, len(start))
    out[0] = state = start
    for s, step in enumerate(x, 1):
        state = torch.addcmul(step, weight, state).tanh()
        out[s] = state
    return out
