from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Tensor.data_ptr",
    signature="input.data_ptr()",
    line=Text("The address of the first element in memory.", "第一个元素的内存地址。"),
    words=Text("address, pointer, same memory, shares", "地址 指针 同一内存 共享"),
    memory="value",
    example="""
x = torch.arange(4)
x.data_ptr() == x.view(2, 2).data_ptr()
x.data_ptr() == x.clone().data_ptr()
""",
    traps=(
        Trap(
            "x = torch.arange(4)\nx.data_ptr() == x[1:].data_ptr()",
            Text(
                "A view that begins elsewhere has another address, and shares all the "
                "same. Compare `untyped_storage().data_ptr()`.",
                "起点不同的视图地址也不同，却仍共享内存。应比较 `untyped_storage().data_ptr()`。",
            ),
        ),
        Trap(
            "torch.zeros(0).data_ptr() == torch.ones(0).data_ptr()",
            Text(
                "Empty tensors have no memory: equal addresses say nothing.",
                "空张量没有内存：地址相同说明不了什么。",
            ),
        ),
    ),
    see=("untyped_storage", "storage_offset", "clone"),
)
