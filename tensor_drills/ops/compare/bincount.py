from tensor_drills.page import Page, Same, Sketch, Text, Trap, torch

page = Page(
    name="torch.bincount",
    signature="torch.bincount(input, weights=None, minlength=0)",
    method="input.bincount(weights, minlength)",
    line=Text(
        "How often each of the ints 0, 1, 2, ... occurs; or the sum of their weights.",
        "0、1、2……每个整数出现几次；或者对应权重之和。",
    ),
    words=Text(
        "count values, histogram of ints, frequency, occurrences, group sum",
        "计数 频数 直方图 分组求和",
    ),
    shape="(n) → (m);  m = max(max(input) + 1, minlength)",
    shape_rule="(length(input, minlength),)",
    formula="out[k] = Σ_i (input[i] == k)\nout[k] = Σ_i weights[i] * (input[i] == k)     # weights",
    memory="new",
    dtype=Text(
        "int64; with weights float32 if they are, else float64",
        "int64；有权重时：权重是 float32 则为 float32，否则 float64",
    ),
    dtype_rule="torch.int64 if weights is None else torch.float32"
    " if weights.dtype == torch.float32 else torch.float64",
    example="""
label = torch.tensor([0, 2, 2, 1, 2])
label.bincount()
label.bincount(minlength=5)
label.bincount(weights=torch.tensor([1.0, 0.5, 0.5, 3.0, 0.5]))
""",
    traps=(
        Trap(
            "label = torch.tensor([0, 1, 1])\nlabel.bincount()",
            Text(
                "Of 3 classes the last does not occur, so its count is missing. Give "
                "`minlength=3`.",
                "共 3 个类别，最后一类没有出现，结果就少一项。请给 `minlength=3`。",
            ),
        ),
        Trap(
            "torch.tensor([[0, 1], [1, 1]]).bincount()",
            Text(
                "Only one dim, and ints >= 0. Per row: `one_hot(x, k).sum(1)`; over all: "
                "`x.flatten()`.",
                "只接受一维的非负整数。按行计数：`one_hot(x, k).sum(1)`；整体计数：`x.flatten()`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "w = torch.ones(3, requires_grad=True)\ntorch.bincount(torch.tensor([0, 1, 1]), "
            "w).sum().backward()",
            Text(
                "No gradient flows to `weights`. `scatter_add` or `index_add` sums with one.",
                "梯度不会传给 `weights`。带梯度的分组求和请用 `scatter_add` 或 `index_add`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.bincount(input, weights, minlength)"),
        Same(
            "torch",
            "torch.zeros(minlength).index_add(0, input, weights)",
            "weights is not None and weights.dtype == torch.float32 and "
            "minlength == length(input, minlength)",
            Text("float32 weights, minlength large enough", "float32 权重，minlength 足够大"),
        ),
        Same(
            "torch",
            "F.one_hot(input).sum(0)",
            "weights is None and not minlength and len(input) > 0 and input.dtype == torch.int64",
            Text("int64, without weights and minlength", "int64，不给权重和 minlength"),
        ),
    ),
    see=("histc", "unique", "scatter_add", "index_add", "one_hot"),
    samples=(
        "input=torch.tensor([0, 2, 2]), weights=torch.tensor([1.0, 2.0, 3.0])",
        "input=torch.tensor([0, 2, 2]), weights=torch.tensor([1.0, 2.0, 3.0]), minlength=4",
        "input=torch.tensor([0, 2, 2])",
    ),
    sketch=Sketch("torch.bincount(x)", x=[0, 2, 2, 1, 2]),
)


def length(input, minlength):
    """Return how many counts there are."""
    return max(int(input.max()) + 1 if input.numel() else 0, minlength)


@page.loop
def bincount(input, weights=None, minlength=0):
    size = max([*input.tolist(), minlength - 1, -1]) + 1
    out = [0] * size
    for i in range(len(input)):
        out[input[i]] += 1 if weights is None else float(weights[i])
    return torch.tensor(out)
