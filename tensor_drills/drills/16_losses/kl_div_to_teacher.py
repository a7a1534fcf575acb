"""F.kl_div: which distribution goes first, which of them as a logarithm, and what is averaged."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.nn.functional.kl_div", "torch.log_softmax", "torch.softmax"),
    title=Text(en="A student and its teacher", zh="学生与教师的 KL 散度"),
    statement=Text(
        en="Row i of `teacher` and of `student` are the scores (logits) of two models for sample "
        "i; their softmax is p and q. Return KL(p ‖ q), the sum of p * (log p - log q) over the "
        "classes, averaged over the samples. Scores may lie hundreds apart. The gradient with "
        "respect to `student` is compared too.",
        zh="`teacher` 与 `student` 的第 i 行是两个模型对样本 i 的得分（logits），"
        "各自的 softmax 是 p 和 q。"
        "返回 KL(p ‖ q)：在类别上对 p * (log p - log q) 求和，再对样本取平均。"
        "得分可能相差几百。对 `student` 的梯度也会比较。",
    ),
    hints=(
        Text(
            en="The weights are the teacher's: where the teacher sees nothing, the student may say "
            "what it likes.",
            zh="加权用的是教师的概率：教师认为不可能的类别，学生怎么说都不要紧。",
        ),
        Text(
            en="`kl_div(input, target)` expects `input` as log-probabilities, and measures how "
            "far it is from `target`: see its documentation for the order and for `reduction`.",
            zh="`kl_div(input, target)` 的 `input` 要给对数概率，它衡量 `input` 离 `target` "
            "有多远：参数顺序和 `reduction` 请看它的文档。",
        ),
        Text(
            en="How many numbers does the default `reduction` divide by? How many samples are "
            "there?",
            zh="默认的 `reduction` 除以多少个数？样本又有多少个？",
        ),
    ),
    gradients_of=("student",),
)


@drill.reference
def kl_div_to_teacher(
    teacher: Float[Tensor, "n c"], student: Float[Tensor, "n c"]
) -> Float[Tensor, ""]:
    """out = mean over i of (sum over j of p[i, j] * (log p[i, j] - log q[i, j])),
    with p[i] = softmax(teacher[i]) and q[i] = softmax(student[i])
    """
    n, c = teacher.shape
    total = torch.zeros((), dtype=torch.float64)
    for i in range(n):
        t, s = teacher[i].double(), student[i].double()
        t, s = t - t.max(), s - s.max()
        log_p = t - sum(t[j].exp() for j in range(c)).log()
        log_q = s - sum(s[j].exp() for j in range(c)).log()
        for j in range(c):
            total = total + log_p[j].exp() * (log_p[j] - log_q[j]) / n
    return total.to(teacher.dtype)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one sample", "一个样本"), [[0.0, 1.0]], [[2.0, 0.0]]),
        (("the student agrees", "学生与教师一致"), [[1.0, 2.0]], [[3.0, 4.0]]),
        (
            ("two samples", "两个样本"),
            [[0.0, 1.0, 3.0], [2.0, 0.0, 1.0]],
            [[1.0, 0.0, 1.0], [0.0, 0.0, 3.0]],
        ),
        (("a student who is far off", "学生差得很远"), [[1.0, 0.0]], [[0.0, 200.0]]),
        (("a teacher who is certain", "教师十分确定"), [[200.0, 0.0]], [[1.0, 0.0]]),
    ]
    for name, *more in draw.then_random(named, range(2, 4), range(2, 5)):
        if isinstance(more[0], int):
            yield Case(name, teacher=draw.signed(*more) / 4, student=draw.signed(*more) / 4)
        else:
            yield Case(name, teacher=torch.tensor(more[0]), student=torch.tensor(more[1]))


def _divergence(p, log_q, reduction="batchmean"):
    return torch.nn.functional.kl_div(log_q, p, reduction=reduction)


@drill.misconception(
    en="The two are swapped: this is KL(q ‖ p), weighted by what the student believes. The order "
    "in `kl_div(input, target)` is the reverse of that in KL(p ‖ q): the target is p.",
    zh="两者弄反了：这是 KL(q ‖ p)，是按学生的概率加权的。"
    "`kl_div(input, target)` 的顺序与 KL(p ‖ q) 的写法相反：target 才是 p。",
)
def swapped_the_two(teacher, student):
    return _divergence(student.softmax(1), teacher.log_softmax(1))


@drill.misconception(
    en="The default `reduction` divides by all elements, classes included. The mean over the "
    "samples divides by their number only.",
    zh="默认的 `reduction` 除以了全部元素个数，把类别也算在内。对样本取平均只应除以样本数。",
)
def averaged_over_classes_too(teacher, student):
    # reduction="mean", which is the default
    return _divergence(teacher.softmax(1), student.log_softmax(1), reduction="none").mean()


@drill.misconception(
    en="`kl_div` wants its first argument as log-probabilities and does not check it: with "
    "probabilities it computes something else in silence, and that is negative, which no KL "
    "divergence is.",
    zh="`kl_div` 的第一个参数要给对数概率，但它并不检查：给了概率，它会一声不响地算出别的东西，"
    "而且是负数，KL 散度却不会是负数。",
)
def passed_probabilities(teacher, student):
    return _divergence(teacher.softmax(1), student.softmax(1))


@drill.misconception(
    en="Where a softmax rounds to 0, its log is -inf: the loss becomes infinite and its gradient "
    "NaN. Take `log_softmax` of the scores instead.",
    zh="softmax 舍入成 0 时，它的对数是 -inf：损失变成无穷大，梯度变成 NaN。"
    "应直接对得分取 `log_softmax`。",
)
def took_the_log_of_softmax(teacher, student):
    return _divergence(teacher.softmax(1), student.softmax(1).log())


@drill.misconception(
    en="This is the cross-entropy of p and q. It has the same gradient for the student, but not "
    "the same value: the entropy of p is still in it, so it is not 0 where the two agree.",
    zh="这是 p 与 q 的交叉熵。它对学生的梯度相同，数值却不同："
    "其中还含有 p 的熵，所以两者一致时它也不是 0。",
)
def left_the_entropy_in(teacher, student):
    return torch.nn.functional.cross_entropy(student, teacher.softmax(1))


@drill.misconception(
    en="The sum over the classes is right, and so is the one over the samples, but the average "
    "over the samples is missing.",
    zh="在类别上求和是对的，但在样本上也成了求和：还没有取平均。",
)
def summed_over_the_samples(teacher, student):
    return _divergence(teacher.softmax(1), student.log_softmax(1), reduction="sum")


@drill.alternative
def by_hand(teacher, student):
    log_p, log_q = teacher.log_softmax(-1), student.log_softmax(-1)
    return (log_p.exp() * (log_p - log_q)).sum(-1).mean()


@drill.alternative
def both_as_logarithms(teacher, student):
    return torch.nn.functional.kl_div(
        torch.log_softmax(student, 1),
        torch.log_softmax(teacher, 1),
        reduction="batchmean",
        log_target=True,
    )


@drill.alternative
def cross_entropy_less_entropy(teacher, student):
    p = teacher.softmax(1)
    entropy = torch.special.entr(p).sum(1).mean()
    return torch.nn.functional.cross_entropy(student, p) - entropy
