"""Repeated indices: an assignment keeps one of the values, scatter_add keeps them all."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.scatter_add", "torch.index_add", "torch.scatter"),
    title=Text(en="Repair: book all payments", zh="改错：每笔款项都要入账"),
    statement=Text(
        en="Repair the function. `account[i]` is where `amount[i]` is paid in; the result is the "
        "new balance of every account. As it stands, money is lost when an account gets several "
        "payments. `balance` stays as it is.",
        zh="请改正这个函数。`amount[i]` 要记入账户 `account[i]`，返回每个账户的新余额。"
        "现在只要一个账户有多笔款项，钱就会少。`balance` 保持不变。",
    ),
    hints=(
        Text(
            en="Try two payments into one account. What does `out[account]` hold before anything "
            "is added?",
            zh="试试往同一个账户记两笔。相加之前，`out[account]` 里是什么？",
        ),
        Text(
            en="`out[account] += amount` reads, adds, and then writes back: the second write to a "
            "place overwrites the first.",
            zh="`out[account] += amount` 是先读、再加、最后写回："
            "同一个位置的第二次写入会盖掉第一次。",
        ),
        Text(
            en="What is needed adds at the moment of writing. torch has it under the names "
            "`scatter_add` and `index_add`.",
            zh="需要的是在写入的同时累加。torch 里它叫 `scatter_add` 或 `index_add`。",
        ),
    ),
)


@drill.reference
def scatter_add_balances(
    balance: Float[Tensor, " m"], account: Int[Tensor, " n"], amount: Float[Tensor, " n"]
) -> Float[Tensor, " m"]:
    """out[k] = balance[k] + sum over all i with account[i] == k of amount[i]"""
    out = balance.clone()
    for k in range(len(balance)):
        for i in range(len(account)):
            if account[i] == k:
                out[k] += amount[i]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one payment", "一笔款项"), 2, [1]),
        (("two into one account", "同一账户两笔"), 2, [0, 0]),
        (("two accounts in turn", "两个账户轮流"), 3, [2, 0, 2, 0]),
        (("no payments", "没有款项"), 2, []),
        (("one account", "只有一个账户"), 1, [0, 0, 0]),
    ]
    for name, m, account in draw.then_random(named, range(1, 5), [None]):
        if account is None:
            account = draw.index(draw.choice(range(3, 8)), below=m).tolist()
        yield Case(
            name,
            balance=draw.signed(m),
            account=torch.tensor(account, dtype=torch.int64),
            amount=draw.signed(len(account)),
        )


@drill.misconception(
    en="`out[account] += amount` reads all the old balances first and then writes: of several "
    "payments into one account only one is kept.",
    zh="`out[account] += amount` 先读出所有旧余额，再统一写回：同一账户的多笔款项只留下一笔。",
    stub=True,
)
def added_to_an_index(balance, account, amount):
    out = balance.clone()
    out[account] += amount
    return out


@drill.misconception(
    en="`scatter` writes the amount in place of the balance, and of several amounts only one "
    "stays. Adding is `scatter_add`.",
    zh="`scatter` 是用金额替换余额，多笔金额也只留一笔。累加要用 `scatter_add`。",
)
def scattered_without_adding(balance, account, amount):
    return balance.scatter(0, account, amount)


@drill.misconception(
    en="The values are right, but the trailing underscore adds into the caller's `balance`. "
    "Without it the result is a new tensor.",
    zh="数值对了，但末尾的下划线表示直接加到调用者的 `balance` 上。去掉它，结果才是新张量。",
)
def added_in_place(balance, account, amount):
    return balance.scatter_add_(0, account, amount)


@drill.misconception(
    en="The payments are added up, but the old balance is lost.",
    zh="款项加起来了，但原来的余额丢了。",
)
def forgot_the_old_balance(balance, account, amount):
    return torch.zeros_like(balance).scatter_add(0, account, amount)


@drill.alternative
def index_add(balance, account, amount):
    return balance.index_add(0, account, amount)


@drill.alternative
def index_put_accumulating(balance, account, amount):
    return balance.index_put((account,), amount, accumulate=True)


@drill.alternative
def weighted_bincount(balance, account, amount):
    return balance + torch.bincount(account, weights=amount, minlength=len(balance))


@drill.alternative
def one_hot_matmul(balance, account, amount):
    return balance + amount @ (account[:, None] == torch.arange(len(balance))).to(amount.dtype)


@drill.alternative
def one_by_one(balance, account, amount):
    out = balance.clone()
    for k, value in zip(account.tolist(), amount, strict=True):
        out[k] += value
    return out
