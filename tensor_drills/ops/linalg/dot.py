from tensor_drills.page import Page, Same, Text, Trap

page = Page(
    name="torch.dot",
    signature="torch.dot(input, tensor)",
    method="input.dot(tensor)",
    line=Text("The sum of the products of two vectors.", "两个向量对应元素乘积之和。"),
    words=Text("dot product, inner product, scalar product", "点积 内积"),
    shape="(n), (n) → ()",
    shape_rule="()",
    formula="out = Σ_i input[i] * tensor[i]",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: grad * tensor; to `tensor`: grad * input",
        "传给 `input`：grad * tensor；传给 `tensor`：grad * input",
    ),
    gradient_to=("input", "tensor"),
    gradient_code="grad * tensor",
    example="""
torch.dot(torch.tensor([1, 2, 3]), torch.tensor([10, 1, 0]))
""",
    traps=(
        Trap(
            "torch.dot(torch.ones(2, 3), torch.ones(2, 3))",
            Text(
                "Only vectors. Row by row: `(a * b).sum(1)` or `linalg.vecdot`.",
                "只接受向量。逐行点积：`(a * b).sum(1)` 或 `linalg.vecdot`。",
            ),
            raises="RuntimeError",
        ),
        Trap(
            "torch.dot(torch.ones(3), torch.ones(1))",
            Text("It does not broadcast.", "它不会广播。"),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "input @ tensor"),
        Same("torch", "(input * tensor).sum()", "input.dtype != torch.bool"),
        Same("NumPy", "np.dot(input, tensor)"),
    ),
    see=("vecdot", "inner", "mv"),
)


@page.loop
def dot(input, tensor):
    total = input.new_zeros(())
    for i in range(len(input)):
        total += input[i] * tensor[i]
    return total
