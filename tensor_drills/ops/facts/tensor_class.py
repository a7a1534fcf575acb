from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Tensor",
    signature="torch.Tensor(*sizes)",
    line=Text(
        "The type of all tensors; called as a function it makes uninitialised floats.",
        "所有张量的类型；当函数调用时创建未初始化的浮点张量。",
    ),
    words=Text("class, type, constructor, isinstance", "类 类型 构造函数"),
    example="""
isinstance(torch.arange(3), torch.Tensor)
torch.Tensor(2, 3).shape
torch.Tensor([1, 2])
""",
    traps=(
        Trap(
            "torch.Tensor(3).shape, torch.tensor(3).shape",
            Text(
                "`Tensor(3)` is three values never written, `tensor(3)` the number 3. "
                "Write `torch.tensor`.",
                "`Tensor(3)` 是三个未写入的值，`tensor(3)` 是数 3。请写 `torch.tensor`。",
            ),
        ),
        Trap(
            "torch.Tensor([1, 2]).dtype, torch.tensor([1, 2]).dtype",
            Text(
                "`Tensor` makes floats of everything; `tensor` keeps ints.",
                "`Tensor` 把一切变成浮点数；`tensor` 保留整数。",
            ),
        ),
    ),
    see=("tensor", "empty"),
)
