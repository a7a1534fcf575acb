"""A dim that is missing in the middle has to be put there by hand."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.add", "torch.unsqueeze"),
    title=Text(en="Add a curve to the scores", zh="给分数加上调整分"),
    statement=Text(
        en="`scores[a, i, j]` is the score of student i of class a in subject j. After a hard "
        "exam every student of class a gets `curve[a, j]` points more in subject j. Return the "
        "new scores; the caller keeps the old ones.",
        zh="`scores[a, i, j]` 是 a 班第 i 名学生第 j 门课的分数。考试偏难，a 班每名学生的第 j "
        "门课都加 `curve[a, j]` 分。返回新的分数；旧的分数调用者还要用。",
    ),
    hints=(
        Text(
            en="Write the dims of both below one another: class, student, subject against class, "
            "subject. Which is missing, and where?",
            zh="把两者的各维上下写好：班级、学生、课程，对上班级、课程。缺的是哪一维，在什么位置？",
        ),
        Text(
            en="A missing dim is filled in on the left only. In the middle it takes a dim of "
            "size 1.",
            zh="自动补上的维度只在最左边。中间缺的，得自己加一个大小为 1 的维度。",
        ),
    ),
)


@drill.reference
def broadcast_class_curve(
    scores: Float[Tensor, "k s n"], curve: Float[Tensor, "k n"]
) -> Float[Tensor, "k s n"]:
    """out[a, i, j] = scores[a, i, j] + curve[a, j]"""
    k, s, n = scores.shape
    out = scores.new_empty(k, s, n)
    for a in range(k):
        for i in range(s):
            for j in range(n):
                out[a, i, j] = scores[a, i, j] + curve[a, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one class", "一个班"), 1, 2, 1),
        (("as many students as classes", "学生数等于班级数"), 2, 2, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("as many students as subjects", "学生数等于课程数"), 1, 2, 2),
        (("no students", "零名学生"), 2, 0, 3),
        (("three different sizes", "三个大小各不相同"), 2, 4, 3),
    ]
    sizes = range(1, 5)
    for name, k, s, n in draw.then_random(named, sizes, sizes, sizes):
        yield Case(name, scores=draw.distinct(k, s, n), curve=draw.distinct(k, n))


@drill.misconception(
    en="From the right, (class, subject) meets (student, subject): every student got the points "
    "of the class with the student's own number. Nothing raises where there are as many students "
    "as classes.",
    zh="从右边对齐，（班级, 课程）对上的是（学生, 课程）：第 i 名学生加上了第 i 个班的分。"
    "学生数恰好等于班级数时，不会报错。",
)
def added_it_as_it_was(scores, curve):
    return scores + curve


@drill.misconception(
    en="The new dim stands last, as (class, subject, 1), so the subjects of the curve meet the "
    "students. It belongs between class and subject.",
    zh="新维度加在了最后，成了（班级, 课程, 1），调整分的课程对上了学生。"
    "它应当加在班级与课程之间。",
)
def unsqueezed_at_the_end(scores, curve):
    return scores + curve.unsqueeze(-1)


@drill.misconception(
    en="The values are right, but `+=` writes them into the caller's `scores`. Return new scores; "
    "the old ones are still needed.",
    zh="数值对了，但 `+=` 把它们写进了调用者的 `scores`。要的是新的分数，旧的还要用。",
)
def wrote_into_the_scores(scores, curve):
    scores += curve.unsqueeze(1)
    return scores


@drill.misconception(
    en="Summed over the classes, the curve gives every class the points of all of them.",
    zh="把调整分按班级加总，每个班就都加上了所有班的分。",
)
def summed_the_curves(scores, curve):
    return scores + curve.sum(dim=0)


@drill.alternative
def index_with_none(scores, curve):
    return curve[:, None] + scores


@drill.alternative
def class_by_class(scores, curve):
    return torch.stack([s + c for s, c in zip(scores, curve, strict=True)])


@drill.alternative
def students_first(scores, curve):
    return (scores.transpose(0, 1) + curve).transpose(0, 1)


@drill.alternative
def repeat_for_each_student(scores, curve):
    k, s, n = scores.shape
    return scores + curve.reshape(k, 1, n).repeat(1, s, 1)
