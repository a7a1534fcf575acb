"""The learning rate alone decides whether descent arrives, swings for ever or runs away."""

import functools

from tensor_drills.declare import Drill, Text

RATES = ("0.05", "0.1", "0.15", "0.2", "0.25")

drill = Drill(
    level=2,
    ops=("torch.Tensor.backward", "torch.optim.SGD"),
    title=Text(en="What the rate decides", zh="学习率决定结局"),
    statement=Text(
        en="Gradient descent on f(x) = 5x² starts at x = 1 and takes 1000 steps. Return a dict "
        "with the keys '0.05', '0.1', '0.15', '0.2' and '0.25', the learning rates. Each value is "
        "'converges' (x ends within 0.001 of 0), 'diverges' (x grows without bound) or 'swings' "
        "(neither of them).",
        zh="对 f(x) = 5x² 从 x = 1 出发做 1000 步梯度下降。返回一个字典，键是各个学习率："
        "'0.05'、'0.1'、'0.15'、'0.2'、'0.25'。值是 'converges'（最终 x 与 0 相差不到 0.001）、"
        "'diverges'（x 无限增大）或 'swings'（两者都不是）。",
    ),
    hints=(
        Text(
            en="The derivative is 10x. Write one step as x multiplied by a number.",
            zh="导数是 10x。把一步更新写成 x 乘以某个数。",
        ),
        Text(
            en="That number is 1 - 10 * rate. What becomes of its powers? Its sign does not "
            "matter, its size does.",
            zh="这个数是 1 - 10 * rate。它的高次幂会怎样？要看的是绝对值，不是正负号。",
        ),
    ),
)


@functools.cache
def _positions(rate: float, steps: int) -> list[float]:
    positions = [1.0]
    for _ in range(steps):
        positions.append(positions[-1] - rate * 10 * positions[-1])
    return positions


@drill.reference
def rate_outcomes() -> dict[str, str]:
    """As the steps themselves end."""
    outcomes = {}
    for rate in RATES:
        last = abs(_positions(float(rate), 1000)[-1])
        outcomes[rate] = "converges" if last < 0.001 else "diverges" if not last < 10 else "swings"
    return outcomes


@drill.consequence
def consequence(answer: dict[str, str]) -> Text | None:
    right = rate_outcomes()
    for rate in RATES:
        if answer[rate] not in ("converges", "diverges", "swings"):
            return Text(
                f"'{rate}': this is none of the three words that are asked",
                f"'{rate}'：这不是题目规定的三个词之一",
            )
        if answer[rate] != right[rate]:
            path = ", ".join(f"{x:.4g}" for x in _positions(float(rate), 3))
            return Text(
                f"with rate {rate} the steps begin {path}: how do they go on?",
                f"学习率为 {rate} 时，头几步依次是 {path}：接下来会怎样？",
            )
    return None


@drill.misconception(
    en="To jump past the minimum is not yet to diverge: x may land nearer to it, on the other "
    "side.",
    zh="越过最小值不等于发散：x 可能落到另一侧，但离最小值更近。",
)
def took_every_overshoot_for_divergence():
    return {
        "0.05": "converges",
        "0.1": "converges",
        "0.15": "diverges",
        "0.2": "diverges",
        "0.25": "diverges",
    }


@drill.misconception(
    en="All these rates look small, but a rate is small or large only against the curvature: the "
    "derivative of 5x² is 10x.",
    zh="这些学习率看着都不大，但学习率的大小要与曲率相比：5x² 的导数是 10x。",
)
def took_all_below_one_for_small():
    return dict.fromkeys(RATES, "converges")


@drill.misconception(
    en="One of these rates throws x exactly as far to the other side as it was: that is neither "
    "nearer nor farther, however many steps follow.",
    zh="其中有一个学习率每步都把 x 抛到另一侧同样远的地方：走多少步也不会更近或更远。",
)
def took_the_edge_for_divergence():
    return {
        "0.05": "converges",
        "0.1": "converges",
        "0.15": "converges",
        "0.2": "diverges",
        "0.25": "diverges",
    }


@drill.alternative
def by_the_factor():
    def outcome(rate):
        factor = abs(round(1 - 10 * float(rate), 6))
        return "converges" if factor < 1 else "swings" if factor == 1 else "diverges"

    return {rate: outcome(rate) for rate in ("0.05", "0.1", "0.15", "0.2", "0.25")}


@drill.alternative
def written_out():
    return {
        "0.25": "diverges",
        "0.2": "swings",
        "0.15": "converges",
        "0.1": "converges",
        "0.05": "converges",
    }
