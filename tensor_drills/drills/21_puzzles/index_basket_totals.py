"""Looking prices up by index, where -1 is no item, yet a legal index."""

from tensor_drills.declare import Case, Draw, Drill, Float, Int, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.where", "torch.Tensor.masked_fill", "torch.sum"),
    title=Text(en="Totals of padded baskets", zh="长短不一的购物篮"),
    statement=Text(
        en="`price[k]` is the price of item k. Each row of `basket` lists the items that one "
        "customer buys, an item as often as it is bought; -1 fills the row up and is no item. "
        "Return what each customer pays. No Python loop.",
        zh="`price[k]` 是商品 k 的价格。`basket` 的每一行列出一位顾客买的商品，买几件就出现几次；"
        "-1 用来补齐这一行，不是商品。返回每位顾客应付的金额。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="What is `price[basket]`, in shape and in values? What does it hold for -1?",
            zh="`price[basket]` 是什么形状，有哪些值？-1 处是什么？",
        ),
        Text(
            en="An index of -1 means the last element. What was looked up there has to be replaced "
            "before the sum.",
            zh="索引 -1 指最后一个元素。那里查到的价格要在求和之前换掉。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def index_basket_totals(
    price: Float[Tensor, " items"], basket: Int[Tensor, "b k"]
) -> Float[Tensor, " b"]:
    """out[i] = sum of price[basket[i, j]] over all j with basket[i, j] != -1"""
    out = price.new_zeros(len(basket))
    for i in range(len(basket)):
        for item in basket[i].tolist():
            if item != -1:
                out[i] += price[item]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one basket", "一个购物篮"), 3, [[0, 2]]),
        (("filled up with -1", "用 -1 补齐"), 3, [[1, -1]]),
        (("an item twice", "同一商品两件"), 3, [[1, 1], [0, 2]]),
        (("an empty basket", "空购物篮"), 2, [[-1, -1], [0, -1]]),
        (("four baskets", "四个购物篮"), 3, [[0, 1, -1], [2, -1, -1], [1, 2, 1], [-1, -1, -1]]),
        (("square", "方阵"), 3, [[0, 1, -1], [2, -1, -1], [1, 2, 1]]),
        (("the last item is bought", "买了最后一种商品"), 2, [[1, 0, -1]]),
    ]
    for name, items, rows in draw.then_random(named, range(2, 6), [None]):
        if rows is None:
            b, k = draw.choice(range(1, 5)), draw.choice(range(1, 5))
            basket = draw.index(b, k, below=items + 1) - 1
        else:
            basket = torch.tensor(rows)
        yield Case(name, price=draw.distinct(items) / 4, basket=basket)


@drill.misconception(
    en="-1 is a legal index: it looks up the last item, and everybody paid for it. Those places "
    "are to count nothing.",
    zh="-1 是合法的索引：它查到的是最后一种商品，于是每个人都为它付了钱。这些位置不应计价。",
)
def paid_for_the_last_item(price, basket):
    return price[basket].sum(1)


@drill.misconception(
    en="With `clamp` each -1 became item 0, and its price was paid. Those places are to count "
    "nothing.",
    zh="`clamp` 把每个 -1 变成了商品 0，还付了它的价钱。这些位置不应计价。",
)
def paid_for_the_first_item(price, basket):
    return price[basket.clamp(min=0)].sum(1)


@drill.misconception(
    en="An assignment marks an item once, however often it stands in the basket. Items bought "
    "twice are paid twice.",
    zh="赋值只会标记一次，不管这件商品在篮子里出现几次。买了两件就要付两件的钱。",
)
def paid_each_item_once(price, basket):
    bought = price.new_zeros(len(basket), len(price) + 1)
    bought.scatter_(1, basket + 1, 1.0)
    return bought[:, 1:] @ price


@drill.misconception(
    en="A mask as index drops -1, but also the rows: what is left is one total for all customers.",
    zh="用掩码选取确实去掉了 -1，但也丢掉了行：剩下的是所有顾客的总和。",
)
def added_up_all_customers(price, basket):
    return price[basket[basket != -1]].sum()


@drill.misconception(
    en="The sum runs over the customers, dim 0. One total for each row is asked.",
    zh="求和沿着 dim 0，跨顾客相加了。题目要的是每行一个总和。",
)
def added_up_the_columns(price, basket):
    return price[basket].masked_fill(basket == -1, 0).sum(0)


@drill.alternative
def times_the_mask(price, basket):
    return (price[basket] * (basket >= 0)).sum(dim=-1)


@drill.alternative
def an_item_that_costs_nothing(price, basket):
    return torch.cat([price, price.new_zeros(1)])[basket].sum(1)


@drill.alternative
def amounts_times_prices(price, basket):
    items = torch.arange(len(price), device=price.device)
    amounts = (basket.unsqueeze(2) == items).sum(1)
    return amounts.to(price.dtype) @ price
