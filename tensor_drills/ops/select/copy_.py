from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.Tensor.copy_",
    signature="input.copy_(src)",
    line=Text(
        "Writes the elements of `src` into this tensor; it keeps its dtype, device and memory.",
        "把 `src` 的元素写进本张量；本张量的 dtype、设备和内存不变。",
    ),
    words=Text(
        "copy values, overwrite, assign in place, load weights, convert dtype",
        "覆盖 原地赋值 载入权重",
    ),
    shape=Text(
        "input (n, c), src (c) → (n, c)     # src broadcasts",
        "input (n, c), src (c) → (n, c)     # src 会广播",
    ),
    shape_rule="input.shape",
    formula="input[i][j] = src[j]",
    memory="input",
    dtype="same",
    gradient=Text("to `src`; to `input` as it was: 0", "传给 `src`；传给原来的 `input`：0"),
    gradient_to=("input", "src"),
    gradient_code="torch.zeros_like(input)",
    example="""
weight = torch.zeros(2, 2)
row = weight[0]
weight.copy_(torch.tensor([[1., 2.], [3., 4.]]))
row
""",
    traps=(
        Trap(
            "torch.zeros(2, dtype=torch.int64).copy_(torch.tensor([1.9, -1.9]))",
            Text(
                "`src` is converted to the dtype of the target: fractions are cut off.",
                "`src` 转换成目标的 dtype：小数被截掉。",
            ),
        ),
        Trap(
            "def load(weight):\n    weight = torch.ones(2)\nw = torch.zeros(2)\nload(w)\nw",
            Text(
                "`=` binds a name and writes nothing. To write: `weight.copy_(torch.ones(2))`.",
                "`=` 只是让名字指向别处，没有写入。要写入请用 `weight.copy_(torch.ones(2))`。",
            ),
        ),
        Trap(
            "torch.zeros(2).copy_(torch.ones(2, 2))",
            Text(
                "`src` may broadcast to the target; the target never grows.",
                "`src` 可以广播到目标的形状，目标不会变大。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "torch",
            "src.to(input.dtype).expand(input.shape).clone()",
            "",
            Text("the values", "只看数值"),
        ),
        Same(
            "torch",
            "input.index_copy_(0, torch.arange(len(input)), src)",
            "input.shape == src.shape and input.dtype == src.dtype",
            Text("one shape, one dtype", "形状与 dtype 相同"),
        ),
    ),
    see=("setitem", "clone", "fill_", "index_copy"),
    sketch=Sketch("torch.zeros(2, 3).copy_(src)", src=(3,)),
    opinfo="",
    samples=(
        ("input=torch.zeros(2, 3), src=torch.rand(2, 3)"),
        ("input=torch.zeros(2, 3), src=torch.rand(3)"),
        ("input=torch.zeros(2, 3), src=torch.rand(2, 1)"),
        ("input=torch.zeros(2, 3, dtype=torch.int64), src=torch.rand(2, 3) * 9"),
        ("input=torch.zeros(2), src=torch.tensor([1, 2])"),
    ),
)


@page.loop
def copy_(input, src):
    src = src.expand(input.shape)
    for at in np.ndindex(*input.shape):
        input[at] = src[at]
    return input
