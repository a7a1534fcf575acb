"""What is said of an expression that is not allowed: one sentence for each way."""

from __future__ import annotations

import ast
from collections.abc import Collection

from tensor_drills.text import Text, printable

ROOTS = ("torch", "F", "nn")
DEPTH_LIMIT = 40
STRING_LIMIT = 100  # characters
TYPES = ("bool", "float", "int")  # Python's types, which torch takes for dtypes
FLOATS = ("inf", "-inf", "nan")  # what `float` may be called with

ALLOWED = Text(
    "An expression may use tensors, functions of torch, F (torch.nn.functional) and nn, methods, "
    "operators, indexing, numbers, tuples and lists.",
    "表达式里可以用张量，torch、F（torch.nn.functional）和 nn 的函数，方法、运算符、索引、"
    "数字、元组和列表。",
)
COMPREHENSION = Text(
    "A comprehension is not part of an expression here: write the list out.",
    "这里的表达式不能用推导式：请把列表写全。",
)
FORMATTED = Text(
    "Formatted strings are not part of an expression here.", "这里的表达式不能用格式化字符串。"
)
LOGIC = Text(
    "`and`, `or` and `not` need one truth value: for tensors use `&`, `|` and `~`.",
    "`and`、`or`、`not` 需要单个真值：对张量请用 `&`、`|`、`~`。",
)
DICTIONARY = Text(
    "Dictionaries and sets are not part of an expression here: use a tuple or a list.",
    "这里的表达式不能用字典和集合：请用元组或列表。",
)
REFUSED: dict[type[ast.AST], Text] = {
    ast.Lambda: Text(
        "`lambda` is not part of an expression here.", "这里的表达式不能用 `lambda`。"
    ),
    ast.ListComp: COMPREHENSION,
    ast.SetComp: COMPREHENSION,
    ast.DictComp: COMPREHENSION,
    ast.GeneratorExp: COMPREHENSION,
    ast.NamedExpr: Text(
        "`:=` is not part of an expression here: write each part where it is used.",
        "这里的表达式不能用 `:=`：请在使用处直接写出。",
    ),
    ast.JoinedStr: FORMATTED,
    ast.FormattedValue: FORMATTED,
    ast.IfExp: Text(
        "`if ... else` is not part of an expression here; for tensors there is `torch.where`.",
        "这里的表达式不能用 `if ... else`；张量可以用 `torch.where`。",
    ),
    ast.BoolOp: LOGIC,
    ast.Not: LOGIC,
    ast.Dict: DICTIONARY,
    ast.Set: DICTIONARY,
}
CHAINED = Text(
    "One comparison at a time: write `(0 < x) & (x < 1)`.",
    "一次只能写一个比较：请写成 `(0 < x) & (x < 1)`。",
)
IDENTITY = Text(
    "Of comparisons there are `<`, `<=`, `>`, `>=`, `==` and `!=`; for membership `torch.isin`.",
    "比较只有 `<`、`<=`、`>`、`>=`、`==`、`!=`；判断是否属于请用 `torch.isin`。",
)
STARRED = Text(
    "`*` may stand only before a tuple or list that is written out, as in `x.permute(*(1, 0))`. "
    "For a shape with one dim more write `x.reshape(x.shape + (1,))`.",
    "`*` 只能放在写全的元组或列表之前，例如 `x.permute(*(1, 0))`。"
    "要在形状后再加一维，请写 `x.reshape(x.shape + (1,))`。",
)
DOUBLE_STARRED = Text("Write keyword arguments out: `dim=1`.", "请写出关键字参数：`dim=1`。")
UNDERSCORE = Text(
    "Names that begin with an underscore are not available here.", "以下划线开头的名称在此不可用。"
)
STRING = Text(
    "A string may stand only as an argument of a call, as in `torch.einsum('ij,jk->ik', x, y)`.",
    "字符串只能作为调用的参数，例如 `torch.einsum('ij,jk->ik', x, y)`。",
)
DEEP = Text(
    f"The parts are nested more than {DEPTH_LIMIT} deep: write it with fewer parentheses.",
    f"嵌套超过 {DEPTH_LIMIT} 层：请减少括号。",
)


def long_string(length: int) -> Text:
    """Return the sentence for a string that is too long."""
    return Text(
        f"The string has {length} characters; at most {STRING_LIMIT} are allowed.",
        f"字符串有 {length} 个字符，最多可以有 {STRING_LIMIT} 个。",
    )


def unknown_name(name: str, names: Collection[str]) -> Text:
    """Return the sentence for a name that is none of `names`."""
    known = ", ".join(f"`{one}`" for one in (*sorted(names), *ROOTS))
    shown = printable(name)
    return Text(
        f"There is no `{shown}` here. There are {known}.", f"这里没有 `{shown}`。可用的有 {known}。"
    )


def no_function(name: str, names: Collection[str]) -> Text:
    """Return the sentence for a name that is called."""
    shown = printable(name)
    if name in names:
        return Text(f"`{shown}` is no function.", f"`{shown}` 不是函数。")
    return Text(
        f"There is no function `{shown}` here: functions are written with torch, F or nn, as in "
        "`torch.cat` and `F.relu`.",
        f"这里没有函数 `{shown}`：函数要写明 torch、F 或 nn，例如 `torch.cat`、`F.relu`。",
    )
