from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.autograd.backward",
    signature="torch.autograd.backward(tensors, grad_tensors=None)",
    line=Text("`backward` of several results at once.", "同时对多个结果做 `backward`。"),
    words=Text("several losses, multiple outputs, backpropagation", "多个损失 多个输出 反向传播"),
    example="""
w = torch.tensor([2.0], requires_grad=True)
a, b = w**2, 5 * w
torch.autograd.backward([a, b])
w.grad
""",
    traps=(
        Trap(
            "w = torch.tensor([2.0], requires_grad=True)\n"
            "torch.autograd.backward([w**2, w * torch.ones(2)])",
            Text(
                "Results of several elements need a weight each: `grad_tensors=[None, "
                "torch.ones(2)]`.",
                "有多个元素的结果需要各自的权重：`grad_tensors=[None, torch.ones(2)]`。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("backward", "grad"),
)
