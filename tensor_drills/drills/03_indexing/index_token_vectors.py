"""The shape of an index tensor takes the place of the dim that it indexes."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.index_select", "torch.nn.functional.embedding"),
    title=Text(en="Look up word vectors", zh="查词向量表"),
    statement=Text(
        en="Row r of `table` is the vector of word r. `tokens` holds b sentences of t word "
        "numbers. Return the vector of every token. No Python loop.",
        zh="`table` 的第 r 行是第 r 个词的向量。`tokens` 里是 b 个句子，每句 t 个词的编号。"
        "返回每个 token 的向量。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Each token picks one row. A tensor of ints may itself stand between the brackets.",
            zh="每个 token 挑一行。方括号里可以直接放一个整数张量。",
        ),
        Text(
            en="An index tensor of any shape will do: its dims come to stand where the indexed dim "
            "was, here (b, t) in place of v.",
            zh="索引张量可以是任意形状：它的各维会顶替被索引的那一维，这里是 (b, t) 顶替 v。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def index_token_vectors(
    table: Float[Tensor, "v d"], tokens: Int[Tensor, "b t"]
) -> Float[Tensor, "b t d"]:
    """out[i, s, j] = table[tokens[i, s], j]"""
    b, t = tokens.shape
    d = table.shape[1]
    out = table.new_empty(b, t, d)
    for i in range(b):
        for s in range(t):
            for j in range(d):
                out[i, s, j] = table[tokens[i, s], j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one token", "一个 token"), 2, 2, 1, 1),
        (("one sentence", "一个句子"), 2, 2, 1, 2),
        (("two sentences", "两个句子"), 3, 3, 2, 2),
        (("no sentences", "零个句子"), 3, 2, 0, 2),
        (("four different sizes", "四个大小各不相同"), 5, 2, 3, 4),
        (("long vectors", "向量较长"), 3, 4, 4, 2),
    ]
    chosen = {"one sentence": [[1, 0]], "two sentences": [[2, 0], [0, 1]]}
    sizes = range(1, 5)
    for name, v, d, b, t in draw.then_random(named, range(2, 6), sizes, sizes, sizes):
        tokens = draw.index(b, t, below=v)
        if name[0] in chosen:
            tokens = torch.tensor(chosen[name[0]])
        yield Case(name, table=draw.distinct(v, d), tokens=tokens)


@drill.misconception(
    en="The tokens were flattened first, so the sentences are no longer separate. A two-dim index "
    "may be used as it is.",
    zh="先把 token 展平了，句子之间就分不开了。二维的索引可以直接用，不必展平。",
)
def flattened_the_tokens(table, tokens):
    return table[tokens.flatten()]


@drill.misconception(
    en="`table[:, tokens]` picks columns: one feature of all words. A word is a row, dim 0.",
    zh="`table[:, tokens]` 挑的是列，也就是所有词的某个特征。一个词是一行，属于 dim 0。",
)
def picked_columns(table, tokens):
    return table[:, tokens]


@drill.misconception(
    en="`gather` picks single numbers, here one per token, from the column in which the token "
    "stands. Each token should get a whole row.",
    zh="`gather` 挑的是单个的数：这里每个 token 只得到一个数，而且取自它所在的那一列。"
    "题目要的是每个 token 对应的一整行。",
)
def gathered_single_numbers(table, tokens):
    return table.gather(0, tokens)


@drill.misconception(
    en="These are the vectors of the first sentence only: `tokens[0]` leaves the others out.",
    zh="这只是第一个句子的向量：`tokens[0]` 把其余句子都丢了。",
)
def looked_up_one_sentence(table, tokens):
    return table[tokens[0]]


@drill.alternative
def embedding(table, tokens):
    return torch.nn.functional.embedding(tokens, table)


@drill.alternative
def index_select_and_unflatten(table, tokens):
    return table.index_select(0, tokens.flatten()).reshape(*tokens.shape, table.shape[1])


@drill.alternative
def one_hot_matmul(table, tokens):
    return torch.nn.functional.one_hot(tokens, len(table)).to(table.dtype) @ table
