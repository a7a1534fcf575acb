"""The k-th power of an adjacency matrix counts walks of k steps."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.matrix_power", "torch.linalg.matrix_power"),
    title=Text(en="Count walks of k steps", zh="数 k 步的走法"),
    statement=Text(
        en="`steps[i, j]` is the number of ways to go from node i to node j in one step. Return, "
        "for every i and j, the number of ways to go from i to j in exactly `k` steps. In 0 steps "
        "one stays where one is, in one way. No Python loop.",
        zh="`steps[i, j]` 是从节点 i 一步走到节点 j 的走法数。"
        "对每个 i 和 j，返回从 i 恰好走 `k` 步到 j 的走法数。"
        "0 步就是留在原地，算一种走法。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Two steps: from i to some node, and on to j. Over all nodes in between, add up the "
            "products. Which operation is that?",
            zh="两步：先从 i 到某个节点，再到 j。对所有中间节点，把乘积加起来。这是什么运算？",
        ),
        Text(
            en="Repeat it k times; torch has a function for that, and it knows the zeroth power "
            "too.",
            zh="重复 k 次；torch 有一个函数做这件事，它也懂得零次幂。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def matrix_power_walks(steps: Float[Tensor, "n n"], k: int) -> Float[Tensor, "n n"]:
    """ways(0)[i, j] = 1 if i == j else 0
    ways(k)[i, j] = sum over m of ways(k - 1)[i, m] * steps[m, j]"""
    n = len(steps)
    ways = [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]
    one = steps.tolist()
    for _ in range(k):
        ways = [[sum(ways[i][m] * one[m][j] for m in range(n)) for j in range(n)] for i in range(n)]
    return torch.tensor(ways, dtype=steps.dtype).reshape(n, n)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("two steps", "两步"), 2, 2),
        (("one step", "一步"), 2, 1),
        (("no steps", "零步"), 2, 0),
        (("three steps", "三步"), 3, 3),
        (("one node", "一个节点"), 1, 4),
    ]
    for name, n, k in draw.then_random(named, range(2, 5), range(5)):
        steps = draw.index(n, n, below=3).float()
        steps[0, n - 1] = 2  # somewhere more than one way, so that powers grow
        steps[n - 1, 0] = 1
        yield Case(name, steps=steps, k=k)
    chain = torch.tensor([[0.0, 2.0, 0.0], [0.0, 0.0, 3.0], [0.0, 0.0, 0.0]])
    yield Case(("a dead end", "走到头"), steps=chain, k=2)


@drill.misconception(
    en="`**` raises every element by itself, and no step follows another. What joins step to step "
    "is the matrix product.",
    zh="`**` 只是把每个元素各自乘方，没有把一步接在另一步之后。把步子接起来的是矩阵乘法。",
)
def raised_each_element(steps, k):
    return steps**k


@drill.misconception(
    en="Steps follow one another, so numbers of ways multiply: adding the matrix k times counts "
    "one step k times.",
    zh="步子一步接一步，走法数应当相乘：把矩阵加 k 遍，只是把一步数了 k 次。",
)
def multiplied_by_k(steps, k):
    return steps * k


@drill.misconception(
    en="This goes one step too far: the first power is `steps` itself, one step.",
    zh="这多走了一步：一次幂就是 `steps` 本身。",
)
def went_one_step_too_far(steps, k):
    return steps @ torch.matrix_power(steps, k)


@drill.misconception(
    en="This tells whether there is a way, as 0 or 1. The question is how many there are.",
    zh="这只说明有没有走法，是 0 或 1。题目问的是有几种。",
)
def told_only_whether(steps, k):
    return (torch.matrix_power(steps, k) > 0).to(steps.dtype)


@drill.misconception(
    en="This goes the other way: from j to i. `steps[i, j]` leads from i to j.",
    zh="方向反了：这是从 j 走到 i。`steps[i, j]` 是从 i 到 j。",
)
def went_backwards(steps, k):
    return torch.matrix_power(steps.T, k)


@drill.alternative
def linalg_matrix_power(steps, k):
    return torch.linalg.matrix_power(steps, k)


@drill.alternative
def in_double(steps, k):
    return steps.double().matrix_power(k).float()


@drill.alternative
def multiply_a_chain(steps, k):
    identity = torch.eye(len(steps), dtype=steps.dtype, device=steps.device)
    return torch.linalg.multi_dot([identity, *[steps] * k, identity])
