from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.rot90",
    signature="torch.rot90(input, k=1, dims=(0, 1))",
    method="input.rot90(k, dims)",
    line=Text(
        "Rotates by 90 degrees `k` times, from the first of `dims` to the second; copies.",
        "从 `dims` 的第一维向第二维旋转 `k` 次 90 度；会拷贝。",
    ),
    words=Text("rotate image, quarter turn, counter-clockwise", "旋转图像 旋转 90 度 逆时针"),
    shape="(n, c) → (c, n)     # k=1",
    shape_rule="input.shape if k % 2 == 0 else turned(input.shape, dims)",
    shape_note=Text(
        "With dims=(0, 1) a matrix, as printed, turns to the left.",
        "dims=(0, 1) 时，打印出来的矩阵向左（逆时针）转。",
    ),
    formula="out[i][j] = input[j][c - 1 - i]     # k=1",
    memory="new",
    dtype="same",
    gradient=Text("to `input`, rotated back", "传给 `input`，再转回去"),
    gradient_to=("input",),
    gradient_code="grad.rot90(-k, dims)",
    example="""
x = torch.tensor([[1, 2, 3], [4, 5, 6]])
torch.rot90(x)
torch.rot90(x, -1)
""",
    traps=(
        Trap(
            "torch.zeros(3, 32, 30).rot90().shape",
            Text(
                "The first two dims are turned: the channels here. For images: `dims=(-2, -1)`.",
                "转的是前两维，这里把通道也转了。图像请写 `dims=(-2, -1)`。",
            ),
        ),
        Trap(
            "torch.arange(3).rot90()",
            Text(
                "At least two dims are needed. To reverse a vector: `flip(0)`.",
                "至少要两维。要颠倒一维张量请用 `flip(0)`。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.rot90(input, k, dims)"),
        Same(
            "torch",
            "input.transpose(0, 1).flip(0)",
            "k % 4 == 1 and dims == (0, 1)",
            Text("k=1, dims=(0, 1)", "k=1，dims=(0, 1)"),
        ),
    ),
    see=("flip", "transpose", "roll"),
    sketch=Sketch("torch.rot90(x)", x=(2, 3)),
    samples=(("input=torch.rand(2, 3)"),),
)


def turned(shape, dims):
    """Return the shape with two dims swapped."""
    new = list(shape)
    new[dims[0]], new[dims[1]] = new[dims[1]], new[dims[0]]
    return tuple(new)


@page.loop
def rot90(input, k=1, dims=(0, 1)):
    for _ in range(k % 4):
        first, second = dims
        out = input.new_empty(turned(input.shape, dims))
        for at in np.ndindex(*input.shape):
            to = list(at)
            to[first] = input.shape[second] - 1 - at[second]
            to[second] = at[first]
            out[tuple(to)] = input[at]
        input = out
    return input
