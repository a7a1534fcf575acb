from tensor_drills.page import Page, Same, Sketch, Text, Trap, np

page = Page(
    name="torch.nn.functional.embedding",
    signature="torch.nn.functional.embedding(input, weight)",
    aliases=("torch.nn.Embedding",),
    line=Text("Looks up a row of a table for each index.", "按每个索引从表中取出一行。"),
    words=Text("lookup, word vectors, tokens, table", "查表 词向量 词元 嵌入"),
    shape="input (n, t), weight (v, d) → (n, t, d)",
    shape_rule="(*input.shape, weight.shape[1])",
    formula="out[n][t][d] = weight[input[n][t]][d]",
    memory="new",
    dtype=Text("that of `weight`", "与 `weight` 相同"),
    dtype_rule="weight.dtype",
    gradient=Text(
        "to `weight`: added to the rows that were taken", "传给 `weight`：累加到被取出的行"
    ),
    gradient_to=("weight",),
    example="""
table = torch.tensor([[0.0, 0.1], [1.0, 1.1], [2.0, 2.1]])
F.embedding(torch.tensor([2, 0]), table)
""",
    traps=(
        Trap(
            "F.embedding(torch.tensor([3]), torch.ones(3, 2))",
            Text(
                "Rows are counted from 0: a table of 3 has no row 3.",
                "行从 0 数起：3 行的表没有第 3 行。",
            ),
            raises="IndexError",
        ),
        Trap(
            "F.embedding(torch.tensor([1.0]), torch.ones(3, 2))",
            Text("Indices are ints: add `.long()`.", "索引必须是整数：请加 `.long()`。"),
            raises="RuntimeError",
        ),
    ),
    same_as=(
        Same("torch", "weight[input]"),
        Same("torch", "F.one_hot(input, len(weight)).to(weight.dtype) @ weight"),
        Same("NumPy", "weight[input]"),
    ),
    see=("index_select", "one_hot", "getitem"),
    sketch=Sketch("F.embedding(i, table)", i=[2, 0], table=(3, 2)),
    opinfo="",
    samples=(("input=torch.tensor([[0, 2], [1, 1]]), weight=torch.arange(6.0).view(3, 2)"),),
)


@page.loop
def embedding(input, weight):
    out = weight.new_empty(*input.shape, weight.shape[1])
    for at in np.ndindex(*input.shape):
        out[at] = weight[input[at]]
    return out
