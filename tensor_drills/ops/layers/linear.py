from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.nn.functional.linear",
    signature="torch.nn.functional.linear(input, weight, bias=None)",
    line=Text("A linear layer: input @ weight.T + bias.", "线性层：input @ weight.T + bias。"),
    words=Text("fully connected, dense, affine, matrix product plus bias", "全连接 线性层 仿射"),
    shape="(n, i), weight (o, i), bias (o) → (n, o)",
    shape_rule="(*input.shape[:-1], *weight.shape[:-1])",
    formula="out[n][o] = Σ_i input[n][i] * weight[o][i] + bias[o]",
    memory="new",
    dtype="same",
    gradient=Text("to all: for `input` grad @ weight", "传给全部；对 `input` 是 grad @ weight"),
    gradient_to=("input", "weight", "bias"),
    gradient_when="weight.ndim == 2",
    gradient_code="grad @ weight",
    example="""
x = torch.tensor([[1.0, 2.0]])
weight = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
F.linear(x, weight)
""",
    traps=(
        Trap(
            "F.linear(torch.ones(4, 2), torch.ones(2, 3))",
            Text(
                "The weight is (out, in): (3, 2) here. It is transposed inside.",
                "权重是 (out, in)：这里应为 (3, 2)。内部会转置。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "F.linear(torch.ones(4, 2, dtype=torch.float64), torch.ones(3, 2))",
            Text(
                "NumPy's data are float64, weights float32: `x.float()`.",
                "NumPy 数据是 float64，权重是 float32：请写 `x.float()`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input @ weight.mT + (0 if bias is None else bias)", "weight.ndim == 2"),
        Same(
            "torch",
            "torch.einsum('ni,oi->no', input, weight)",
            "input.ndim == 2 and weight.ndim == 2 and bias is None",
        ),
    ),
    see=("linear_layer", "matmul", "addmm"),
    sketch=Sketch("F.linear(x, w)", x=(1, 2), w=(3, 2)),
)


@page.loop
def linear(input, weight, bias=None):
    rows = torch.atleast_2d(weight)
    out = input.new_zeros(*input.shape[:-1], len(rows))
    for *at, o in np.ndindex(*out.shape):
        for i in range(input.shape[-1]):
            out[(*at, o)] += input[(*at, i)] * rows[o, i]
        if bias is not None:
            out[(*at, o)] += bias.expand(len(rows))[o]
    return out.reshape(*input.shape[:-1], *weight.shape[:-1])
