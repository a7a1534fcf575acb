from tensor_drills.page import Page, Same, Sketch, Text, Trap, torch

page = Page(
    name="torch.Tensor.index_put",
    signature="input.index_put(indices, values, accumulate=False)",
    aliases=("torch.index_put", "torch.Tensor.index_put_"),
    line=Text(
        "A copy with `values` written where `input[indices]` reads; what `x[i, j] = v` does.",
        "拷贝一份，把 `values` 写到 `input[indices]` 所指处；`x[i, j] = v` 做的就是它。",
    ),
    words=Text("assign by index, set elements, accumulate", "按索引赋值 写入元素 累加"),
    shape="input (n, c), indices ((k), (k)), values (k) → (n, c)",
    shape_rule="input.shape",
    shape_note=Text(
        "`indices` is a tuple; `values` broadcasts to the shape of `input[indices]`.",
        "`indices` 是元组；`values` 会广播到 `input[indices]` 的形状。",
    ),
    formula="out = input.clone()\nout[rows[k]][columns[k]] = values[k]     # += with "
    "accumulate=True",
    memory="new",
    dtype="same",
    gradient=Text(
        "to `input`: 0 where it was written over; to `values`: from where they were put",
        "传给 `input`：被覆盖处为 0；传给 `values`：取自写入的位置",
    ),
    gradient_to=("input", "values"),
    gradient_code="grad if accumulate else grad.index_put(indices, torch.tensor(0.0))",
    example="""
x = torch.zeros(2, 3)
rows, columns = torch.tensor([0, 1, 1]), torch.tensor([2, 0, 0])
x.index_put((rows, columns), torch.tensor(1.0), accumulate=True)
""",
    traps=(
        Trap(
            "torch.zeros(3).index_put(torch.tensor([0, 2]), torch.tensor(1.0))",
            Text(
                "The indices come in a tuple, even if there is one: `(index,)`.",
                "索引要放在元组里，只有一个也一样：`(index,)`。",
            ),
            raises="TypeError",
        ),
        Trap(
            "i = torch.tensor([0, 0])\ntorch.zeros(2).index_put((i,), torch.ones(2))",
            Text(
                "One place named twice is written twice, not added. For sums: `accumulate=True`.",
                "同一处给出两次，是写两次而不是相加。要累加请用 `accumulate=True`。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "input.index_add(0, indices[0], values)",
            "accumulate and len(indices) == 1 and indices[0].dtype == torch.int64",
            Text("one int index, accumulate=True", "一个整数索引，accumulate=True"),
        ),
        Same(
            "torch",
            "input.index_copy(0, indices[0], values)",
            "not accumulate and len(indices) == 1 and indices[0].dtype == torch.int64",
            Text("one int index", "一个整数索引"),
        ),
    ),
    see=("setitem", "index_add", "scatter", "getitem"),
    sketch=Sketch(
        "x.index_put((rows, columns), values)", x=(2, 3), rows=[0, 1], columns=[2, 0], values=(2,)
    ),
    samples=(
        (
            "input=torch.rand(2, 3), indices=(torch.tensor([0, 1]), torch.tensor([2, 0])), "
            "values=torch.rand(2)"
        ),
    ),
)


def positions(index):
    """Return an index as positions: of a mask, those where it is true."""
    return index.nonzero()[:, 0] if index.dtype == torch.bool else index


@page.loop
def index_put(input, indices, values, accumulate=False):
    out = input.clone()
    places = [positions(index) for index in indices]
    values = values.expand(input[indices].shape)
    for k in range(len(places[0])):
        to = tuple(place[k] for place in places)
        out[to] = out[to] + values[k] if accumulate else values[k]
    return out
