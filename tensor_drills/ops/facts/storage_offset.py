from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.storage_offset",
    signature="input.storage_offset()",
    line=Text(
        "How many elements lie in the storage before the first of this tensor.",
        "本张量第一个元素之前，存储里还有多少个元素。",
    ),
    words=Text("offset, storage, slice, where it begins", "偏移 存储 起点"),
    memory="value",
    example="""
x = torch.arange(10)
x[3:].storage_offset(), x[3:].clone().storage_offset()
""",
    traps=(
        Trap(
            "x = torch.arange(6).view(2, 3)[1]\n"
            "x.storage_offset(), x.untyped_storage().nbytes() // 8",
            Text(
                "A small slice keeps the whole storage alive. `clone()` lets it go.",
                "小小的切片会让整块存储留在内存里。`clone()` 之后才能释放。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "(input.data_ptr() - input.untyped_storage().data_ptr()) // input.element_size()",
        ),
    ),
    see=("stride", "untyped_storage", "as_strided"),
    samples=(("input=torch.ones(2, 3)"),),
)
