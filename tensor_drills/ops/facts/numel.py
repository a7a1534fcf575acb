from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.numel",
    signature="torch.numel(input)",
    method="input.numel()",
    aliases=("torch.Tensor.nelement",),
    line=Text("How many elements the tensor has.", "张量共有多少个元素。"),
    words=Text("number of elements, count, total size, parameters", "元素个数 总数 参数量"),
    formula="(n, c, h, w): n * c * h * w",
    memory="value",
    example="""
torch.zeros(2, 3, 28, 28).numel()
torch.tensor(5).numel(), torch.zeros(0, 3).numel()
""",
    traps=(
        Trap(
            "len(torch.zeros(2, 3)), torch.zeros(2, 3).numel()",
            Text("`len` is the size of the first dim only.", "`len` 只是第一维的大小。"),
        ),
    ),
    same_as=(
        Same("Python", "math.prod(input.shape)"),
        Same("NumPy", "input.size"),
    ),
    see=("dim", "size"),
    samples=(
        ("input=torch.arange(6).view(2, 3)"),
        ("input=torch.tensor(2.5)"),
        ("input=torch.ones(2, 0, 4)"),
    ),
)


@page.loop
def numel(input):
    count = 1
    for size in input.shape:
        count *= size
    return count
