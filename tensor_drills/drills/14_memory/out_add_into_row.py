"""out= writes into memory that is there: a row of a table is a view, so it will do."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text

drill = Drill(
    level=2,
    ops=("torch.add", "torch.select", "torch.Tensor.copy_"),
    title=Text(en="Write a sum into a table", zh="把和写进表里"),
    statement=Text(
        en="Write `x + y` into row `i` of `table`, in place: the caller looks at `table` "
        "afterwards. Return `table`. `x` and `y` stay as they are.",
        zh="把 `x + y` 原地写入 `table` 的第 `i` 行：调用者随后会查看 `table`。返回 `table`。`x` "
        "和 `y` 保持不变。",
    ),
    hints=(
        Text(
            en="`row = x + y` gives a new tensor a name. What writes into memory that is already "
            "there?",
            zh="`row = x + y` 只是给一个新张量起名字。怎样才能写进已有的内存？",
        ),
        Text(
            en="Functions such as `torch.add` have a parameter `out`. Is `table[i]` a view or a "
            "copy?",
            zh="`torch.add` 这类函数有一个参数 `out`。`table[i]` 是视图还是拷贝？",
        ),
    ),
)


@drill.reference
def out_add_into_row(
    x: Float[Tensor, " d"], y: Float[Tensor, " d"], table: Float[Tensor, "k d"], i: int
) -> Float[Tensor, "k d"]:
    """table[i, j] = x[j] + y[j], in place"""
    for j in range(len(x)):
        table[i, j] = x[j] + y[j]
    return table


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a table of one row", "只有一行的表"), 1, 2, 0),
        (("the second row", "第二行"), 2, 2, 1),
        (("one column", "一列"), 3, 1, 1),
        (("wide", "行少列多"), 2, 4, 0),
    ]
    for name, k, d, i in draw.then_random(named, range(1, 5), range(1, 5), range(4)):
        yield Case(
            name,
            x=draw.signed(d),
            y=draw.signed(d),
            table=draw.signed(k, d),
            i=i % k,
        )


@drill.misconception(
    en="Nothing reached the table. A list in the brackets, `table[[i]]`, takes a copy of the "
    "row; and `row = x + y` would only give a new tensor the name `row`. `table[i]` is a view.",
    zh="什么都没有写进表里。方括号里放列表，`table[[i]]` 取出的是那一行的拷贝；而 `row = x + y` "
    "也只是把 `row` 这个名字给了新张量。`table[i]` 才是视图。",
)
def wrote_beside_the_table(x, y, table, i):
    table[[i]].copy_(x + y)
    return table


@drill.misconception(
    en="The result is right, but it is another table: the caller's own was not changed.",
    zh="结果是对的，但这是另一张表：调用者手里的那张没有变。",
)
def filled_another_table(x, y, table, i):
    table = table.clone()
    table[i] = x + y
    return table


@drill.misconception(
    en="`x += y` changes `x` in place, and the caller's `x` with it. `x + y` leaves both as they "
    "are.",
    zh="`x += y` 会原地改动 `x`，调用者的 `x` 也跟着变。`x + y` 则两个都不动。",
)
def changed_x_on_the_way(x, y, table, i):
    x += y
    table[i] = x
    return table


@drill.misconception(
    en="`+=` adds to what stands in the row already. The row is to hold the sum of `x` and `y` "
    "alone.",
    zh="`+=` 是加到这一行原有的值上。这一行应当只放 `x` 与 `y` 的和。",
)
def added_to_the_old_row(x, y, table, i):
    table[i] += x + y
    return table


@drill.alternative
def assign_the_row(x, y, table, i):
    table[i] = x + y
    return table


@drill.alternative
def copy_into_the_view(x, y, table, i):
    table[i].copy_(x).add_(y)
    return table


@drill.alternative
def assign_through_a_name(x, y, table, i):
    row = table[i]
    row[:] = x + y
    return table
