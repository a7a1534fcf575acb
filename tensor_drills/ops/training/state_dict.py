from tensor_drills.page import Page, Text, Trap

page = Page(
    name="torch.nn.Module.state_dict",
    signature="module.state_dict()",
    line=Text(
        "All parameters and buffers by name, sharing their memory.",
        "按名字列出所有参数和缓冲区，与它们共享内存。",
    ),
    words=Text(
        "save model, load model, checkpoint, weights, copy parameters",
        "保存模型 加载模型 检查点 权重",
    ),
    example="""
layer = torch.nn.Linear(2, 1)
list(layer.state_dict())
layer.state_dict()["weight"].data_ptr() == layer.weight.data_ptr()
""",
    traps=(
        Trap(
            "layer = torch.nn.Linear(2, 1)\n"
            "best = layer.state_dict()\n"
            "with torch.no_grad():\n"
            "    layer.weight.fill_(7.0)\n"
            "best['weight']",
            Text(
                "It is no copy: the saved weights go on changing. Take "
                "`copy.deepcopy(model.state_dict())`.",
                "它不是拷贝：保存的权重会继续变化。请用 `copy.deepcopy(model.state_dict())`。",
            ),
        ),
        Trap(
            "torch.nn.Linear(2, 1).load_state_dict({'weight': torch.ones(1, 2)})",
            Text(
                "Names must agree. `strict=False` raises nothing: it returns the missing ones.",
                "名字必须一致。`strict=False` 不报错，只返回缺失的名字。",
            ),
            raises="RuntimeError",
        ),
    ),
    see=("module", "parameter", "clone"),
)
