from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Module.eval",
    signature="module.eval()",
    aliases=("torch.nn.Module.train",),
    line=Text(
        "Switches a module to evaluation: no dropout, fixed batch-norm statistics.",
        "把模块切换到评估模式：不做 dropout，批归一化用固定统计量。",
    ),
    words=Text(
        "evaluation mode, train mode, inference, dropout, batch norm",
        "评估模式 训练模式 推理 批归一化",
    ),
    example="""
drop = torch.nn.Dropout(0.5)
drop.eval()
drop(torch.ones(4))
drop.train().training
""",
    traps=(
        Trap(
            "norm = torch.nn.BatchNorm1d(1, affine=False)\n"
            "x = torch.tensor([[1.0], [3.0]])\n"
            "norm(x).T, norm.eval()(x).T",
            Text(
                "In training mode a sample's result depends on its batch. Call `eval()` "
                "before you measure.",
                "训练模式下，样本的结果取决于所在批次。评估之前请调用 `eval()`。",
            ),
        ),
        Trap(
            "layer = torch.nn.Linear(1, 1).eval()\nlayer(torch.ones(1)).requires_grad",
            Text(
                "`eval` does not stop gradients: that is `no_grad`.",
                "`eval` 不会停止梯度计算；那是 `no_grad` 的事。",
            ),
        ),
    ),
    see=("no_grad", "dropout_layer", "batch_norm1d"),
)
