"""Comparison and where broadcast like +; writing in place only fills; stack does not broadcast."""

from tensor_drills.declare import Drill, Text, torch

CALLS = {
    "row == col": lambda row, col, table: row == col,
    "torch.where(col > 0, row, table)": lambda row, col, table: torch.where(col > 0, row, table),
    "row.add_(col)": lambda row, col, table: row.add_(col),
    "table.add_(row)": lambda row, col, table: table.add_(row),
    "table.add_(col[None])": lambda row, col, table: table.add_(col[None]),
    "table + col[None]": lambda row, col, table: table + col[None],
    "torch.stack([table, row])": lambda row, col, table: torch.stack([table, row]),
}

drill = Drill(
    level=3,
    ops=("torch.eq", "torch.where", "torch.Tensor.add_", "torch.stack"),
    title=Text(en="What broadcasts besides +", zh="除了加法，还有谁会广播"),
    statement=Text(
        en="`row` has shape (3,), `col` has shape (2, 1), `table` has shape (2, 3). Return a "
        "dict with the shape of each result, or 'RuntimeError' where the call raises. The "
        "keys are `'row == col'`, `'torch.where(col > 0, row, table)'`, `'row.add_(col)'`, "
        "`'table.add_(row)'`, `'table.add_(col[None])'`, `'table + col[None]'` and "
        "`'torch.stack([table, row])'`; each is run on new tensors.",
        zh="`row` 的形状是 (3,)，`col` 是 (2, 1)，`table` 是 (2, 3)。用字典返回每个结果的形状，"
        "会报错的写 'RuntimeError'。键是 `'row == col'`、"
        "`'torch.where(col > 0, row, table)'`、`'row.add_(col)'`、`'table.add_(row)'`、"
        "`'table.add_(col[None])'`、`'table + col[None]'` 和 `'torch.stack([table, row])'`；"
        "每个都在全新的张量上运行。",
    ),
    hints=(
        Text(
            en="Whatever works element by element broadcasts: arithmetic, comparison, `where` "
            "with its three inputs.",
            zh="凡是逐元素的运算都会广播：四则运算、比较、有三个输入的 `where`。",
        ),
        Text(
            en="An in-place call can fill the tensor that it writes to and never change its shape.",
            zh="原地运算只能填满它所写入的张量，绝不会改变它的形状。",
        ),
        Text(
            en="What is the shape of `col[None]`? A sum has as many dims as the longer of the "
            "two shapes.",
            zh="`col[None]` 是什么形状？和的维数等于两个形状中较长者的维数。",
        ),
    ),
)


@drill.reference
def broadcast_other_ops() -> dict[str, tuple[int, ...] | str]:
    """As torch itself has them."""
    return {name: shape_of(call) for name, call in CALLS.items()}


def shape_of(call) -> tuple[int, ...] | str:
    """Return the shape of one result, or the name of the error."""
    try:
        return tuple(call(torch.zeros(3), torch.zeros(2, 1), torch.zeros(2, 3)).shape)
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, call in CALLS.items():
        given = answer[name] if isinstance(answer[name], str) else tuple(answer[name])
        if given == shape_of(call):
            continue
        if isinstance(given, str):
            return Text(f"'{name}' does not raise {given}", f"'{name}' 不会抛出 {given}")
        if ".add_" in name:
            written = name.split(".")[0]
            return Text(
                f"'{name}' = {given}: an in-place call returns `{written}` itself, which keeps "
                "its shape, and the sum has to have that shape",
                f"'{name}' = {given}：原地运算返回的就是 `{written}` 本身，形状不变，"
                "因此和也必须是这个形状",
            )
        if "stack" in name:
            return Text(f"'{name}' does not give {given}", f"'{name}' 得不到 {given}")
        return Text(
            f"'{name}' does not give {given}: look at the shapes that go in, lined up from the "
            "right",
            f"'{name}' 得不到 {given}：把输入的几个形状靠右对齐看看",
        )
    return None


@drill.misconception(
    en="The tensor that is written in place cannot grow: `row` has room for 3 numbers, and the "
    "sum has 6. `row + col` makes a new tensor; `row.add_(col)` raises.",
    zh="原地写入的张量不会变大：`row` 只放得下 3 个数，而和有 6 个。`row + col` 会造一个新张量，"
    "`row.add_(col)` 则报错。",
)
def grew_in_place():
    return {
        "row == col": (2, 3),
        "torch.where(col > 0, row, table)": (2, 3),
        "row.add_(col)": (2, 3),
        "table.add_(row)": (2, 3),
        "table.add_(col[None])": (1, 2, 3),
        "table + col[None]": (1, 2, 3),
        "torch.stack([table, row])": "RuntimeError",
    }


@drill.misconception(
    en="Broadcasting is not for arithmetic alone: comparisons and `where` work element by "
    "element, and broadcast by the same rule.",
    zh="会广播的不只是四则运算：比较和 `where` 也是逐元素的，按同样的规则广播。",
)
def broadcast_arithmetic_only():
    return {
        "row == col": "RuntimeError",
        "torch.where(col > 0, row, table)": "RuntimeError",
        "row.add_(col)": "RuntimeError",
        "table.add_(row)": (2, 3),
        "table.add_(col[None])": "RuntimeError",
        "table + col[None]": (1, 2, 3),
        "torch.stack([table, row])": "RuntimeError",
    }


@drill.misconception(
    en="`stack` and `cat` do not broadcast: `stack` wants equal shapes, as it lays them side by "
    "side.",
    zh="`stack` 和 `cat` 不会广播：`stack` 是把张量并排叠放，要求形状完全相同。",
)
def broadcast_in_stack():
    return {
        "row == col": (2, 3),
        "torch.where(col > 0, row, table)": (2, 3),
        "row.add_(col)": "RuntimeError",
        "table.add_(row)": (2, 3),
        "table.add_(col[None])": "RuntimeError",
        "table + col[None]": (1, 2, 3),
        "torch.stack([table, row])": (2, 2, 3),
    }


@drill.misconception(
    en="A leading size of 1 is not dropped: with `col[None]`, of shape (1, 2, 1), the sum has "
    "three dims, and `table` cannot take a third one in place.",
    zh="开头的大小 1 不会被丢掉：`col[None]` 的形状是 (1, 2, 1)，和就有三维，而 `table` "
    "无法在原地多出一维。",
)
def dropped_the_leading_one():
    return {
        "row == col": (2, 3),
        "torch.where(col > 0, row, table)": (2, 3),
        "row.add_(col)": "RuntimeError",
        "table.add_(row)": (2, 3),
        "table.add_(col[None])": (2, 3),
        "table + col[None]": (2, 3),
        "torch.stack([table, row])": "RuntimeError",
    }


@drill.alternative
def as_lists():
    return {
        "row == col": [2, 3],
        "torch.where(col > 0, row, table)": [2, 3],
        "row.add_(col)": "RuntimeError",
        "table.add_(row)": [2, 3],
        "table.add_(col[None])": "RuntimeError",
        "table + col[None]": [1, 2, 3],
        "torch.stack([table, row])": "RuntimeError",
    }


@drill.alternative
def asked_torch():
    row, col, table = torch.zeros(3), torch.zeros(2, 1), torch.zeros(2, 3)
    return {
        "torch.stack([table, row])": "RuntimeError",
        "table.add_(col[None])": "RuntimeError",
        "row.add_(col)": "RuntimeError",
        "row == col": (row == col).shape,
        "torch.where(col > 0, row, table)": torch.where(col > 0, row, table).shape,
        "table.add_(row)": table.add_(row).shape,
        "table + col[None]": (table + col[None]).shape,
    }
