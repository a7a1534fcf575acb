from tensor_drills.page import Page, Same, Sketch, Text, Trap, inserted, np, torch

page = Page(
    name="torch.stack",
    signature="torch.stack(tensors, dim=0)",
    line=Text(
        "Joins tensors of one shape along a new dim.",
        "把形状相同的张量沿一个新的维度叠在一起。",
    ),
    words=Text("join, new dim, list to tensor, batch", "叠加 堆叠 合成批次 列表转张量"),
    shape="k × (n, c) → (k, n, c)     # dim=0\nk × (n, c) → (n, k, c)     # dim=1",
    shape_rule="inserted(tensors[0].shape, dim, len(tensors))",
    formula="out[t][i][j] = tensors[t][i][j]     # dim=0",
    memory="new",
    dtype=Text("the dtype to which the tensors promote", "各张量做类型提升后的 dtype"),
    dtype_rule="promoted(tensors)",
    gradient=Text("to each tensor: its own slice", "传给每个张量：属于它的那一片"),
    gradient_to=("tensors",),
    example="""
a, b = torch.tensor([1, 2, 3]), torch.tensor([4, 5, 6])
torch.stack([a, b])
torch.stack([a, b], dim=1)
""",
    traps=(
        Trap(
            "torch.stack([torch.ones(2, 3), torch.ones(1, 3)])",
            Text(
                "All shapes must be equal. `cat` joins different numbers of rows; `pad_sequence` "
                "fills up.",
                "所有形状必须相同。行数不同用 `cat` 拼接，或用 `pad_sequence` 补齐。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "a, b = torch.tensor([[1, 2], [3, 4]]), torch.tensor([[5, 6], [7, "
            "8]])\ntorch.stack([a, b]).view(2, 4)",
            Text(
                "The new dim is in front, so `view` does not put rows side by side. For that: "
                "`torch.cat([a, b], dim=1)`.",
                "新的维度在最前面，`view` 并不会把对应的行并排。要并排：`torch.cat([a, b], "
                "dim=1)`。",
            ),
        ),
    ),
    same_as=(
        Same("torch", "torch.cat([t.unsqueeze(dim) for t in tensors], dim)"),
        Same("NumPy", "np.stack(tensors, axis=dim)"),
        Same(
            "einops",
            "einops.rearrange(list(tensors), 'k ... -> k ...')",
            "dim == 0",
            Text("dim=0", "dim=0"),
        ),
    ),
    see=("cat", "unbind", "hstack", "vstack", "pad_sequence"),
    samples=("tensors=[torch.tensor([1, 2]), torch.tensor([0.5, 1.5])]",),
    sketch=Sketch("torch.stack([a, b])", a=(3,), b=(3,)),
)


def promoted(tensors):
    """Return the dtype to which all tensors promote."""
    dtype = tensors[0].dtype
    for t in tensors[1:]:
        dtype = torch.promote_types(dtype, t.dtype)
    return dtype


@page.loop
def stack(tensors, dim=0):
    shape = inserted(tensors[0].shape, dim, len(tensors))
    out = torch.empty(shape, dtype=promoted(tensors))
    for at in np.ndindex(*out.shape):
        source = list(at)
        t = source.pop(dim)
        out[at] = tensors[t][tuple(source)]
    return out
