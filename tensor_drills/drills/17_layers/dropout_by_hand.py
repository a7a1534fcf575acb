"""Dropout: scaled up in training, so that nothing has to be done in evaluation."""

from tensor_drills.declare import (
    Bool,
    Case,
    Draw,
    Drill,
    Float,
    Iterator,
    Tensor,
    Text,
    nn,
    torch,
)

drill = Drill(
    level=3,
    ops=("torch.nn.Dropout", "torch.nn.Module", "torch.where"),
    title=Text(en="Dropout by hand", zh="手写 dropout"),
    statement=Text(
        en="Write dropout with probability `p` (0 <= p < 1) as a module, without `dropout`. So "
        "that the result can be checked, `forward` is given the mask that was drawn: `kept` is "
        "False where an element is dropped. In training and in evaluation the module does to `x` "
        "what `nn.Dropout` does. Gradients for `x` are compared too.",
        zh="把概率为 `p`（0 <= p < 1）的 dropout 写成模块，不用 `dropout`。"
        "为了能检查结果，抽好的掩码会传给 `forward`：`kept` 为 False 的元素被丢弃。"
        "在训练模式和评估模式下，模块对 `x` 所做的都与 `nn.Dropout` 相同。对 `x` 的梯度也会比较。",
    ),
    hints=(
        Text(
            en="A module knows its mode: `self.training`, which `train()` and `eval()` set.",
            zh="模块知道自己处于哪种模式：`self.training`，由 `train()` 和 `eval()` 设置。",
        ),
        Text(
            en="An element is kept with probability 1 - p. What must the kept ones be multiplied "
            "by, so that the expected value stays that of `x`?",
            zh="一个元素以概率 1 - p 被保留。保留下来的要乘以多少，期望值才与 `x` 相同？",
        ),
    ),
    has_modes=True,
    gradients_of=("x",),
    ruled_out=("dropout",),
)


@drill.reference
class DropoutByHand(nn.Module):
    """out[i, j] = (x[i, j] / (1 - p) if kept[i, j] else 0) in training; x[i, j] in evaluation"""

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Float[Tensor, "n d"], kept: Bool[Tensor, "n d"]) -> Float[Tensor, "n d"]:
        out = torch.zeros_like(x)
        for i in range(x.shape[0]):
            for j in range(x.shape[1]):
                if not self.training:
                    out[i, j] = x[i, j]
                elif kept[i, j]:
                    out[i, j] = x[i, j] / (1 - self.p)
        return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("half of them, training", "一半，训练"), 0.5, True, 1, 2),
        (("half of them, evaluation", "一半，评估"), 0.5, False, 1, 2),
        (("three quarters, training", "四分之三，训练"), 0.75, True, 1, 3),
        (("a quarter, evaluation", "四分之一，评估"), 0.25, False, 2, 3),
        (("p = 0, training", "p = 0，训练"), 0.0, True, 2, 2),
    ]
    modes = (True, False)
    for name, p, training, n, d in draw.then_random(
        named, (0.125, 0.25, 0.75), modes, range(1, 4), range(1, 4)
    ):
        kept = draw.mask(n, d) if p else torch.ones(n, d, dtype=torch.bool)
        yield Case(name, p=p, training=training, x=draw.signed(n, d), kept=kept)


@drill.misconception(
    en="The kept elements are not scaled up: in training the next layer gets, on average, only "
    "1 - p of what it gets in evaluation.",
    zh="保留的元素没有放大：训练时下一层得到的平均只有评估时的 1 - p 倍。",
)
class LeftOutTheScale(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x, kept):
        return x * kept if self.training else x


@drill.misconception(
    en="Elements are dropped in evaluation as well: a trained model would answer at random. Ask "
    "`self.training`.",
    zh="评估时也丢弃了元素：训练好的模型，回答就成了随机的。要看 `self.training`。",
)
class DroppedInEvaluation(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x, kept):
        return x * kept / (1 - self.p)


@drill.misconception(
    en="That is dropout as it was first published: nothing is scaled in training, and in "
    "evaluation everything is multiplied by 1 - p. `nn.Dropout` scales in training and leaves "
    "evaluation alone.",
    zh="这是 dropout 最初发表时的做法：训练时不缩放，评估时全部乘以 1 - p。"
    "`nn.Dropout` 是在训练时缩放，评估时什么也不做。",
)
class ScaledInEvaluation(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x, kept):
        return x * kept if self.training else x * (1 - self.p)


@drill.misconception(
    en="`p` is the probability of being dropped, so 1 - p are kept: divide by that, not by p.",
    zh="`p` 是被丢弃的概率，保留的是 1 - p：应除以 1 - p，而不是 p。",
)
class DividedByP(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x, kept):
        if not self.training or self.p == 0:
            return x * 1
        return x * kept / self.p


@drill.misconception(
    en="The scale is taken from the mask that was drawn: it changes from call to call. "
    "`nn.Dropout` divides by the fixed 1 - p, and only the average comes out right.",
    zh="缩放比例取自这一次抽到的掩码，每次调用都会变。`nn.Dropout` 除以固定的 1 - p，"
    "只有平均起来才相符。",
)
class ScaledByTheDrawnShare(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x, kept):
        return x * kept / kept.float().mean() if self.training else x


@drill.misconception(
    en="The mask is read the other way round: `kept` is False where an element is dropped.",
    zh="掩码读反了：`kept` 为 False 的元素才被丢弃。",
)
class ReadTheMaskTheOtherWay(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x, kept):
        return x.masked_fill(kept, 0) / (1 - self.p) if self.training else x


@drill.alternative
class Where(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.scale = 1 / (1 - p)

    def forward(self, x, kept):
        if not self.training:
            return x
        return torch.where(kept, x * self.scale, 0)


@drill.alternative
class MaskedFill(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.keep = 1 - p

    def forward(self, x, kept):
        if self.training:
            x = x.masked_fill(~kept, 0).div(self.keep)
        return x


@drill.alternative
class OneFactorForBothModes(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x, kept):
        factor = kept.to(x.dtype) / (1 - self.p) if self.training else torch.ones_like(x)
        return x * factor
