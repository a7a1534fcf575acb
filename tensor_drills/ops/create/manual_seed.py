from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.manual_seed",
    signature="torch.manual_seed(seed)",
    line=Text(
        "Starts the random numbers from a seed, so that they repeat.",
        "设定随机种子，使随机数可以重现。",
    ),
    words=Text("seed, reproducible, repeat, random state", "随机种子 可重现 固定随机"),
    example="""
generator = torch.manual_seed(7)
first = torch.rand(2)
generator = torch.manual_seed(7)
bool((first == torch.rand(2)).all())
""",
    traps=(
        Trap(
            "g = torch.manual_seed(7)\n"
            "a = torch.rand(1)\n"
            "g = torch.manual_seed(7)\n"
            "a == torch.rand(1), a == torch.rand(1)",
            Text(
                "Each call goes on from where the last one stopped: to repeat a draw, "
                "seed again before it.",
                "每次调用都接着上次往下走：要重现某次抽样，请在它之前重新设定种子。",
            ),
        ),
    ),
    see=("generator", "rand", "randperm"),
)
