"""Which targets cross_entropy and mse_loss take, and which of them they misread in silence."""

import torch.nn.functional as functional

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=4,
    ops=(
        "torch.nn.functional.cross_entropy",
        "torch.nn.functional.mse_loss",
        "torch.nn.functional.one_hot",
    ),
    title=Text(en="One-hot or index as target", zh="目标用独热还是索引"),
    statement=Text(
        en="`scores` is a float32 tensor of shape (2, 3), `label = torch.tensor([0, 2])`, "
        "`hot = one_hot(label, 3)`. Return a dict: 'same' if the call returns the number of "
        "`cross_entropy(scores, label)`, 'other' if it returns another, or the error's name. With "
        "cross_entropy: 'one_hot' (scores, hot); 'float_one_hot' (scores, hot.float()); "
        "'float_label' (scores, label.float()); 'label_column' (scores, label[:, None]); "
        "'softmax' (scores.softmax(1), label); 'log_softmax' (scores.log_softmax(1), label). With "
        "mse_loss: 'mse_label' (scores, label); 'mse_one_hot' (scores, hot).",
        zh="`scores` 是形状为 (2, 3) 的 float32 张量，`label = torch.tensor([0, 2])`，"
        "`hot = one_hot(label, 3)`。返回一个字典：若调用得到的数与 `cross_entropy(scores, label)` "
        "相同，写 'same'；是别的数，写 'other'；若报错，写错误的名字。用 cross_entropy：'one_hot' "
        "(scores, hot)；'float_one_hot' (scores, hot.float())；'float_label' (scores, "
        "label.float())；'label_column' (scores, label[:, None])；'softmax' (scores.softmax(1), "
        "label)；'log_softmax' (scores.log_softmax(1), label)。用 mse_loss：'mse_label' (scores, "
        "label)；'mse_one_hot' (scores, hot)。",
    ),
    hints=(
        Text(
            en="`cross_entropy` takes one of two kinds of target: class indices, or a probability "
            "for each class. It tells them apart by their shape; then it asks for a dtype.",
            zh="`cross_entropy` 接受两种目标之一：类别索引，或每个类别的概率。"
            "它按形状区分两者，然后再要求相应的 dtype。",
        ),
        Text(
            en="It applies log_softmax to what it is given. What does a second log_softmax change? "
            "And one on top of a softmax?",
            zh="它会对得到的输入做 log_softmax。再做一次 log_softmax 会改变什么？"
            "对 softmax 的结果再做呢？",
        ),
        Text(
            en="`mse_loss` only needs shapes that broadcast. Line (2, 3) up with (2,) from the "
            "last dim.",
            zh="`mse_loss` 只要求形状能广播。把 (2, 3) 与 (2,) 从最后一维对齐看看。",
        ),
    ),
)


@drill.reference
def one_hot_or_index() -> dict[str, str]:
    """As torch itself has them."""
    return {name: outcome(*call) for name, call in calls().items()}


def samples():
    """Return the scores and the label."""
    return torch.tensor([[2.0, -1.0, 0.0], [0.0, 3.0, 1.0]]), torch.tensor([0, 2])


def calls():
    """Return the calls that are asked about, each as the loss, its input and its target."""
    scores, label = samples()
    hot = functional.one_hot(label, 3)
    cross_entropy = functional.cross_entropy
    return {
        "one_hot": (cross_entropy, scores, hot),
        "float_one_hot": (cross_entropy, scores, hot.float()),
        "float_label": (cross_entropy, scores, label.float()),
        "label_column": (cross_entropy, scores, label[:, None]),
        "softmax": (cross_entropy, scores.softmax(1), label),
        "log_softmax": (cross_entropy, scores.log_softmax(1), label),
        "mse_label": (squared_error, scores, label),
        "mse_one_hot": (squared_error, scores, hot),
    }


def outcome(loss, given, target):
    """Return what one call comes to, in the words of the answer."""
    try:
        value = loss(given, target)
    except (RuntimeError, ValueError, IndexError) as error:
        return type(error).__name__
    return "same" if torch.isclose(value, functional.cross_entropy(*samples())) else "other"


def squared_error(given, target):
    """Return what mse_loss does, without its warning where the shapes differ."""
    return (given - target).square().mean()


@drill.consequence
def consequence(answer: dict[str, str]) -> Text | None:
    for name, (loss, given, target) in calls().items():
        if answer[name] == outcome(loss, given, target):
            continue
        kinds = [f"{str(x.dtype).removeprefix('torch.')} {tuple(x.shape)}" for x in (given, target)]
        row = ", ".join(f"{x:.2f}" for x in given[0].tolist())
        return Text(
            f"'{name}': the input is {kinds[0]}, its first row [{row}]; the target is {kinds[1]}",
            f"'{name}'：输入是 {kinds[0]}，第一行是 [{row}]；目标是 {kinds[1]}",
        )
    return None


@drill.misconception(
    en="`one_hot` returns int64. A target with one number per class is read as probabilities, and "
    "those have to be floats: `cross_entropy` does not convert them.",
    zh="`one_hot` 返回 int64。每个类别一个数的目标会被当作概率，而概率必须是浮点数："
    "`cross_entropy` 不会替你转换。",
)
def passed_one_hot_as_it_is():
    return {
        "one_hot": "same",
        "float_one_hot": "same",
        "float_label": "RuntimeError",
        "label_column": "RuntimeError",
        "softmax": "other",
        "log_softmax": "same",
        "mse_label": "RuntimeError",
        "mse_one_hot": "other",
    }


@drill.misconception(
    en="Cross-entropy with one-hot probabilities is the same sum as with indices: all terms but "
    "that of the label are 0. `cross_entropy` takes them, too.",
    zh="用独热概率算交叉熵，与用索引算是同一个和：除标签那一项外都是 0。`cross_entropy` 也接受它。",
)
def took_only_indices():
    return {
        "one_hot": "RuntimeError",
        "float_one_hot": "RuntimeError",
        "float_label": "RuntimeError",
        "label_column": "RuntimeError",
        "softmax": "other",
        "log_softmax": "same",
        "mse_label": "RuntimeError",
        "mse_one_hot": "other",
    }


@drill.misconception(
    en="`cross_entropy` wants scores and does the softmax itself. A softmax before it is a second "
    "one: the loss changes, and nothing raises.",
    zh="`cross_entropy` 要的是得分，softmax 由它自己做。之前再做一次就成了两次："
    "损失变了，而且不报错。",
)
def applied_softmax_first():
    return {
        "one_hot": "RuntimeError",
        "float_one_hot": "same",
        "float_label": "RuntimeError",
        "label_column": "RuntimeError",
        "softmax": "same",
        "log_softmax": "other",
        "mse_label": "RuntimeError",
        "mse_one_hot": "other",
    }


@drill.misconception(
    en="One softmax too many changes the loss; one log_softmax too many does not: its rows have a "
    "logsumexp of 0 already, and nothing more is subtracted.",
    zh="多做一次 softmax 会改变损失；多做一次 log_softmax 却不会："
    "它的每一行 logsumexp 已经是 0，不会再减去什么。",
)
def expected_a_second_log_softmax_to_matter():
    return {
        "one_hot": "RuntimeError",
        "float_one_hot": "same",
        "float_label": "RuntimeError",
        "label_column": "RuntimeError",
        "softmax": "other",
        "log_softmax": "other",
        "mse_label": "RuntimeError",
        "mse_one_hot": "other",
    }


@drill.misconception(
    en="`mse_loss` knows no classes: it subtracts the label as a number, if the shapes broadcast "
    "at all. (2, 3) and (2,) do not.",
    zh="`mse_loss` 不懂类别：它把标签当作数去相减，前提还得是形状能广播。(2, 3) 与 (2,) 不能。",
)
def passed_labels_to_mse():
    return {
        "one_hot": "RuntimeError",
        "float_one_hot": "same",
        "float_label": "RuntimeError",
        "label_column": "RuntimeError",
        "softmax": "other",
        "log_softmax": "same",
        "mse_label": "other",
        "mse_one_hot": "other",
    }


@drill.alternative
def errors_by_class():
    raises = RuntimeError.__name__
    return dict.fromkeys(("one_hot", "float_label", "label_column", "mse_label"), raises) | {
        "float_one_hot": "same",
        "softmax": "other",
        "log_softmax": "same",
        "mse_one_hot": "other",
    }


@drill.alternative
def asked_torch():
    scores = torch.tensor([[1.0, -1.0, 0.5], [0.0, 2.0, 1.0]])
    label = torch.tensor([0, 2])
    hot = functional.one_hot(label, 3)
    calls = {
        "one_hot": lambda: functional.cross_entropy(scores, hot),
        "float_one_hot": lambda: functional.cross_entropy(scores, hot.float()),
        "float_label": lambda: functional.cross_entropy(scores, label.float()),
        "label_column": lambda: functional.cross_entropy(scores, label[:, None]),
        "softmax": lambda: functional.cross_entropy(scores.softmax(1), label),
        "log_softmax": lambda: functional.cross_entropy(scores.log_softmax(1), label),
        "mse_label": lambda: (scores - label).square().mean(),
        "mse_one_hot": lambda: functional.mse_loss(scores, hot),
    }
    answer = {}
    for name, call in calls.items():
        try:
            is_same = torch.isclose(call(), functional.cross_entropy(scores, label))
            answer[name] = "same" if is_same else "other"
        except RuntimeError:
            answer[name] = "RuntimeError"
    return answer
