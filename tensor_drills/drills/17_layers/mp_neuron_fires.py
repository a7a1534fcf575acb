"""The neuron of McCulloch and Pitts: it fires when the weighted sum reaches the threshold."""

from tensor_drills.declare import Bool, Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.mv", "torch.matmul", "torch.ge"),
    title=Text(en="Does the M-P neuron fire", zh="M-P 神经元是否激活"),
    statement=Text(
        en="The inputs of an M-P neuron (McCulloch and Pitts) are on or off. It fires if the sum "
        "of the `weight` of its inputs that are on reaches `threshold` or exceeds it. Return for "
        "each row of `x` whether it fires, as bool. No Python loop.",
        zh="M-P 神经元（McCulloch 与 Pitts）的每个输入只有开、关两种状态。若处于“开”的各输入的 "
        "`weight` 之和达到或超过 `threshold`，它就激活。对 `x` 的每一行，返回它是否激活（bool）。"
        "不用 Python 循环。",
    ),
    hints=(
        Text(
            en="An input that is on counts as 1, one that is off as 0. What does the sum become "
            "then?",
            zh="开的输入当作 1，关的当作 0，这个和就成了什么？",
        ),
        Text(
            en="A matrix product asks for one dtype on both sides, and a comparison gives bools.",
            zh="矩阵乘法要求两边 dtype 相同；比较的结果是布尔值。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def mp_neuron_fires(
    x: Bool[Tensor, "n d"], weight: Float[Tensor, " d"], threshold: float
) -> Bool[Tensor, " n"]:
    """out[i] = (sum over j with x[i, j] of weight[j]) >= threshold"""
    n, d = x.shape
    out = torch.zeros(n, dtype=torch.bool)
    for i in range(n):
        total = 0.0
        for j in range(d):
            if x[i, j]:
                total += weight[j].item()
        out[i] = total >= threshold
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    both = [[False, False], [False, True], [True, False], [True, True]]
    named = [
        (("NOT", "非"), [[False], [True]], [-1.0], 0.0),
        (("OR", "或"), both, [1.0, 1.0], 1.0),
        (("AND", "与"), both, [1.0, 1.0], 2.0),
        (("first and not second", "第一个开而第二个关"), both, [1.0, -1.0], 1.0),
        (("unequal weights", "权重不等"), [[True, False, True], [False, True, True]], None, 3.0),
        (("no rows", "零行"), None, [1.0, 1.0], 0.0),
    ]
    for name, *more in draw.then_random(named, range(1, 6), range(1, 5), (-2.0, 0.0, 1.0, 3.0)):
        if isinstance(more[0], int):
            n, d, threshold = more
            x, weight = draw.mask(n, d), draw.signed(d)
        else:
            x = torch.empty(0, 2, dtype=torch.bool) if more[0] is None else torch.tensor(more[0])
            weight = torch.tensor([2.0, 3.0, 1.0] if more[1] is None else more[1])
            threshold = more[2]
        yield Case(name, x=x, weight=weight, threshold=threshold)


@drill.misconception(
    en="A sum that just reaches the threshold fires as well: AND is two inputs of weight 1 and a "
    "threshold of 2. This asks for more than the threshold.",
    zh="恰好达到阈值也应激活：“与”就是两个权重为 1 的输入加上阈值 2。这里要求必须超过阈值。",
)
def asked_for_more_than_the_threshold(x, weight, threshold):
    return x.to(weight.dtype) @ weight > threshold


@drill.misconception(
    en="The threshold was added to the sum, like a bias. It is what the sum is compared with: as a "
    "bias it would have the opposite sign.",
    zh="阈值被当作偏置加到了和里。它是用来与和比较的：当作偏置时符号要相反。",
)
def added_the_threshold(x, weight, threshold):
    return x.to(weight.dtype) @ weight + threshold >= 0


@drill.misconception(
    en="This counts the inputs that are on; `weight` has no say. An input of negative weight holds "
    "the neuron back.",
    zh="这只是数了有几个输入是开的，没有用到 `weight`。权重为负的输入会抑制神经元。",
)
def counted_the_inputs(x, weight, threshold):
    return x.sum(dim=1) >= threshold


@drill.misconception(
    en="The decision is right, but it is given as numbers 0 and 1. It should be bools, and that "
    "is what a comparison returns.",
    zh="判断是对的，但给出的是数值 0 和 1。题目要的是布尔值，比较的结果正是布尔值。",
)
def returned_numbers(x, weight, threshold):
    return (x.to(weight.dtype) @ weight >= threshold).float()


@drill.misconception(
    en="`sign` gives -1, 0 and 1, and as bools -1 is True: only a sum that meets the threshold "
    "exactly does not fire here.",
    zh="`sign` 得到 -1、0、1，转成布尔值时 -1 也是 True：这里只有恰好等于阈值的和不激活。",
)
def took_the_sign(x, weight, threshold):
    return torch.sign(x.to(weight.dtype) @ weight - threshold).bool()


@drill.alternative
def where(x, weight, threshold):
    return torch.where(x, weight, 0).sum(dim=1) >= threshold


@drill.alternative
def multiply_and_sum(x, weight, threshold):
    return (x * weight).sum(-1).ge(threshold)


@drill.alternative
def heaviside(x, weight, threshold):
    score = torch.mv(x.float(), weight) - threshold
    return torch.heaviside(score, torch.ones_like(score)).bool()


@drill.alternative
def not_below(x, weight, threshold):
    return ~(torch.einsum("ij,j->i", x.to(weight.dtype), weight) < threshold)
