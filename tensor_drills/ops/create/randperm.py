from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.randperm",
    signature="torch.randperm(n, *, generator=None, dtype=torch.int64)",
    line=Text("The numbers 0 to n-1 in random order.", "0 到 n-1 的随机排列。"),
    words=Text(
        "shuffle, random order, permutation, sample without replacement",
        "打乱 随机排列 洗牌 不放回抽样",
    ),
    shape="n → (n)",
    shape_rule="(n,)",
    dtype=Text("int64, unless `dtype` is given", "int64，除非给了 `dtype`"),
    dtype_rule="dtype",
    example="""
generator = torch.manual_seed(0)
order = torch.randperm(4)
order
torch.tensor([10, 20, 30, 40])[order]
""",
    traps=(
        Trap(
            "x, y = torch.arange(3), torch.arange(3)\nx[torch.randperm(3)], y[torch.randperm(3)]",
            Text(
                "Two calls give two orders: samples and labels no longer fit. Draw one "
                "order and use it for both.",
                "两次调用给出两个顺序，样本与标签就对不上了。请只抽一次，两者共用。",
            ),
        ),
    ),
    see=("randint", "multinomial", "argsort"),
    samples=(
        ("n=4"),
        ("n=0"),
        ("n=4, dtype=torch.int32"),
    ),
    is_random=True,
)
