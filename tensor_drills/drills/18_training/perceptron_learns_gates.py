"""The perceptron rule: where a row is wrong, the weights move; where it is right, they stay."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.dot", "torch.Tensor.any"),
    title=Text(en="A perceptron learns AND", zh="感知机学会与门"),
    statement=Text(
        en="Each row of `x` has a label, 0 or 1, and one perceptron can tell the two apart: AND in "
        "the first case, later other tables and points. Learn its weight and bias from the rows. "
        "It passes when x[i] @ weight + bias > 0 in exactly the rows with label 1.",
        zh="`x` 的每一行有一个标签 0 或 1，一个感知机就能把两类分开：第一个用例是与门，之后是别的"
        "真值表和点集。从这些行中学出权重和偏置。恰好在标签为 1 的行上有 "
        "x[i] @ weight + bias > 0，即为通过。",
    ),
    hints=(
        Text(
            en="Take a row and let the perceptron answer. Only where the answer is wrong is "
            "anything changed.",
            zh="取一行，让感知机作答。只有答错时才改动参数。",
        ),
        Text(
            en="Where 1 is missed, add the row to the weight and 1 to the bias. Where 1 is said "
            "wrongly, subtract both.",
            zh="该答 1 却答了 0，就把这一行加到权重上，偏置加 1；不该答 1 却答了 1，就都减去。",
        ),
        Text(
            en="One pass is not enough. Go on until a whole pass changes nothing.",
            zh="一遍不够。反复训练，直到整整一遍都没有改动。",
        ),
    ),
)


@drill.reference
def perceptron_learns_gates(
    x: Float[Tensor, "n d"], label: Int[Tensor, " n"]
) -> tuple[Float[Tensor, " d"], Float[Tensor, ""]]:
    """(weight, bias) with x[i, 0] * weight[0] + x[i, 1] * weight[1] + ... + bias > 0
    in the rows i with label[i] == 1, and in no other
    """
    return _trained(x, label)


def _trained(x, label, *, epochs=1000, learns_bias=True, only_mistakes=True, sign=1):
    weight, bias = [0.0] * x.shape[1], 0.0
    rows = list(zip(x.tolist(), label.tolist(), strict=True))
    for _ in range(epochs):
        is_clean = True
        for row, wanted in rows:
            says = int(sum(a * b for a, b in zip(weight, row, strict=True)) + bias > 0)
            error = wanted - says if only_mistakes else 2 * wanted - 1
            is_clean = is_clean and wanted == says
            weight = [a + sign * error * b for a, b in zip(weight, row, strict=True)]
            bias += sign * error if learns_bias else 0
        if is_clean:
            break
    return x.new_tensor(weight), x.new_tensor(bias)


@drill.bound(
    en="rows on the wrong side",
    zh="分错的行数",
    at_most=0,
)
def wrong_rows(result, x, label):
    weight, bias = result
    finite = weight.isfinite().all() and bias.isfinite()
    return ((x @ weight + bias > 0) != label.bool()).sum() if finite else float("nan")


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    two = torch.cartesian_prod(*[torch.arange(2.0)] * 2)
    three = torch.cartesian_prod(*[torch.arange(2.0)] * 3)
    line = torch.arange(1.0, 7.0)[:, None]

    def scattered() -> Tensor:
        points = draw.signed(8, 2) / 4
        points[:, 0] += torch.where(points[:, 0] > points[:, 1], 1.0, -1.0)  # a gap between the two
        return points

    points = scattered()
    named = [
        (("AND", "与门"), two, two.sum(dim=1) == 2),
        (("OR", "或门"), two, two.sum(dim=1) > 0),
        (("NAND", "与非门"), two, two.sum(dim=1) < 2),
        (("the majority of three bits", "三位多数表决"), three, three.sum(dim=1) > 1),
        (("a threshold at 3.5", "阈值 3.5"), line, line[:, 0] > 3.5),
        (("points on both sides of a line", "直线两侧的点"), points, points[:, 0] > points[:, 1]),
    ]
    for name, x, label in draw.then_random(named, [None], [True, False], further=2):
        if x is None:
            x, is_turned = scattered(), label
            label = (x[:, 0] > x[:, 1]) != is_turned
        yield Case(name, x=x, label=label.long())


@drill.misconception(
    en="Without a bias the line goes through the origin, and a row of zeros can only ever give 0: "
    "the bias has to learn too.",
    zh="没有偏置，直线就只能过原点，全零的行也永远只能得 0。偏置也要学。",
)
def left_the_bias_at_zero(x, label):
    return _trained(x, label, epochs=50, learns_bias=False)


@drill.misconception(
    en="One pass over the rows was not enough: a row that was right may be wrong again after the "
    "rows behind it. Go on until a whole pass changes nothing.",
    zh="只训练一遍是不够的：原来答对的行，处理完后面的行之后可能又错了。"
    "要训练到整整一遍都没有改动。",
)
def stopped_after_one_pass(x, label):
    return _trained(x, label, epochs=1)


@drill.misconception(
    en="Every row moved the weight, also those that were right. The perceptron rule changes "
    "something only where the answer was wrong.",
    zh="每一行都改了权重，答对的也改了。感知机规则只在答错时才改动。",
)
def moved_on_every_row(x, label):
    return _trained(x, label, epochs=50, only_mistakes=False)


@drill.misconception(
    en="The weight moves away from the right side: a row whose 1 was missed has to be added, not "
    "subtracted.",
    zh="权重移动的方向反了：该答 1 而没答 1 的行要加上去，而不是减去。",
)
def moved_the_wrong_way(x, label):
    return _trained(x, label, epochs=10, sign=-1)


@drill.alternative
def logistic_regression(x, label):
    rows = torch.cat([x, torch.ones_like(x[:, :1])], dim=1)
    weight = torch.zeros(rows.shape[1], device=x.device)
    for _ in range(1000):
        weight = weight - rows.T @ (torch.sigmoid(rows @ weight) - label) / len(rows)
    return weight[:-1], weight[-1]


@drill.alternative
def all_mistakes_at_once(x, label):
    weight, bias = x.new_zeros(x.shape[1]), x.new_zeros(())
    while (error := label - (x @ weight + bias > 0).long()).any():
        weight, bias = weight + error.to(x.dtype) @ x, bias + error.sum()
    return weight, bias
