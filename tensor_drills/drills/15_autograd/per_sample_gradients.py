""".grad is one tensor that every backward adds to: read it late, and it holds everything."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.Tensor.backward", "torch.clone", "torch.Tensor.zero_"),
    title=Text(en="Repair: per-sample gradients", zh="改错：逐个样本的梯度"),
    statement=Text(
        en="Repair the function. Row i should be the gradient of `(x[i] @ w) ** 2` with respect to "
        "`w`, for each sample by itself. As it stands the rows come out alike.",
        zh="请改正这个函数。第 i 行应当是 `(x[i] @ w) ** 2` 对 `w` 的梯度，各个样本分别计算。"
        "现在各行都一样。",
    ),
    hints=(
        Text(
            en="Print `w.grad` after each backward. Which sample does it belong to?",
            zh="每次反向传播之后打印 `w.grad`。它属于哪个样本？",
        ),
        Text(
            en="There are two faults. `backward` adds to `.grad`; and what is appended is each "
            "time the same tensor, not the values that it held then.",
            zh="有两处错误。`backward` 会往 `.grad` 里加；而且每次 append 的都是同一个张量，"
            "并不是它当时的值。",
        ),
        Text(
            en="Either clear and copy, or let `torch.autograd.grad` return a new tensor each time.",
            zh="要么清零并拷贝，要么用 `torch.autograd.grad`，它每次都返回新的张量。",
        ),
    ),
)


@drill.reference
def per_sample_gradients(x: Float[Tensor, "n d"], w: Float[Tensor, " d"]) -> Float[Tensor, "n d"]:
    """out[i, j] = d (sum over k of x[i, k] * w[k]) ** 2 / d w[j]"""
    n, d = x.shape
    out = torch.zeros(n, d, dtype=torch.float64)
    for i in range(n):
        total = sum(x[i, k].double() * w[k].double() for k in range(d))
        for j in range(d):
            out[i, j] = 2 * total * x[i, j].double()
    return out.to(x.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), 1, 2),
        (("two samples", "两个样本"), 2, 1),
        (("square", "方阵"), 2, 2),
        (("three samples", "三个样本"), 3, 2),
    ]
    for name, n, d in draw.then_random(named, range(1, 5), range(1, 4)):
        yield Case(name, x=draw.signed(n, d), w=draw.signed(d))


@drill.misconception(
    en="`.grad` was neither cleared nor copied: `backward` adds to it, and all rows are the same "
    "tensor, which in the end holds the sum over all samples.",
    zh="`.grad` 既没有清零，也没有拷贝：`backward` 会往里加，而各行都是同一个张量，"
    "最后它装着所有样本之和。",
    stub=True,
)
def appended_one_growing_tensor(x, w):
    w = w.clone().requires_grad_()
    rows = []
    for sample in x:
        loss = (sample @ w) ** 2
        loss.backward()
        rows.append(w.grad)
    return torch.stack(rows)


@drill.misconception(
    en="Cleared, but not copied: all rows are one tensor, and the last sample's gradient is what "
    "it holds in the end. `clone()` keeps the values of the moment.",
    zh="清零了，但没有拷贝：各行是同一个张量，最终装的是最后一个样本的梯度。`clone()` 才能留住当时"
    "的值。",
)
def cleared_without_copying(x, w):
    w = w.clone().requires_grad_()
    rows = []
    for sample in x:
        if w.grad is not None:
            w.grad.zero_()
        ((sample @ w) ** 2).backward()
        rows.append(w.grad)
    return torch.stack(rows)


@drill.misconception(
    en="Cleared after it was appended, the tensor in the list is cleared as well: it is the same "
    "one, and the rows end as 0.",
    zh="append 之后再清零，列表里的也跟着清零了：那是同一个张量，最后各行都是 0。",
)
def cleared_what_was_appended(x, w):
    w = w.clone().requires_grad_()
    rows = []
    for sample in x:
        ((sample @ w) ** 2).backward()
        rows.append(w.grad)
        w.grad.zero_()
    return torch.stack(rows)


@drill.misconception(
    en="Copied, but not cleared: each row is the sum over all samples up to it.",
    zh="拷贝了，但没有清零：每一行都是到它为止所有样本之和。",
)
def copied_without_clearing(x, w):
    w = w.clone().requires_grad_()
    rows = []
    for sample in x:
        ((sample @ w) ** 2).backward()
        rows.append(w.grad.clone())
    return torch.stack(rows)


@drill.alternative
def none_instead_of_zero(x, w):
    w = w.clone().requires_grad_()
    rows = []
    for sample in x:
        w.grad = None
        ((sample @ w) ** 2).backward()
        rows.append(w.grad)
    return torch.stack(rows)


@drill.alternative
def cleared_and_copied(x, w):
    w = w.clone().requires_grad_()
    out = torch.empty_like(x)
    for i, sample in enumerate(x):
        ((sample @ w) ** 2).backward()
        out[i] = w.grad
        w.grad.zero_()
    return out


@drill.alternative
def vmap_of_grad(x, w):
    def loss(w, sample):
        return (sample @ w) ** 2

    return torch.func.vmap(torch.func.grad(loss), in_dims=(None, 0))(w, x)


@drill.alternative
def by_hand(x, w):
    return 2 * (x @ w)[:, None] * x
