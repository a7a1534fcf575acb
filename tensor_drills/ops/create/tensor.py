from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.tensor",
    signature="torch.tensor(data, *, dtype=None, requires_grad=False)",
    line=Text("Makes a tensor from numbers; always copies.", "由数值创建张量，总是拷贝。"),
    words=Text("from list, new tensor, constant, copy", "从列表创建 新张量 常量 拷贝"),
    shape=Text("nested lists → their sizes; a number → ()", "嵌套列表 → 各层长度；单个数 → ()"),
    shape_rule="np.shape(data)",
    dtype=Text(
        "bools: bool; ints: int64; floats: the default float dtype; a NumPy array's own",
        "bool 得 bool，整数得 int64，浮点得默认浮点 dtype；NumPy 数组保持自己的",
    ),
    dtype_rule="dtype or torch.as_tensor(data).dtype",
    example="""
torch.tensor([[1, 2], [3, 4]])
torch.tensor(2.5).shape
torch.tensor([1, 2.5, True])
""",
    traps=(
        Trap(
            "import numpy as np\na = np.zeros(2)\nx = torch.tensor(a)\na[0] = 7\nx",
            Text(
                "`tensor` copies: the array's change does not show. `from_numpy` and "
                "`as_tensor` share.",
                "`tensor` 会拷贝，数组的改动不会反映出来。`from_numpy` 和 `as_tensor` 共享内存。",
            ),
        ),
        Trap(
            "torch.tensor([1, 2]).mean()",
            Text(
                "Ints stay ints: int64 has no mean. Write `1.` or give `dtype`.",
                "整数仍是整数：int64 求不了平均。写 `1.` 或者给出 `dtype`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.tensor([[1, 2], [3]])",
            Text("Rows must be of equal length. Pad them first.", "各行长度必须相同。请先补齐。"),
            raises="ValueError",
        ),
    ),
    same_as=(
        Same("NumPy", "np.array(data)", "dtype is None"),
        Same("torch", "torch.as_tensor(data, dtype=dtype).clone()"),
    ),
    see=("as_tensor", "from_numpy", "tensor_class", "zeros"),
    samples=(
        ("data=[[1, 2], [3, 4]]"),
        ("data=2.5"),
        ("data=[True, False]"),
        ("data=[1, 2], dtype=torch.float64"),
        ("data=np.ones((2, 3))"),
    ),
)
