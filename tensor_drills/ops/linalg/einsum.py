from tensor_drills.page import Page, Same, Sketch, Text, Trap

page = Page(
    name="torch.einsum",
    signature="torch.einsum(equation, *operands)",
    line=Text(
        "Multiplies along named indices and sums over those that the result leaves out.",
        "按带名字的下标相乘，并对结果中没有的下标求和。",
    ),
    words=Text(
        "einstein summation, named indices, contraction, any product",
        "爱因斯坦求和 下标记号 任意乘积",
    ),
    shape="'ik,kj->ij': (n, k), (k, m) → (n, m)",
    shape_rule="named(equation, flat(operands))",
    formula="'bik,bkj->bij': out[b][i][j] = Σ_k x[b][i][k] * y[b][k][j]",
    memory="depends",
    memory_note=Text(
        "a view where nothing is multiplied or summed; otherwise new",
        "没有相乘也没有求和时是视图，否则是新的",
    ),
    is_view="is_moved(equation, operands)",
    dtype=Text(
        "that of the operands; where it sums they must agree",
        "与各操作数相同；要求和时它们必须一致",
    ),
    dtype_rule="flat(operands)[0].dtype",
    gradient=Text("to all operands", "传给所有操作数"),
    gradient_to=("operands",),
    example="""
a = torch.tensor([[1, 2], [3, 4]])
torch.einsum("ij->ji", a)
torch.einsum("ij,j->i", a, torch.tensor([10, 1]))
torch.einsum("ii->", a)
""",
    traps=(
        Trap(
            "torch.einsum('ba', torch.ones(2, 3)).shape",
            Text(
                "Without `->` the result's indices come in alphabetical order: 'ba' "
                "transposes. Always write the arrow.",
                "不写 `->` 时结果下标按字母顺序排列：'ba' 就成了转置。请始终写出箭头。",
            ),
        ),
        Trap(
            "torch.einsum('ij,jk->ik', torch.ones(2, 3), torch.ones(4, 2))",
            Text(
                "A letter stands for one size: j is 3 here and 4 there. Only size 1 is broadcast.",
                "一个字母只能代表一个大小：j 在这里是 3，在那里是 4。只有大小 1 会广播。",
            ),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same(
            "NumPy",
            "np.einsum(equation, *operands)",
            "len(operands) and torch.is_tensor(operands[0]) and "
            "operands[0].dtype.is_floating_point",
            Text("float operands", "浮点操作数"),
        ),
        Same(
            "einops",
            "einops.einsum(*operands, 'i k, k j -> i j')",
            "equation.replace(' ', '') == 'ik,kj->ij'",
            Text("equation 'ik,kj->ij'", "equation 为 'ik,kj->ij'"),
        ),
    ),
    see=("matmul", "tensordot", "sum"),
    sketch=Sketch("torch.einsum('ij,j->i', a, v)", a=(2, 3), v=(3,)),
    opinfo="",
    samples=(
        ("equation='ij->ji', operands=(torch.arange(6.0).view(2, 3),)"),
        ("equation='ik,kj->ij', operands=(torch.ones(2, 3), torch.arange(6.0).view(3, 2))"),
        ("equation='ij->', operands=(torch.ones(2, 3),)"),
    ),
)


def flat(operands):
    """Return the operands, given one by one or as a list."""
    return operands[0] if isinstance(operands[0], list | tuple) else operands


def named(equation, operands):
    """Return the shape that the letters after the arrow name; None without an arrow."""
    left, arrow, right = equation.replace(" ", "").partition("->")
    if not arrow or "." in equation:
        return None
    sizes = {}
    for letters, operand in zip(left.split(","), operands, strict=True):
        for letter, size in zip(letters, operand.shape, strict=True):
            sizes[letter] = max(sizes.get(letter, 1), size)
    return tuple(sizes[letter] for letter in right)


def is_moved(equation, operands):
    """Say whether one operand's indices are all kept: nothing is summed or multiplied."""
    left, arrow, right = equation.replace(" ", "").partition("->")
    return len(flat(operands)) == 1 and bool(arrow) and sorted(set(left)) == sorted(right)
