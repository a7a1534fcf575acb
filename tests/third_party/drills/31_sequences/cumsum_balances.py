"""cumsum needs a dim, and counts the present entry in."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.cumsum",),
    title=Text(en="Balance after each entry", zh="每笔账之后的余额"),
    statement=Text(
        en="Row i of `entries` holds the payments into and out of account i, in order. Return the "
        "balance of each account after each of its entries; every account begins at 0.",
        zh="`entries` 的第 i 行按顺序记录账户 i 的收入与支出。返回每个账户在每一笔之后的余额；"
        "每个账户都从 0 开始。",
    ),
    hints=(
        Text(
            en="A balance is the sum of all entries of the account so far, the present one too.",
            zh="余额是该账户到目前为止所有账目之和，包括当前这一笔。",
        ),
        Text(
            en="`cumsum` sums along a dim. Along which one does time run here?",
            zh="`cumsum` 沿一维累加。这里时间沿着哪一维？",
        ),
    ),
)


@drill.reference
def cumsum_balances(entries: Float[Tensor, "a t"]) -> Float[Tensor, "a t"]:
    """out[i, j] = entries[i, 0] + ... + entries[i, j]"""
    out = torch.empty_like(entries)
    for i in range(entries.shape[0]):
        balance = 0.0
        for j in range(entries.shape[1]):
            balance += float(entries[i, j])
            out[i, j] = balance
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one account", "一个账户"), 1, 2),
        (("two accounts", "两个账户"), 2, 1),
        (("no entries", "没有账目"), 2, 0),
        (("square", "方阵"), 3, 3),
        (("two by four", "两行四列"), 2, 4),
    ]
    for name, a, t in draw.then_random(named, range(1, 5), range(1, 6)):
        yield Case(name, entries=draw.signed(a, t))


@drill.misconception(
    en="Dim 0 runs over the accounts: these sums mix their money. Time is dim 1.",
    zh="dim 0 是账户的编号：这样加起来，各账户的钱混在了一起。时间是 dim 1。",
)
def summed_over_the_accounts(entries):
    return entries.cumsum(dim=0)


@drill.misconception(
    en="Flattened, the last balance of one account is carried over to the next. Every account "
    "begins at 0: sum along dim 1.",
    zh="展平之后，一个账户最后的余额被带到了下一个账户。每个账户都从 0 开始：应沿 dim 1 累加。",
)
def carried_over_to_the_next_account(entries):
    return entries.flatten().cumsum(0).view_as(entries)


@drill.misconception(
    en="That is the balance before each entry: the present one is counted in as well.",
    zh="这是每一笔之前的余额：当前这一笔也要算进去。",
)
def left_the_present_entry_out(entries):
    return entries.cumsum(dim=1) - entries


@drill.alternative
def matmul_with_ones(entries):
    t = entries.shape[1]
    return entries @ torch.ones(t, t, device=entries.device).triu()


@drill.alternative
def sum_of_each_beginning(entries):
    sums = [entries[:, : j + 1].sum(dim=1) for j in range(entries.shape[1])]
    return torch.stack(sums, dim=1) if sums else entries.clone()
