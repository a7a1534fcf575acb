"""detach cuts one branch off: its values count, and it is not moved."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.detach",),
    title=Text(en="Only the student learns", zh="只有学生在学"),
    statement=Text(
        en="Return for each row the sum of `(student - teacher) ** 2`. The gradients are compared "
        "too: that of `student` is as usual, and none, or one of 0, reaches `teacher`, which is "
        "only looked at. Leave the flag `requires_grad` of both as it is.",
        zh="对每一行返回 `(student - teacher) ** 2` 之和。梯度也会比较：`student` 的梯度照常；"
        "`teacher` 只供参照，不应有梯度传到它，或者梯度为 0。不要改动两者的 `requires_grad` 标志。",
    ),
    hints=(
        Text(
            en="Where in the expression should the way back end? Only there.",
            zh="表达式里，往回的路应当在哪里断开？只断那一处。",
        ),
        Text(
            en="`detach` returns the same values as a tensor that no gradient passes through.",
            zh="`detach` 返回数值相同的张量，但梯度不会穿过它。",
        ),
    ),
    gradients_of=("student", "teacher"),
)


@drill.reference
def detach_teacher(
    student: Float[Tensor, "n d"], teacher: Float[Tensor, "n d"]
) -> Float[Tensor, " n"]:
    """out[i] = sum over j of (student[i, j] - teacher[i, j]) ** 2;
    d out[i] / d student[i, j] = 2 * (student[i, j] - teacher[i, j]),  d out / d teacher = 0
    """
    fixed = teacher.tolist()
    out = student.new_zeros(len(student))
    for i in range(student.shape[0]):
        for j in range(student.shape[1]):
            out[i] += (student[i, j] - fixed[i][j]) ** 2 + 0 * teacher[i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one value", "一个值"), 1, 1),
        (("one row", "一行"), 1, 3),
        (("square", "方阵"), 2, 2),
        (("tall", "行多列少"), 4, 2),
        (("no rows", "零行"), 0, 3),
    ]
    for name, n, d in draw.then_random(named, range(1, 5), range(1, 5)):
        yield Case(name, student=draw.signed(n, d), teacher=draw.signed(n, d))


@drill.misconception(
    en="The values are right, but the teacher learns as well: it is drawn towards the student, and "
    "both may meet anywhere.",
    zh="数值对了，但教师也在学：它被拉向学生，两者可能停在任何地方。",
)
def moved_both(student, teacher):
    return ((student - teacher) ** 2).sum(1)


@drill.misconception(
    en="The wrong branch is detached: the teacher moves towards the student, who stands still.",
    zh="断开的分支错了：教师向学生靠拢，学生却一动不动。",
)
def detached_the_student(student, teacher):
    return ((student.detach() - teacher) ** 2).sum(1)


@drill.misconception(
    en="Detached after the subtraction, or computed under `no_grad`, the result has no way back to "
    "anyone: nobody learns. Cut only the teacher off.",
    zh="在相减之后 detach，或在 `no_grad` 里计算，结果与谁都断开了：谁也学不到。只断开教师那一支。",
)
def detached_the_difference(student, teacher):
    return ((student - teacher).detach() ** 2).sum(1)


@drill.misconception(
    en="One factor of the square is detached, not the teacher: the gradient is halved, and it "
    "reaches both.",
    zh="断开的是平方里的一个因子，不是教师：梯度减半，而且两边都传到了。",
)
def detached_one_factor(student, teacher):
    difference = student - teacher
    return (difference * difference.detach()).sum(1)


@drill.alternative
def copied_under_no_grad(student, teacher):
    with torch.no_grad():
        target = teacher.clone()
    return (student - target).square().sum(dim=-1)


@drill.alternative
def mse_loss(student, teacher):
    return torch.nn.functional.mse_loss(student, teacher.detach(), reduction="none").sum(1)


@drill.alternative
def row_by_row(student, teacher):
    rows = [((s - t) @ (s - t)).reshape(1) for s, t in zip(student, teacher.data, strict=True)]
    return torch.cat([student.sum(1)[:0], *rows])
