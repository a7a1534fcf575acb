from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.as_strided",
    signature="torch.as_strided(input, size, stride, storage_offset=None)",
    method="input.as_strided(size, stride, storage_offset)",
    line=Text(
        "A view of the storage with a shape and strides of your own.",
        "用自定的形状和 stride 观察同一块存储。",
    ),
    words=Text(
        "strides, memory layout, sliding window, overlapping", "步长 内存布局 滑动窗口 重叠"
    ),
    shape="storage → size",
    shape_rule="tuple(size)",
    shape_note=Text(
        "Strides count elements. Of `input` only its storage matters and, where storage_offset "
        "is not given, where it begins there.",
        "stride 以元素计。只看 `input` 的存储；不给 storage_offset 时，从 `input` 的起点开始。",
    ),
    formula="out[i][j] = storage[storage_offset + i*stride[0] + j*stride[1]]",
    memory="view",
    dtype="same",
    gradient=Text(
        "to `input`: each gradient is added to the place it was taken from",
        "传给 `input`：每个梯度加回取值的位置",
    ),
    gradient_to=("input",),
    example="""
x = torch.arange(6)
x.as_strided((4, 3), (1, 1))
x.as_strided((2, 3), (1, 2))
""",
    traps=(
        Trap(
            "x = torch.arange(6).view(2, 3).t()\nx.as_strided((6,), (1,))",
            Text(
                "It reads the storage, not the transposed tensor. For that order: `x.reshape(6)`.",
                "它读的是存储，而不是转置后的张量。要那种顺序请用 `x.reshape(6)`。",
            ),
        ),
        Trap(
            "x = torch.zeros(4).as_strided((3, 2), (1, 1))\nx[1] = 7\nx",
            Text(
                "Windows overlap: writing into one changes its neighbours. `clone()` first.",
                "窗口互相重叠：写一个会改变相邻的。请先 `clone()`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.unfold(0, size[1], stride[0])",
            "input.ndim == 1 and len(size) == 2 and stride[1] == 1 and storage_offset is "
            "None and size[0] == (len(input) - size[1]) // stride[0] + 1 and "
            "input.is_contiguous()",
            Text("1 dim, windows", "1 维，滑动窗口"),
        ),
        Same(
            "NumPy",
            "np.lib.stride_tricks.as_strided(input, size, np.multiply(stride, 4))",
            "input.dtype == torch.float32 and not storage_offset and input.ndim > 0",
            Text("float32 (strides in bytes), no offset", "float32（stride 以字节计），无偏移"),
        ),
    ),
    see=("unfold", "stride", "storage_offset", "expand"),
    sketch=Sketch("x.as_strided((3, 2), (1, 1))", x=(4,)),
    samples=(("input=torch.rand(6), size=(4, 3), stride=(1, 1)"),),
    layout_matters=True,
    gradient_when="(storage_offset or 0) + 3 < input.numel()",
)


@page.loop
def as_strided(input, size, stride, storage_offset=None):
    storage = input.new_empty(0).set_(input.untyped_storage())
    start = storage_offset
    if start is None:
        start = input.storage_offset()
    out = input.new_empty(size)
    for at in np.ndindex(*size):
        out[at] = storage[start + int(np.dot(at, stride))]
    return out
