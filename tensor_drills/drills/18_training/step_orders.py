"""Three calls in six orders: which of them learn?"""

import functools
import itertools

from tensor_drills.declare import Drill, Text, torch

ORDERS = tuple(itertools.permutations(("zero", "backward", "step")))
WORDS = ("learns", "stands still", "raises")

drill = Drill(
    level=4,
    ops=("torch.optim.SGD", "torch.Tensor.backward"),
    title=Text(en="Which orders learn", zh="哪些顺序学得会"),
    statement=Text(
        en="Each pass of a loop first computes the loss of a network of two linear layers, then "
        "calls `optimizer.zero_grad()`, `loss.backward()` and `optimizer.step()` in one of six "
        "orders, 100 passes in all. Return a dict with what happens: 'learns', 'stands still' (no "
        "weight ever changes) or 'raises'. Its keys are tuples such as ('zero', 'backward', "
        "'step').",
        zh="循环的每一轮先算一个两层线性网络的损失，再以某种顺序调用 `optimizer.zero_grad()`、"
        "`loss.backward()` 和 `optimizer.step()`，共 100 轮。六种顺序各会怎样？返回一个字典，值是 "
        "'learns'（学得会）、'stands still'（权重从不改变）或 'raises'（报错）。键是元组，例如 "
        "('zero', 'backward', 'step')。",
    ),
    hints=(
        Text(
            en="The loop is a circle: after the last call of a pass comes the first of the next. "
            "What does `step` find in `.grad`?",
            zh="循环是一个圆圈：一轮的最后一个调用之后就是下一轮的第一个。`step` 时 `.grad` "
            "里有什么？",
        ),
        Text(
            en="A parameter without a gradient is skipped by `step`; a first pass without one does "
            "no harm.",
            zh="没有梯度的参数，`step` 会跳过；第一轮没有梯度也无妨。",
        ),
        Text(
            en="`backward` needs the weights of the second layer as they were when the loss was "
            "computed. Which order changes them in between?",
            zh="`backward` 需要第二层权重在算损失时的值。哪种顺序会在这中间改动它们？",
        ),
    ),
)


@functools.cache
def _run(order: tuple[str, ...], passes: int) -> tuple[str, list[str]]:
    """Return the outcome, and what `step` finds as the gradient of one weight."""
    first = torch.tensor([[1.0, -1.0]], requires_grad=True)
    second = torch.tensor([[0.5], [1.0]], requires_grad=True)
    x, found, losses = torch.tensor([[1.0], [2.0]]), [], []
    for _ in range(passes):
        loss = (x @ first @ second - 3 * x).square().mean()
        losses.append(loss.item())
        for call in order:
            if call == "zero":
                first.grad = second.grad = None
            elif call == "backward":
                try:
                    loss.backward()
                except RuntimeError:
                    return "raises", found
            else:
                found.append("None" if second.grad is None else f"{second.grad[0].item():.3g}")
                with torch.no_grad():
                    for weight in (first, second):
                        if weight.grad is not None:
                            weight -= 0.02 * weight.grad
    if losses[-1] == losses[0]:
        return "stands still", found
    return "learns", found


@drill.reference
def step_orders() -> dict[tuple[str, str, str], str]:
    """By running each of them."""
    return {order: _run(order, 100)[0] for order in ORDERS}


@drill.consequence
def consequence(answer: dict[tuple[str, str, str], str]) -> Text | None:
    right = step_orders()
    for order in ORDERS:
        if answer[order] not in WORDS:
            return Text(
                f"{order}: this is none of the three words that are asked",
                f"{order}：这不是题目规定的三个词之一",
            )
        if answer[order] == "learns" and right[order] == "raises":
            return Text(
                f"{order}: in the second pass, what changes between computing the loss and its "
                "`backward`?",
                f"{order}：第二轮里，从算出损失到它的 `backward` 之间，有什么被改动了？",
            )
        if answer[order] != right[order]:
            found = ", ".join(_run(order, 3)[1])
            return Text(
                f"{order}: in the first passes `step` finds this as a weight's gradient: {found}",
                f"{order}：头几轮里，`step` 看到的某个权重的梯度是：{found}",
            )
    return None


def _answer(learning, raising=()):
    return {
        order: "learns" if order in learning else "raises" if order in raising else "stands still"
        for order in ORDERS
    }


@drill.misconception(
    en="The order of the tutorials is not the only one that learns: clearing after the step is as "
    "good as clearing before `backward`.",
    zh="教程里的顺序并不是唯一可行的：在更新之后清零，与在 `backward` 之前清零一样好。",
)
def believed_in_one_order():
    return _answer([("zero", "backward", "step")], [("step", "zero", "backward")])


@drill.misconception(
    en="Order does matter: where the gradient is cleared between `backward` and the next `step`, "
    "no step ever sees one.",
    zh="顺序是有关系的：如果梯度在 `backward` 之后、下一次 `step` 之前被清掉，"
    "更新就永远看不到梯度。",
)
def believed_in_any_order():
    return _answer(ORDERS)


@drill.misconception(
    en="On the circle every order that clears after the step looks right. But a step between the "
    "loss and its `backward` changes weights in place that `backward` still needs.",
    zh="从圆圈上看，凡是更新之后才清零的顺序似乎都对。但在算损失与 `backward` 之间更新，"
    "会原地改掉 `backward` 还要用的权重。",
)
def overlooked_the_change_in_place():
    learning = ("zero", "backward", "step"), ("backward", "step", "zero")
    return _answer([*learning, ("step", "zero", "backward")])


@drill.misconception(
    en="No order raises only because `step` comes before there is a gradient: parameters without "
    "one are skipped.",
    zh="还没有梯度就 `step` 并不会报错：没有梯度的参数会被跳过。",
)
def expected_an_error_without_gradients():
    early = [order for order in ORDERS if order.index("step") < order.index("backward")]
    return _answer([("zero", "backward", "step"), ("backward", "step", "zero")], early)


@drill.alternative
def with_a_real_network():
    def outcome(order):
        torch.manual_seed(0)
        network = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.Linear(3, 1))
        optimizer = torch.optim.SGD(network.parameters(), lr=0.1)
        before = network[0].weight.clone()
        for _ in range(5):
            loss = network(torch.ones(4, 2)).square().mean()
            calls = {
                "zero": optimizer.zero_grad,
                "backward": loss.backward,
                "step": optimizer.step,
            }
            try:
                for call in order:
                    calls[call]()
            except RuntimeError:
                return "raises"
        return "stands still" if network[0].weight.equal(before) else "learns"

    return {order: outcome(order) for order in itertools.permutations(("zero", "backward", "step"))}


@drill.alternative
def written_out():
    return {
        ("zero", "backward", "step"): "learns",
        ("zero", "step", "backward"): "stands still",
        ("backward", "zero", "step"): "stands still",
        ("backward", "step", "zero"): "learns",
        ("step", "zero", "backward"): "raises",
        ("step", "backward", "zero"): "stands still",
    }
