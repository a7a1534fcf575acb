"""Each basket with a price list of its own: gather looks up row by row, an index does not."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.gather", "torch.sum", "torch.einsum"),
    title=Text(en="Totals at each shop's prices", zh="各店价格下的总价"),
    statement=Text(
        en="Row i of `prices` is the price list of shop i. `basket[i]` lists the numbers of k "
        "items "
        "bought there, perhaps one of them twice, and `amount[i]` how many of each. Return what "
        "each basket costs in its own shop. No Python loop.",
        zh="`prices` 的第 i 行是第 i 家店的价目表。`basket[i]` 列出在那里买的 k 项"
        "商品的编号（同一编号可以出现多次），`amount[i]` 是各项的件数。返回每个篮子在自己那家店的"
        "总价。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="The prices that are needed have the shape of `basket`. Each row of them comes from "
            "the same row of `prices`.",
            zh="需要的价格与 `basket` 形状相同，其中每一行都来自 `prices` 的同一行。",
        ),
        Text(
            en="`gather` along the dim of the items keeps to the row. Then multiply and add up.",
            zh="沿商品那一维做 `gather`，行就保持不变。然后相乘、求和。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def gather_basket_totals(
    prices: Float[Tensor, "b items"], basket: Int[Tensor, "b k"], amount: Int[Tensor, "b k"]
) -> Float[Tensor, " b"]:
    """out[i] = sum over j of amount[i, j] * prices[i, basket[i, j]]"""
    out = prices.new_zeros(len(basket))
    for i in range(len(basket)):
        for j in range(basket.shape[1]):
            out[i] += amount[i, j] * prices[i, basket[i, j]]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one shop", "一家店"), 1, 2, 1),
        (("two shops", "两家店"), 2, 3, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("nothing bought", "什么也没买"), 2, 3, 0),
        (("more shops than items", "店比商品多"), 4, 2, 3),
        (("more items than shops", "商品比店多"), 2, 5, 3),
    ]
    sizes = range(1, 5)
    for name, b, items, k in draw.then_random(named, sizes, range(2, 6), sizes):
        yield Case(
            name,
            prices=draw.distinct(b, items) / 4,
            basket=draw.index(b, k, below=items),
            amount=draw.index(b, k, below=4),
        )


@drill.misconception(
    en="`prices[:, basket]` looks every basket up in every shop: one dim too many, and then one "
    "too many totals. Each basket belongs to the shop of its row.",
    zh="`prices[:, basket]` 把每个篮子在每家店都查了一遍：多出一维，总价也多了。"
    "每个篮子只属于它那一行的店。",
)
def looked_up_in_every_shop(prices, basket, amount):
    return (prices[:, basket] * amount).sum(2)


@drill.misconception(
    en="`gather` in dim 0 reads the numbers as shops, and takes the column from the place in the "
    "row. They are items: dim 1.",
    zh="沿 dim 0 的 `gather` 把这些数当成店号，列则取自所在的位置。它们是商品号，应沿 dim 1。",
)
def gathered_along_the_shops(prices, basket, amount):
    return (prices.gather(0, basket) * amount).sum(1)


@drill.misconception(
    en="The amounts were left out: every item was paid once.",
    zh="漏掉了件数：每种商品都只付了一件的钱。",
)
def left_out_the_amounts(prices, basket, amount):
    return prices.gather(1, basket).sum(1)


@drill.misconception(
    en="All baskets were paid at the prices of shop 0.",
    zh="所有篮子都按第 0 家店的价格付了钱。",
)
def paid_at_the_first_shop(prices, basket, amount):
    return (prices[0][basket] * amount).sum(1)


@drill.misconception(
    en="The product of the sums is not the sum of the products: each price goes with its own "
    "amount.",
    zh="和的乘积不等于乘积的和：每个价格要乘自己的件数。",
)
def multiplied_the_sums(prices, basket, amount):
    return prices.gather(1, basket).sum(1) * amount.sum(1)


@drill.alternative
def paired_indexing(prices, basket, amount):
    shop = torch.arange(len(prices), device=prices.device).unsqueeze(1)
    return (prices[shop, basket] * amount).sum(dim=1)


@drill.alternative
def einsum(prices, basket, amount):
    paid = torch.take_along_dim(prices, basket, dim=1)
    return torch.einsum("bk,bk->b", paid, amount.to(prices.dtype))


@drill.alternative
def amounts_by_item(prices, basket, amount):
    by_item = torch.zeros_like(prices).scatter_add(1, basket, amount.to(prices.dtype))
    return (by_item * prices).sum(1)
