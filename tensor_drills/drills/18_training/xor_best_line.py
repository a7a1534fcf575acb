"""One line cannot tell XOR's classes apart. How near can it come?"""

from tensor_drills.declare import Drill, Text, torch

KEYS = ("and", "or", "xor", "parity")

drill = Drill(
    level=3,
    ops=("torch.heaviside", "torch.matmul"),
    title=Text(en="The best line for XOR", zh="XOR 的最佳直线"),
    statement=Text(
        en="A perceptron says 1 where w · x + b > 0, else 0. For each truth table, which share of "
        "its rows can one perceptron get right, at best? Return a dict with floats for 'and', "
        "'or', 'xor' (two bits, 4 rows each) and 'parity' (three bits, 8 rows: 1 where an odd "
        "number of bits is 1).",
        zh="感知机在 w · x + b > 0 时输出 1，否则输出 0。对每张真值表，一个感知机最多能答对多大比例"
        "的行？返回一个字典，值为浮点数：'and'、'or'、'xor'（两位，各 4 行）和 'parity'"
        "（三位，8 行：1 的个数为奇数时输出 1）。",
    ),
    hints=(
        Text(
            en="Draw the four rows of a table as the corners of a square. A line has class 1 on "
            "one of its sides.",
            zh="把真值表的四行画成正方形的四个角。直线的一侧全是类别 1。",
        ),
        Text(
            en="For XOR: try a line that cuts off a single corner, and count.",
            zh="对 XOR：试试只切下一个角的直线，再数一数。",
        ),
        Text(
            en="For three bits the rows are the corners of a cube. Let all weights be alike: then "
            "only the number of ones counts.",
            zh="三位时各行是立方体的顶点。让各权重相等，这样就只看有几个 1。",
        ),
    ),
)


def _best(bits: int, table: torch.Tensor) -> float:
    rows = torch.cartesian_prod(*[torch.arange(2.0)] * bits)
    weights = torch.cartesian_prod(*[torch.arange(-2.0, 3.0)] * bits)
    biases = torch.arange(-6.5, 7.0)  # whole weights up to 2 are enough for three bits
    says = (rows @ weights.T)[:, :, None] + biases > 0
    return (says == table[:, None, None].bool()).double().mean(dim=0).max().item()


@drill.reference
def xor_best_line() -> dict[str, float]:
    """By trying lines of all kinds."""
    two = torch.cartesian_prod(torch.arange(2), torch.arange(2)).sum(dim=1)
    three = torch.cartesian_prod(*[torch.arange(2)] * 3).sum(dim=1)
    return {
        "and": _best(2, two == 2),
        "or": _best(2, two > 0),
        "xor": _best(2, two % 2),
        "parity": _best(3, three % 2),
    }


@drill.consequence
def consequence(answer: dict[str, float]) -> Text | None:
    right = xor_best_line()
    for key in KEYS:
        if answer[key] > right[key]:
            return Text(
                f"'{key}': more than any line gets right: none leaves just those rows on one of "
                "its sides",
                f"'{key}'：没有直线能答对这么多：没有哪条直线的一侧恰好就是那些行",
            )
        if answer[key] < right[key]:
            return Text(
                f"'{key}': there is a line that gets more rows right than that",
                f"'{key}'：有直线能答对更多的行",
            )
    return None


@drill.misconception(
    en="No line gets all of XOR right, but that does not make every line as bad as guessing: one "
    "that cuts off a single corner does better.",
    zh="没有直线能全部答对 XOR，但这不等于每条直线都跟瞎猜一样：切下一个角的直线就更好。",
)
def took_a_line_for_a_guess():
    return {"and": 1.0, "or": 1.0, "xor": 0.5, "parity": 0.5}


@drill.misconception(
    en="More training does not help: on a square's corners the two classes of XOR lie across the "
    "diagonals, and no line has both ends of one diagonal to itself.",
    zh="再训练也没有用：XOR 的两类各占正方形的一条对角线，没有直线能单独把一条对角线的两端"
    "划在一侧。",
)
def trusted_training_to_learn_xor():
    return {"and": 1.0, "or": 1.0, "xor": 1.0, "parity": 1.0}


@drill.misconception(
    en="For two bits the count is right. Each face of the cube is an XOR of two bits, or its "
    "reverse, and opposite faces share no corner: count what each of them loses.",
    zh="两位时数对了。立方体的每个面都是一个两位的 XOR（或取反），而相对的两个面没有公共顶点："
    "数一数每个面各错几个。",
)
def lost_one_corner_of_the_cube():
    return {"and": 1.0, "or": 1.0, "xor": 0.75, "parity": 0.875}


@drill.alternative
def counted():
    return {"and": 4 / 4, "or": 4 / 4, "xor": 3 / 4, "parity": 6 / 8}


@drill.alternative
def tried():
    def best(rows, labels):
        weights = torch.randint(-3, 4, (4000, rows.shape[1])).double()
        biases = torch.randint(-4, 4, (4000,)) + 0.5
        hits = (rows @ weights.T + biases > 0) == labels[:, None]
        return hits.double().mean(dim=0).max().item()

    torch.manual_seed(0)
    two = torch.cartesian_prod(torch.arange(2), torch.arange(2)).double()
    three = torch.cartesian_prod(*[torch.arange(2)] * 3).double()
    return {
        "and": best(two, two.sum(dim=1) == 2),
        "or": best(two, two.sum(dim=1) > 0),
        "xor": best(two, two.sum(dim=1) == 1),
        "parity": best(three, three.sum(dim=1) % 2 == 1),
    }
