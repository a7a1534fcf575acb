from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Generator",
    signature="torch.Generator(device='cpu')",
    line=Text(
        "A source of random numbers of its own, apart from the global one.",
        "独立的随机数来源，不影响全局状态。",
    ),
    words=Text("random state, seed, reproducible, local", "随机状态 种子 可重现 局部"),
    example="""
source = torch.Generator().manual_seed(3)
torch.randperm(4, generator=source)
torch.rand(2, generator=source)
""",
    traps=(
        Trap(
            "source = torch.Generator().manual_seed(3)\n"
            "torch.rand(1, generator=source), torch.rand(1, generator=source)",
            Text(
                "It moves on with every call. To repeat, seed it again.",
                "每次调用都会前进。要重现，请重新设定种子。",
            ),
        ),
    ),
    see=("manual_seed", "rand", "randperm"),
)
