from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.Tensor.untyped_storage",
    signature="input.untyped_storage()",
    line=Text(
        "The bytes that hold the elements; views share them.",
        "存放元素的字节；视图共用同一份。",
    ),
    words=Text("storage, bytes, memory, shared", "存储 字节 内存 共享"),
    example="""
x = torch.zeros(2, 3)
x.untyped_storage().nbytes()
x.untyped_storage().data_ptr() == x.t().untyped_storage().data_ptr()
""",
    traps=(
        Trap(
            "x = torch.zeros(1, 3).expand(1000, 3)\nx.numel() * 4, x.untyped_storage().nbytes()",
            Text(
                "Elements are not bytes: an expanded tensor has 3000 elements in 12 bytes.",
                "元素数不等于字节数：扩展出来的张量有 3000 个元素，却只占 12 字节。",
            ),
        ),
    ),
    see=("data_ptr", "storage_offset", "expand"),
)
