from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.as_tensor",
    signature="torch.as_tensor(data, *, dtype=None)",
    line=Text("Makes a tensor, sharing memory where it can.", "创建张量，能共享内存就共享。"),
    words=Text("convert, without copy, numpy, list", "转换 不拷贝 共享"),
    shape=Text("nested lists → their sizes", "嵌套列表 → 各层长度"),
    shape_rule="np.shape(data)",
    memory="depends",
    memory_note=Text(
        "shares with a tensor or an array of this dtype; otherwise copies",
        "与同 dtype 的张量或数组共享；否则拷贝",
    ),
    is_view="torch.is_tensor(data) and (dtype is None or dtype == data.dtype)",
    dtype=Text("chosen as `torch.tensor` does", "与 `torch.tensor` 的规则相同"),
    dtype_rule="dtype or torch.tensor(data).dtype",
    gradient=Text("to `data`, if that is a tensor", "若 `data` 是张量，则传给它"),
    gradient_to=("data",),
    gradient_code="grad",
    example="""
x = torch.tensor([1.0, 2.0])
torch.as_tensor(x) is x
torch.as_tensor([1, 2])
""",
    traps=(
        Trap(
            "import numpy as np\na = np.zeros(2)\nx = torch.as_tensor(a)\nx += 1\na",
            Text(
                "The array changes too: it is one memory. `torch.tensor(a)` copies.",
                "数组也变了，因为是同一块内存。`torch.tensor(a)` 会拷贝。",
            ),
        ),
    ),
    same_as=(Same("torch", "torch.tensor(data, dtype=dtype)", "not torch.is_tensor(data)"),),
    see=("tensor", "from_numpy", "to"),
    samples=(
        ("data=torch.ones(2, 3)"),
        ("data=torch.ones(2), dtype=torch.float64"),
        ("data=[[1, 2]]"),
    ),
)
