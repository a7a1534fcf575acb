from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.from_numpy",
    signature="torch.from_numpy(ndarray)",
    line=Text("A tensor on the memory of a NumPy array.", "建立在 NumPy 数组内存之上的张量。"),
    words=Text("numpy to tensor, numpy array, share, convert", "NumPy 数组 共享 转换"),
    shape=Text("that of the array", "与数组相同"),
    shape_rule="ndarray.shape",
    memory="view",
    memory_note=Text("shares the memory of the array", "与数组共享内存"),
    is_view="",
    dtype=Text(
        "that of the array: float64 for NumPy's floats", "与数组相同：NumPy 浮点数是 float64"
    ),
    dtype_rule="torch.as_tensor(ndarray).dtype",
    example="""
a = np.array([1.0, 2.0])
x = torch.from_numpy(a)
x[0] = 9
a, x.dtype
""",
    traps=(
        Trap(
            "torch.from_numpy(np.ones(2)) @ torch.ones(2)",
            Text(
                "NumPy's floats are float64, torch's float32: convert with `.float()`.",
                "NumPy 浮点数是 float64，torch 是 float32：用 `.float()` 转换。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.from_numpy(np.ones((2, 3))[:, ::-1])",
            Text(
                "An array with a negative stride cannot be shared: `.copy()` first.",
                "stride 为负的数组无法共享：请先 `.copy()`。",
            ),
            raises="ValueError",
        ),
    ),
    same_as=(
        Same("torch", "torch.as_tensor(ndarray)"),
        Same("torch", "torch.tensor(ndarray)", where=Text("but a copy", "但会拷贝")),
    ),
    see=("numpy", "as_tensor", "tensor"),
    samples=(
        ("ndarray=np.ones((2, 3))"),
        ("ndarray=np.arange(4)"),
    ),
)
