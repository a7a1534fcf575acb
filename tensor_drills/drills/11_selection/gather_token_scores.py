"""gather in the last of three dims: a language model's score of the token that came."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.gather", "torch.Tensor.squeeze"),
    title=Text(en="The score of each token", zh="每个 token 的得分"),
    statement=Text(
        en="At each step of each text a language model scores all v tokens of its vocabulary. "
        "`tokens[i, s]` is the token that really stood there. Return its score for every step of "
        "every text. No Python loop.",
        zh="语言模型在每段文本的每一步，都给词表中的 v 个 token 打分。"
        "`tokens[i, s]` 是那里实际出现的 token。"
        "对每段文本的每一步，返回这个 token 的得分。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Text and step stay as they are. Which dim of `scores` do the tokens count?",
            zh="第几段文本、第几步都不变。token 的编号对应 `scores` 的哪一维？",
        ),
        Text(
            en="The index needs three dims too. Where does its dim of size 1 belong?",
            zh="index 也要有三维。大小为 1 的那一维该放在哪里？",
        ),
        Text(
            en="Afterwards that dim goes again: that one, and no other of size 1.",
            zh="最后再把那一维去掉：只去掉它，不动其他大小为 1 的维。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def gather_token_scores(
    scores: Float[Tensor, "b t v"], tokens: Int[Tensor, "b t"]
) -> Float[Tensor, "b t"]:
    """out[i, s] = scores[i, s, tokens[i, s]]"""
    b, t = tokens.shape
    out = scores.new_empty(b, t)
    for i in range(b):
        for s in range(t):
            out[i, s] = scores[i, s, tokens[i, s]]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one text of two steps", "一段文本，两步"), 1, 2, 3),
        (("one step each", "各一步"), 2, 1, 3),
        (("all sizes equal", "各维大小相等"), 3, 3, 3),
        (("texts without steps", "没有任何一步"), 2, 0, 3),
        (("three different sizes", "三个大小各不相同"), 2, 4, 5),
    ]
    sizes = range(1, 4)
    for name, b, t, v in draw.then_random(named, sizes, sizes, range(2, 6)):
        yield Case(name, scores=draw.signed(b, t, v), tokens=draw.index(b, t, below=v))


@drill.misconception(
    en="`squeeze()` also drops the text or the step when there is only one. Name the dim.",
    zh="只有一段文本或只有一步时，`squeeze()` 会把那一维也去掉。请写明 dim。",
)
def squeezed_every_dim(scores, tokens):
    return scores.gather(2, tokens.unsqueeze(2)).squeeze()


@drill.misconception(
    en="`scores[:, :, tokens]` looks every token of every text up at every step: four dims. Text "
    "and step need index tensors of their own, or `gather`.",
    zh="`scores[:, :, tokens]` 会在每一步把所有文本的所有 token 都查一遍，得到四维。"
    "文本和步也要各给一个索引张量，或者用 `gather`。",
)
def looked_up_every_token_at_every_step(scores, tokens):
    return scores[:, :, tokens]


@drill.misconception(
    en="Both ranges are rows here, so text i goes with step i. As a column, (b, 1), the texts "
    "broadcast against the steps.",
    zh="两个 arange 都是一行，于是第 i 段文本只配第 i 步。文本的编号要做成一列 (b, 1)，"
    "才能与各步广播。",
)
def let_texts_and_steps_go_in_step(scores, tokens):
    b, t = tokens.shape
    return scores[torch.arange(b), torch.arange(t), tokens]


@drill.misconception(
    en="`max` takes the likeliest token at each step, not the one that stood there.",
    zh="`max` 取的是每一步最可能的 token，而不是实际出现的那个。",
)
def took_the_likeliest(scores, tokens):
    return scores.max(dim=-1).values


@drill.misconception(
    en="The dim of size 1 that `gather` needs is still there at the end.",
    zh="`gather` 所需的那个大小为 1 的维还留在末尾。",
)
def left_the_last_dim(scores, tokens):
    return scores.gather(-1, tokens[..., None])


@drill.alternative
def three_index_tensors(scores, tokens):
    b, t = tokens.shape
    return scores[torch.arange(b)[:, None], torch.arange(t), tokens]


@drill.alternative
def flatten_the_steps(scores, tokens):
    rows = scores.reshape(-1, scores.shape[-1])
    return rows[torch.arange(len(rows)), tokens.reshape(-1)].reshape(tokens.shape)


@drill.alternative
def one_hot_and_sum(scores, tokens):
    one_hot = torch.nn.functional.one_hot(tokens, scores.shape[2]).to(scores.dtype)
    return (scores * one_hot).sum(dim=2)


@drill.alternative
def take_along_dim(scores, tokens):
    return torch.take_along_dim(scores, tokens.unsqueeze(-1), dim=-1)[:, :, 0]
