from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.normalize",
    signature="torch.nn.functional.normalize(input, p=2.0, dim=1, eps=1e-12)",
    line=Text("Brings each vector to length 1.", "把每个向量变成长度 1。"),
    words=Text(
        "unit length, unit vector, L2 normalization, direction", "单位长度 单位向量 L2 归一化 方向"
    ),
    shape="(n, d) → (n, d)",
    shape_rule="input.shape",
    formula="out[i][j] = input[i][j] / max(‖input[i]‖, eps)",
    memory="new",
    dtype="same",
    gradient=Text("to `input`", "传给 `input`"),
    gradient_to=("input",),
    example="""
F.normalize(torch.tensor([[3.0, 4.0], [0.0, 0.0]]))
""",
    traps=(
        Trap(
            "F.normalize(torch.tensor([[3.0, 4.0], [30.0, 40.0]]), dim=0)",
            Text(
                "`dim` is the dim within which lengths are taken: 0 goes down the columns.",
                "`dim` 是求长度所沿的维：0 是沿列向下。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch", "input / torch.linalg.vector_norm(input, p, dim, keepdim=True).clamp(min=eps)"
        ),
    ),
    see=("vector_norm", "cosine_similarity", "layer_norm"),
    opinfo="",
    samples=(
        ("input=torch.tensor([[3.0, 4.0], [0.0, 2.0]])"),
        ("input=torch.tensor([3.0, 4.0]), dim=0"),
    ),
)
