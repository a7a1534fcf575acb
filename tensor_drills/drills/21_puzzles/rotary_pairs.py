"""Rotary positions turn pairs of neighbouring features, each by an angle of its own."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.unflatten", "torch.stack", "torch.view_as_complex", "torch.polar"),
    title=Text(en="Rotary pairs", zh="旋转位置编码"),
    statement=Text(
        en="Features 2p and 2p + 1 of a token are a point in the plane. Turn the point p of token "
        "s counter-clockwise by `angle[s, p]`, in every batch entry: (u, v) becomes (u cos - v "
        "sin, u sin + v cos). The features stay in their places. No Python loop.",
        zh="每个 token 的第 2p 和第 2p + 1 个特征是平面上的一个点。"
        "对批次中的每一项，把 token s 的点 p 逆时针旋转 `angle[s, p]`："
        "(u, v) 变成 (u cos - v sin, u sin + v cos)。"
        "各特征的位置不变。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Cut the last dim so that each pair has a dim of its own. Or take every second "
            "feature, from 0 and from 1.",
            zh="切开最后一维，让每一对单独成一维。也可以从 0 和从 1 起，每隔一个取一个特征。",
        ),
        Text(
            en="Both new features are made from both old ones: keep the old ones until both are "
            "done.",
            zh="两个新特征都要用到两个旧特征：算完之前旧的要留着。",
        ),
        Text(
            en="To put them back beside each other, stack them as a new last dim and flatten it.",
            zh="要让它们重新相邻，就沿新的最后一维 stack，再展平。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def rotary_pairs(
    x: Float[Tensor, "b t 2*pairs"], angle: Float[Tensor, "t pairs"]
) -> Float[Tensor, "b t 2*pairs"]:
    """u, v = x[i, s, 2 * p], x[i, s, 2 * p + 1];  c, n = cos(angle[s, p]), sin(angle[s, p])
    out[i, s, 2 * p] = u * c - v * n;  out[i, s, 2 * p + 1] = u * n + v * c"""
    out = torch.empty_like(x)
    tokens, pairs = angle.shape
    for s in range(tokens):
        for p in range(pairs):
            c, n = angle[s, p].cos(), angle[s, p].sin()
            u, v = x[:, s, 2 * p], x[:, s, 2 * p + 1]
            out[:, s, 2 * p] = u * c - v * n
            out[:, s, 2 * p + 1] = u * n + v * c
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one point", "一个点"), 1, 1, 1),
        (("two tokens", "两个 token"), 1, 2, 1),
        (("two points", "两个点"), 1, 1, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3),
    ]
    sizes = range(1, 4)
    for name, b, t, pairs in draw.then_random(named, sizes, sizes, range(2, 4)):
        angle = draw.distinct(t, pairs) / 4
        yield Case(name, x=draw.signed(b, t, 2 * pairs) / 2, angle=angle)


@drill.misconception(
    en="The points were made from the first and the second half of the features, as some models "
    "do. Here neighbours make a point: 2p and 2p + 1.",
    zh="这里把前一半与后一半特征配成了对，有些模型是这样做的。"
    "本题是相邻的两个配成一对：2p 与 2p + 1。",
)
def paired_the_halves(x, angle):
    u, v = x.chunk(2, dim=-1)
    c, n = angle.cos(), angle.sin()
    return torch.cat([u * c - v * n, u * n + v * c], dim=-1)


@drill.misconception(
    en="The points were turned clockwise: the signs of the two sines are swapped.",
    zh="点被顺时针旋转了：两个正弦项的符号对调了。",
)
def turned_the_other_way(x, angle):
    u, v = x[..., ::2], x[..., 1::2]
    c, n = angle.cos(), angle.sin()
    return torch.stack([u * c + v * n, v * c - u * n], dim=-1).flatten(-2)


@drill.misconception(
    en="The new features stand in two halves. Each belongs where it came from: the two of a point "
    "are neighbours again.",
    zh="新特征分成了前后两半。每个特征要放回原来的位置：同一个点的两个特征仍然相邻。",
)
def left_the_result_in_halves(x, angle):
    u, v = x[..., ::2], x[..., 1::2]
    c, n = angle.cos(), angle.sin()
    return torch.cat([u * c - v * n, u * n + v * c], dim=-1)


@drill.misconception(
    en="The second feature was made from the first one as it is after the turn. Both need the old "
    "values.",
    zh="算第二个特征时，用的是旋转之后的第一个特征。两个都要用旧的值来算。",
)
def used_the_turned_feature(x, angle):
    out = x.clone()
    c, n = angle.cos(), angle.sin()
    out[..., ::2] = out[..., ::2] * c - out[..., 1::2] * n
    out[..., 1::2] = out[..., ::2] * n + out[..., 1::2] * c
    return out


@drill.misconception(
    en="Without the minus sign this is no turn: the first new feature is u cos - v sin.",
    zh="少了负号就不是旋转了：第一个新特征是 u cos - v sin。",
)
def left_out_the_minus(x, angle):
    u, v = x[..., ::2], x[..., 1::2]
    c, n = angle.cos(), angle.sin()
    return torch.stack([u * c + v * n, u * n + v * c], dim=-1).flatten(-2)


@drill.misconception(
    en="`repeat` lays the angles out as 0, 1, 0, 1. Both features of a point need the same angle: "
    "0, 0, 1, 1.",
    zh="`repeat` 把角度排成 0, 1, 0, 1。同一个点的两个特征要用同一个角度：0, 0, 1, 1。",
)
def repeated_the_angles_as_a_whole(x, angle):
    angles = angle.repeat(1, 2)
    turned = torch.stack([-x[..., 1::2], x[..., ::2]], dim=-1).flatten(-2)
    return x * angles.cos() + turned * angles.sin()


@drill.alternative
def complex_product(x, angle):
    points = torch.view_as_complex(x.unflatten(-1, (-1, 2)).contiguous())
    turn = torch.polar(torch.ones_like(angle), angle)
    return torch.view_as_real(points * turn).flatten(-2)


@drill.alternative
def turned_by_a_quarter(x, angle):
    angles = angle.repeat_interleave(2, dim=1)
    turned = torch.stack([-x[..., 1::2], x[..., ::2]], dim=-1).flatten(-2)
    return x * angles.cos() + turned * angles.sin()


@drill.alternative
def matrices_of_rotation(x, angle):
    c, n = angle.cos(), angle.sin()
    turn = torch.stack([torch.stack([c, -n], -1), torch.stack([n, c], -1)], -2)
    return (turn @ x.unflatten(-1, (-1, 2)).unsqueeze(-1)).squeeze(-1).flatten(-2)
