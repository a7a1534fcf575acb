from tensor_drills.page import Page, Same, Sketch, Text, Trap, np, torch

page = Page(
    name="torch.nn.utils.rnn.pad_sequence",
    signature="torch.nn.utils.rnn.pad_sequence("
    "sequences, batch_first=False, padding_value=0.0, padding_side='right')",
    line=Text(
        "Stacks tensors of different length, the shorter ones filled up.",
        "把长短不一的张量叠成一个，短的补齐。",
    ),
    words=Text(
        "ragged, different lengths, collate, batch of sentences", "补齐 变长序列 不等长 对齐 批次"
    ),
    shape=Text(
        "k sequences (l, ...) → (max l, k, ...)\n"
        "k sequences (l, ...) → (k, max l, ...)     # batch_first=True",
        "k 个序列 (l, ...) → (max l, k, ...)\n"
        "k 个序列 (l, ...) → (k, max l, ...)     # batch_first=True",
    ),
    shape_rule="shape_of(sequences, batch_first)",
    formula="out[t][b] = sequences[b][t] if t < l[b] else padding_value",
    memory="new",
    dtype=Text("that of the first sequence", "与第一个序列相同"),
    dtype_rule="sequences[0].dtype",
    gradient=Text("to each sequence: its own part", "传给每个序列：属于它的那一部分"),
    gradient_to=("sequences",),
    example="""
from torch.nn.utils.rnn import pad_sequence
words = [torch.tensor([1, 2, 3]), torch.tensor([4])]
pad_sequence(words, batch_first=True)
pad_sequence(words, batch_first=True, padding_value=-100)
""",
    traps=(
        Trap(
            "from torch.nn.utils.rnn import pad_sequence\n"
            "pad_sequence([torch.tensor([1, 2, 3]), torch.tensor([4])])",
            Text(
                "By default time comes first: each column is one sequence. Set `batch_first=True`.",
                "默认时间在前：每一列才是一个序列。请设 `batch_first=True`。",
            ),
        ),
        Trap(
            "x = [torch.tensor([5., 7.]), torch.tensor([2.])]\n"
            "nn.utils.rnn.pad_sequence(x, batch_first=True).mean(dim=1)",
            Text(
                "Padding counts in a mean: the second is 1, not 2. Keep the lengths and divide by "
                "them.",
                "补上的 0 也参与平均：第二个得 1，而不是 2。请保留各长度并除以它。",
            ),
        ),
    ),
    same_as=(
        Same(
            "torch",
            "torch.stack(sequences, 0 if batch_first else 1)",
            "len({t.shape for t in sequences}) == 1",
            Text("equal lengths", "长度相等时"),
        ),
    ),
    see=("stack", "pad", "cat", "masked_fill"),
    sketch=Sketch("torch.nn.utils.rnn.pad_sequence([a, b], batch_first=True)", a=(3,), b=(2,)),
    samples=(
        "sequences=[torch.tensor([1., 2., 3.]), torch.tensor([4.])], batch_first=True",
        "sequences=[torch.tensor([1, 2, 3]), torch.tensor([4])]",
        "sequences=[torch.ones(2, 3), torch.ones(4, 3)], padding_value=-1.0",
        "sequences=[torch.ones(1), torch.ones(3)], batch_first=True, padding_side='left'",
        "sequences=[torch.ones(2), torch.zeros(2)]",
    ),
)


def shape_of(sequences, batch_first):
    """Return the shape of the filled-up batch."""
    longest = max(len(t) for t in sequences)
    front = (len(sequences), longest) if batch_first else (longest, len(sequences))
    return (*front, *sequences[0].shape[1:])


@page.loop
def pad_sequence(sequences, batch_first=False, padding_value=0.0):
    shape = shape_of(sequences, batch_first)
    out = torch.full(shape, padding_value, dtype=sequences[0].dtype)
    for b in range(len(sequences)):
        for t, *at in np.ndindex(*sequences[b].shape):
            to = (b, t, *at) if batch_first else (t, b, *at)
            out[to] = sequences[b][(t, *at)]
    return out
