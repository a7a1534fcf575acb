"""searchsorted: whether a value on the boundary falls below it or above it."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.searchsorted", "torch.bucketize"),
    title=Text(en="Grades from pass marks", zh="由分数线得出等级"),
    statement=Text(
        en="`marks` are the pass marks in ascending order. The grade of a score is the number of "
        "marks it reaches; a score equal to a mark reaches it. Return the grade of each score. No "
        "Python loop.",
        zh="`marks` 是按升序排列的各条分数线。一个得分的等级，就是它达到的分数线条数；"
        "与分数线相等也算达到。返回每个得分的等级。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Where would the score have to be inserted so that `marks` stay sorted?",
            zh="要让 `marks` 保持有序，这个得分应当插在哪里？",
        ),
        Text(
            en="Beside an equal mark there are two such places: to its left and to its right.",
            zh="遇到相等的分数线时有两个可插的位置：它的左边和右边。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def searchsorted_grades(
    marks: Float[Tensor, " m"], scores: Float[Tensor, " n"]
) -> Int[Tensor, " n"]:
    """out[i] = how many k there are with marks[k] <= scores[i]"""
    out = torch.zeros(len(scores), dtype=torch.int64)
    for i in range(len(scores)):
        for k in range(len(marks)):
            if marks[k] <= scores[i]:
                out[i] += 1
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one mark, below and above", "一条线，上下各一个"), [5.0], [4.0, 6.0]),
        (("exactly on the mark", "恰好在线上"), [5.0], [5.0]),
        (("just below the mark", "只差一点"), [5.0], [4.9995]),
        (("two marks", "两条线"), [3.0, 6.0], [3.0, 2.0, 9.0, 6.0, 4.0]),
        (("no scores", "零个得分"), [3.0], []),
        (("the same mark twice", "两条相同的线"), [2.0, 2.0, 4.0], [2.0, 1.0, 3.0]),
        (("no marks", "没有分数线"), [], [1.0, 2.0]),
    ]
    for name, marks, scores in draw.then_random(named, [None], [None]):
        if marks is None:
            marks = draw.signed(draw.choice(range(1, 6))).sort().values.tolist()
            scores = [draw.choice(marks), *draw.signed(4).tolist()]
        yield Case(name, marks=torch.tensor(marks), scores=torch.tensor(scores))


@drill.misconception(
    en="By default a value equal to a boundary is put to its left, so a score exactly on the mark "
    "does not reach it. `right=True` puts it to the right.",
    zh="默认情况下，与边界相等的值排在边界左边，所以恰好在线上的得分没有达到它。"
    "`right=True` 会把它排到右边。",
)
def put_equal_scores_to_the_left(marks, scores):
    return torch.searchsorted(marks, scores)


@drill.misconception(
    en="`searchsorted` returns where to insert, and that already is the number of marks reached: "
    "nothing is to be taken off.",
    zh="`searchsorted` 返回的是插入的位置，它正好就是达到的分数线条数，不必再减一。",
)
def took_one_off(marks, scores):
    return torch.searchsorted(marks, scores, right=True) - 1


@drill.misconception(
    en="The arguments are swapped: this looks for the marks among the scores.",
    zh="两个参数写反了：这是在得分里找分数线。",
)
def searched_in_the_scores(marks, scores):
    return torch.searchsorted(scores, marks, right=True)


@drill.misconception(
    en="This says whether each mark is reached, (n, m). The question is how many are.",
    zh="这说明了每条线是否达到，形状是 (n, m)。题目问的是达到了几条。",
)
def left_the_comparison(marks, scores):
    return scores[:, None] >= marks


@drill.alternative
def bucketize(marks, scores):
    return torch.bucketize(scores, marks, right=True)


@drill.alternative
def count_the_marks(marks, scores):
    return (marks <= scores.unsqueeze(-1)).sum(dim=-1)


@drill.alternative
def side_by_name(marks, scores):
    return torch.searchsorted(marks, scores, side="right")


@drill.alternative
def from_the_other_end(marks, scores):
    return len(marks) - torch.searchsorted((-marks).flip(0), -scores)
