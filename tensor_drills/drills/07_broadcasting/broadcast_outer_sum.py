"""Three vectors, three dims: each runs along its own."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.add", "torch.unsqueeze", "torch.meshgrid"),
    title=Text(en="The sum of every triple", zh="三个向量的外和"),
    statement=Text(
        en="Take one element each of `x`, `y` and `z`, in every possible way, and return all the "
        "sums, with a dim for each of the three, in this order. No Python loop.",
        zh="从 `x`、`y`、`z` 中各取一个元素相加，返回所有组合的和，三者依次各占一维。不用 Python "
        "循环。",
    ),
    hints=(
        Text(
            en="`x` runs along the first of three dims. With which shape does it not change "
            "along the other two?",
            zh="`x` 沿三维中的第一维变化。它应是什么形状，才不沿另外两维变化？",
        ),
        Text(
            en="The shapes (n, 1, 1), (m, 1) and (k,) broadcast to (n, m, k).",
            zh="形状 (n, 1, 1)、(m, 1) 与 (k,) 会广播成 (n, m, k)。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def broadcast_outer_sum(
    x: Float[Tensor, " n"], y: Float[Tensor, " m"], z: Float[Tensor, " k"]
) -> Float[Tensor, "n m k"]:
    """out[a, b, c] = x[a] + y[b] + z[c]"""
    out = x.new_empty(len(x), len(y), len(z))
    for a in range(len(x)):
        for b in range(len(y)):
            for c in range(len(z)):
                out[a, b, c] = x[a] + y[b] + z[c]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one of each", "各一个"), 1, 1, 1),
        (("two, one and one", "二、一、一"), 2, 1, 1),
        (("two of each", "各两个"), 2, 2, 2),
        (("two, three and four", "二、三、四"), 2, 3, 4),
        (("nothing in the middle", "中间为空"), 2, 0, 2),
        (("four, one and two", "四、一、二"), 4, 1, 2),
    ]
    sizes = range(1, 5)
    for name, n, m, k in draw.then_random(named, sizes, sizes, sizes):
        yield Case(name, x=draw.signed(n), y=draw.signed(m), z=draw.signed(k))


@drill.misconception(
    en="`x + y + z` pairs the three element by element: one sum for each place, not for each "
    "triple.",
    zh="`x + y + z` 是把三者逐元素相加：每个位置一个和，不是每个组合一个。",
)
def added_element_by_element(x, y, z):
    return x + y + z


@drill.misconception(
    en="Two of the vectors share a dim: only `x` got one of its own, while `y` and `z` both run "
    "along the last.",
    zh="有两个向量共用一维：只有 `x` 独占一维，`y` 和 `z` 都沿着最后一维变化。",
)
def gave_only_x_a_dim(x, y, z):
    return x[:, None] + y + z


@drill.misconception(
    en="The dims stand in the opposite order: `z` runs along the first and `x` along the last. "
    "The more dims of size 1 follow a vector, the further left it stands.",
    zh="维度的次序反了：`z` 沿第一维，`x` 沿最后一维。后面补的大小 1 越多，向量就排得越靠左。",
)
def ordered_the_dims_backwards(x, y, z):
    return x + y[:, None] + z[:, None, None]


@drill.misconception(
    en="All the sums are there, in one long vector. The result needs a dim for each of the three.",
    zh="所有的和都有了，却排成了一个长向量。题目要三者各占一维。",
)
def left_it_flat(x, y, z):
    return torch.cartesian_prod(x, y, z).sum(dim=1)


@drill.alternative
def pair_by_pair(x, y, z):
    pairs = x.unsqueeze(1) + y
    return pairs.unsqueeze(2) + z


@drill.alternative
def meshgrid(x, y, z):
    a, b, c = torch.meshgrid(x, y, z, indexing="ij")
    return a + b + c


@drill.alternative
def views(x, y, z):
    return x.view(-1, 1, 1) + y.view(1, -1, 1) + z.view(1, 1, -1)


@drill.alternative
def fill_in_place(x, y, z):
    out = x.new_zeros(len(x), len(y), len(z))
    out += z
    out += y.unsqueeze(-1)
    out += x[:, None, None]
    return out
