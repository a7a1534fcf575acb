from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.log_softmax",
    signature="torch.log_softmax(input, dim, *, dtype=None)",
    method="input.log_softmax(dim, dtype=dtype)",
    aliases=("torch.nn.functional.log_softmax", "torch.nn.LogSoftmax"),
    line=Text(
        "The logarithm of softmax, without overflow or -inf on the way.",
        "softmax 的对数，中途不会溢出或变成 -inf。",
    ),
    words=Text("log probabilities, stable, cross entropy", "对数概率 稳定 交叉熵"),
    shape="(n, c), dim=1 → (n, c)",
    shape_rule="input.shape",
    formula="out[i][j] = input[i][j] - ln Σ_k e**input[i][k]",
    memory="new",
    dtype=Text("that of `input`, unless `dtype` is given", "与 `input` 相同，除非给了 `dtype`"),
    dtype_rule="dtype or input.dtype",
    gradient=Text("to `input`: grad - softmax * Σ grad", "传给 `input`：grad - softmax * Σ grad"),
    gradient_to=("input",),
    gradient_when="dtype is None",
    gradient_code="grad - torch.exp(out) * grad.sum(dim, keepdim=True)",
    example="""
torch.tensor([[1.0, 2.0, 3.0]]).log_softmax(1)
""",
    traps=(
        Trap(
            "torch.tensor([0.0, 200.0]).softmax(0).log()",
            Text(
                "The softmax is 0 in float32 and its log -inf; `log_softmax` gives -200.",
                "softmax 在 float32 中是 0，取对数得 -inf；`log_softmax` 得到 -200。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input - torch.logsumexp(input, dim, keepdim=True)",
            "dtype is None and input.ndim > 0 and input.numel() > 0",
        ),
    ),
    see=("softmax", "logsumexp", "nll_loss", "cross_entropy"),
    samples=(("input=torch.tensor([[1.0, 2.0, 3.0], [0.0, 0.0, 1.0]]), dim=1"),),
)
