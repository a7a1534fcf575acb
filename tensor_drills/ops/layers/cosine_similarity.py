from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.nn.functional.cosine_similarity",
    signature="torch.nn.functional.cosine_similarity(x1, x2, dim=1, eps=1e-08)",
    aliases=("torch.cosine_similarity", "torch.nn.CosineSimilarity"),
    line=Text(
        "The cosine of the angle between vectors: 1 the same way, 0 at right angles, -1 opposite.",
        "向量夹角的余弦：同向为 1，垂直为 0，反向为 -1。",
    ),
    words=Text("angle, similar direction, embeddings, distance", "余弦相似度 夹角 方向 向量"),
    shape="(n, d), (n, d) → (n)",
    shape_rule="reduced(broadcast(x1.shape, x2.shape), dim)",
    formula="out[i] = Σ_j x1[i][j] * x2[i][j] / (‖x1[i]‖ * ‖x2[i]‖)",
    memory="new",
    dtype=Text("that of `x1`", "与 `x1` 相同"),
    dtype_rule="x1.dtype",
    gradient=Text("to both", "传给两者"),
    gradient_to=("x1", "x2"),
    example="""
a = torch.tensor([[1.0, 0.0], [1.0, 1.0]])
b = torch.tensor([[2.0, 0.0], [-1.0, 1.0]])
F.cosine_similarity(a, b)
""",
    traps=(
        Trap(
            "a = torch.eye(3)\n"
            "F.cosine_similarity(a, a), F.cosine_similarity(a[:, None], a[None], dim=-1)",
            Text(
                "It pairs row with row. All pairs: add dims, or `F.normalize(a) @ "
                "F.normalize(a).T`.",
                "它是逐行配对。要所有两两组合，请增加维度，或用 `F.normalize(a) @ "
                "F.normalize(a).T`。",
            ),
        ),
    ),
    same_as=(Same("torch", "(F.normalize(x1, dim=dim) * F.normalize(x2, dim=dim)).sum(dim)"),),
    see=("normalize", "vecdot", "cdist"),
    opinfo="",
    samples=(
        ("x1=torch.tensor([[3.0, 4.0], [0.0, 2.0]]), x2=torch.tensor([[1.0, 0.0], [1.0, 1.0]])"),
    ),
)
