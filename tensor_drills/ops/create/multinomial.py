from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.multinomial",
    signature="torch.multinomial(input, num_samples, replacement=False, *, generator=None)",
    line=Text(
        "Draws indices at random, weighted by the elements of each row.",
        "以每行的元素为权重，随机抽取索引。",
    ),
    words=Text(
        "sample, weighted, categorical, draw tokens, random samples, choose by weight",
        "抽样 加权 类别分布 采样 按权重抽样 按概率抽样",
    ),
    shape="(n, c) → (n, num_samples)",
    shape_rule="(*input.shape[:-1], num_samples)",
    memory="new",
    dtype="int64",
    example="""
generator = torch.manual_seed(0)
weights = torch.tensor([0.0, 3.0, 1.0])
torch.multinomial(weights, 5, replacement=True)
""",
    traps=(
        Trap(
            "torch.multinomial(torch.tensor([1.0, 1.0]), 3)",
            Text(
                "Without replacement there are no 3 out of 2. Give `replacement=True`.",
                "不放回时 2 个里抽不出 3 个。请给 `replacement=True`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.multinomial(torch.tensor([-1.0, 2.0]), 1)",
            Text(
                "Weights are not negative: scores need a `softmax` first.",
                "权重不能为负：得分要先做 `softmax`。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("bernoulli", "softmax", "randperm"),
    samples=(("input=torch.tensor([[0.5, 0.5], [0.1, 0.9]]), num_samples=1"),),
    is_random=True,
)
