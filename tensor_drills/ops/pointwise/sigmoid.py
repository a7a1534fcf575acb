from tensor_drills.page import Page, Same, Text, Trap, floated, math, np, torch

page = Page(
    name="torch.sigmoid",
    signature="torch.sigmoid(input)",
    method="input.sigmoid()",
    aliases=("torch.special.expit", "torch.nn.Sigmoid"),
    line=Text(
        "Squeezes each element into (0, 1): from a score to a probability.",
        "把每个元素压到 (0, 1) 之间：从得分到概率。",
    ),
    words=Text("logistic, probability, activation", "逻辑函数 概率 激活函数"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    formula="out[i] = 1 / (1 + e ** -input[i])",
    memory="new",
    dtype="float",
    gradient=Text("to `input`: grad * out * (1 - out)", "传给 `input`：grad * out * (1 - out)"),
    gradient_to=("input",),
    gradient_code="grad * out * (1 - out)",
    example="""
torch.sigmoid(torch.tensor([-2.0, 0.0, 2.0]))
""",
    traps=(
        Trap(
            "p = torch.sigmoid(torch.tensor([4.0]))\n"
            "F.binary_cross_entropy_with_logits(p, torch.ones(1))",
            Text(
                "This loss applies the sigmoid itself: give it the scores. With them it is 0.0181.",
                "这个损失自己会做 sigmoid，请直接给它得分；那样损失是 0.0181。",
            ),
        ),
        Trap(
            "torch.sigmoid(torch.tensor(17.0)) == 1",
            Text(
                "In float32 large scores give exactly 1, and log(1 - p) is -inf. Use "
                "`logsigmoid` or a loss with logits.",
                "float32 下得分较大时结果恰好是 1，log(1 - p) 就是 -inf。请用 "
                "`logsigmoid` 或带 logits 的损失。",
            ),
        ),
    ),
    same_as=(
        Same("NumPy", "1 / (1 + np.exp(-input))", "input.is_floating_point()"),
        Same("torch", "(1 + torch.tanh(input / 2)) / 2", "input.is_floating_point()"),
    ),
    see=("tanh", "softmax", "logit", "binary_cross_entropy_with_logits"),
)


@page.loop
def sigmoid(input):
    out = torch.empty(input.shape, dtype=floated(input.dtype))
    for at in np.ndindex(*input.shape):
        x = input[at].item()
        out[at] = 1 / (1 + math.exp(-x)) if x > -700 else 0.0
    return out
