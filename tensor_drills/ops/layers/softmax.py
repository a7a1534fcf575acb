from tensor_drills.page import Page, Same, Sketch, Text, Trap, math, np, torch

page = Page(
    name="torch.softmax",
    signature="torch.softmax(input, dim, *, dtype=None)",
    method="input.softmax(dim, dtype=dtype)",
    aliases=("torch.nn.functional.softmax", "torch.special.softmax", "torch.nn.Softmax"),
    line=Text(
        "Turns scores into positive weights that add up to 1 along a dim.",
        "把得分变成沿某一维之和为 1 的正权重。",
    ),
    words=Text("probabilities, attention weights, normalize scores", "概率 注意力权重 归一化"),
    shape="(n, c), dim=1 → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = e**input[i][j] / Σ_k e**input[i][k]",
    memory="new",
    dtype=Text("that of `input`, unless `dtype` is given", "与 `input` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or input.dtype",
    gradient=Text(
        "to `input`: out * (grad - Σ grad * out)", "传给 `input`：out * (grad - Σ grad * out)"
    ),
    gradient_to=("input",),
    gradient_when="dtype is None",
    gradient_code="out * (grad - (grad * out).sum(dim, keepdim=True))",
    example="""
scores = torch.tensor([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]])
scores.softmax(1)
""",
    traps=(
        Trap(
            "torch.tensor([[1.0, 2.0], [1.0, 2.0]]).softmax(0)",
            Text(
                "`dim=0` normalises each column, over the batch. Classes lie in the "
                "last dim: `dim=-1`.",
                "`dim=0` 在批次方向上归一化每一列。类别在最后一维：用 `dim=-1`。",
            ),
        ),
        Trap(
            "F.cross_entropy(torch.tensor([[5.0, 0.0]]).softmax(1), torch.tensor([0]))",
            Text(
                "This loss applies softmax itself: give it the scores. With them it is 0.0067.",
                "这个损失自己会做 softmax，请直接给它得分；那样损失是 0.0067。",
            ),
        ),
        Trap(
            "torch.full((1, 2), float('-inf')).softmax(1)",
            Text(
                "A row of -inf alone gives nan: keep one place unmasked.",
                "整行都是 -inf 会得到 nan：请至少保留一个未屏蔽的位置。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.exp(input) / torch.exp(input).sum(dim, keepdim=True)",
            "dtype is None and input.numel() > 0",
        ),
        Same("torch", "torch.exp(torch.log_softmax(input, dim))", "dtype is None"),
    ),
    see=("log_softmax", "logsumexp", "cross_entropy", "sigmoid"),
    sketch=Sketch("x.softmax(1)", x=(2, 3)),
    samples=(("input=torch.tensor([[1.0, 2.0, 3.0], [0.0, 0.0, 1.0]]), dim=1"),),
)


@page.loop
def softmax(input, dim):
    out = torch.ones_like(input)
    if input.ndim == 0:
        return out
    lines, results = input.movedim(dim, -1), out.movedim(dim, -1)
    for at in np.ndindex(*lines.shape[:-1]):
        top = max(lines[at].tolist())
        powers = [math.exp(x - top) for x in lines[at].tolist()]
        results[at] = input.new_tensor([p / sum(powers) for p in powers])
    return out
