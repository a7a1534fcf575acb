from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.Tensor.numpy",
    signature="input.numpy()",
    line=Text("The tensor as a NumPy array, on the same memory.", "同一块内存上的 NumPy 数组。"),
    words=Text("to numpy, array, matplotlib, share", "转成数组 转 NumPy 数组 共享"),
    shape=Text("any shape → the same", "任意形状 → 不变"),
    shape_rule="input.shape",
    memory="view",
    example="""
x = torch.tensor([1.0, 2.0])
a = x.numpy()
x += 1
a
""",
    traps=(
        Trap(
            "torch.ones(2, requires_grad=True).numpy()",
            Text(
                "A tensor that tracks gradients is refused: `x.detach().numpy()`.",
                "跟踪梯度的张量会被拒绝：请写 `x.detach().numpy()`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.ones(2, dtype=torch.bfloat16).numpy()",
            Text(
                "NumPy has no bfloat16: `x.float().numpy()`.",
                "NumPy 没有 bfloat16：请写 `x.float().numpy()`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "torch.ones(2).device.type, torch.ones(2).cpu().numpy()",
            Text(
                "Only for device 'cpu': a tensor on the GPU raises a TypeError. "
                "`x.detach().cpu().numpy()`, or `x.numpy(force=True)`, always works.",
                "只适用于 'cpu' 设备：GPU 上的张量会引发 TypeError。"
                "`x.detach().cpu().numpy()` 或 `x.numpy(force=True)` 总是可行。",
            ),
        ),
        Trap(
            "x = torch.zeros(2)\nx.numpy()[0] = 5\nx",
            Text(
                "One memory: writing to the array writes to the tensor. "
                "`.numpy().copy()` separates them.",
                "同一块内存：写数组就是写张量。`.numpy().copy()` 可以分开。",
            ),
        ),
    ),
    same_as=(Same("NumPy", "np.asarray(input)"),),
    see=("from_numpy", "tolist", "detach"),
    samples=(
        ("input=torch.ones(2, 3)"),
        ("input=torch.tensor([1, 2])"),
    ),
)
