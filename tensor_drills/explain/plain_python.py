"""Errors of Python itself: names, calls, and values of another type than expected."""

from __future__ import annotations

from tensor_drills.explain.family import Facts, Family
from tensor_drills.text import Text

FORMS = {"np": "NumPy", "torch": "torch", "F": "torch.nn.functional", "nn": "torch.nn"}


def _undefined(facts: Facts) -> Text:
    name = facts["n"]
    if name in FORMS:
        return Text(
            f"`{name}` is the usual name of {FORMS[name]}, and this file does not import it. Look "
            "at the imports at its top.",
            f"`{name}` 是 {FORMS[name]} 的惯用名，而这个文件没有导入它。请看文件开头的 import。",
        )
    return Text(
        f"There is nothing called `{name}` here: look at its spelling, capitals included, and "
        "whether it is made before this line, in this function.",
        f"这里没有叫 `{name}` 的东西：请看拼写（包括大小写），"
        "以及它是不是在这一行之前、在这个函数里定义的。",
    )


def _operands(facts: Facts) -> Text:
    kinds = facts["a"], facts["b"]
    both = Text(
        f"`{facts['op']}` does not work between `{kinds[0]}` and `{kinds[1]}`. ",
        f"`{facts['op']}` 不能用在 `{kinds[0]}` 和 `{kinds[1]}` 之间。",
    )
    if any(kind.startswith("torch.return_types.") for kind in kinds):
        look = Text(
            "With a dim, `max`, `sort`, `topk` and their like return two tensors, values and "
            "indices. Which of the two is meant?",
            "写了 dim 时，`max`、`sort`、`topk` 等返回两个张量：值和索引。你要的是哪一个？",
        )
    elif "NoneType" in kinds:
        look = Text(
            "One side is None: look at which function has returned nothing. `.grad` too is None, "
            "before `backward`, and for a tensor that is no leaf: after `w = w - ...`, `w` is the "
            "result of an operation.",
            "有一边是 None：请看是哪个函数什么也没有返回。`.grad` 也会是 None："
            "还没有 `backward`，或者张量不是叶子，比如 `w = w - ...` 之后的 `w` 是运算结果。",
        )
    else:
        look = Text(
            "Print the type of both sides: which of them should have been a tensor or a number?",
            "请打印两边的类型：哪一边本该是张量或数？",
        )
    return Text.join([both, look], en="", zh="")


def _not_callable(facts: Facts) -> Text:
    return Text(
        f"Round brackets after it call it, and a `{facts['t']}` cannot be called. `shape`, "
        "`dtype`, `T` and `ndim` are no methods; and a name that was given to a tensor no longer "
        "means the function. Look at what stands before the bracket.",
        f"后面的圆括号表示调用，而 `{facts['t']}` 不能被调用。`shape`、`dtype`、`T`、"
        "`ndim` 不是方法；一个名字如果赋给了张量，就不再是原来的函数。请看括号前面是什么。",
    )


FAMILIES: tuple[Family, ...] = (
    Family("unknown name", ("name '{n:word}' is not defined{:rest}",), _undefined, ("NameError",)),
    Family(
        "name without a value",
        (
            "cannot access local variable '{n:word}' where it is not associated with a value",
            "local variable '{n:word}' referenced before assignment",
            "cannot access free variable '{n:word}' where it is not associated with a value in enclosing scope",
        ),
        Text(
            "`{n}` gets its value only further down, or in a branch or loop that did not run this "
            "time. Go through the lines with this case's input: where should `{n}` begin?",
            "`{n}` 要到后面才有值，或者是在这次没有执行的分支或循环里才有值。"
            "请用这个用例的输入逐行走一遍：`{n}` 应该从哪里开始有值？",
        ),
    ),
    Family(
        "no such module",
        ("No module named '{n:word}'",),
        Text(
            "There is no module `{n}` here to import. Look at its spelling; the drills need torch, "
            "and hardly anything beside it.",
            "这里没有可以导入的模块 `{n}`。请看拼写；这些练习除 torch 外几乎不需要别的。",
        ),
    ),
    Family(
        "no such name to import",
        ("cannot import name '{n:word}' from '{m:word}'{:rest}",),
        Text(
            "The module `{m}` has nothing called `{n}`. Look at its spelling, and in which "
            "module it lives.",
            "模块 `{m}` 里没有 `{n}`。请看拼写，以及它在哪个模块里。",
        ),
    ),
    Family(
        "not written yet",
        ("",),
        Text(
            "The line `raise NotImplementedError` is still reached: it stands for what is to be "
            "written, or a method that the class should have was left out.",
            "程序走到了 `raise NotImplementedError`：它是留给你填写的占位，或者类里少写了某个方"
            "法。",
        ),
        ("NotImplementedError",),
    ),
    Family(
        "debugger without a keyboard",
        ("",),
        Text(
            "The debugger waits for a command, and during a check there is no keyboard. What "
            "`print` writes is shown with the verdict. Or paste the line `call` into Python, "
            "where your function is, and debug there.",
            "调试器在等命令，而检查时没有键盘可用。`print` 的内容会和结果一起显示；"
            "也可以在 Python 里载入你的函数，粘贴“调用”那一行，在那里调试。",
        ),
        ("BdbQuit",),
    ),
    Family(
        "input without a keyboard",
        ("EOF when reading a line",),
        Text(
            "`input` reads from the keyboard, and during a check there is none. What the function "
            "needs comes as its parameters; to look at a value on the way, `print` it.",
            "`input` 从键盘读取，而检查时没有键盘可用。函数需要的都从参数来；"
            "想看中间的值，请用 `print`。",
        ),
        ("EOFError",),
    ),
    Family(
        "operands of other types",
        ("unsupported operand type(s) for {op:operator}: '{a:word}' and '{b:word}'",),
        _operands,
    ),
    Family(
        "joining with +",
        (
            'can only concatenate {a:word} (not "{b:word}") to {:word}',
            "can only concatenate {a:word} (not {b:word}) to {:word}",
        ),
        Text(
            "`+` joins a `{a}` with another of its kind, and the other side is of type `{b}`. A "
            "shape is a tuple, and so is what `max` with a dim, `sort` and `topk` return: look at "
            "which part of it is meant.",
            "`+` 把 `{a}` 与同类的相连，而另一边的类型是 `{b}`。形状是元组，带 dim 的 `max`、"
            "`sort`、`topk` 返回的也是元组：请看你要的是其中哪一部分。",
        ),
    ),
    Family(
        "called and no function",
        ("'{t:word}' object is not callable",),
        _not_callable,
    ),
    Family(
        "indexed and no sequence",
        (
            "'{t:word}' object is not subscriptable",
            "'{t:word}' object is not iterable",
            "cannot unpack non-iterable {t:word} object",
            "'{t:word}' object does not support item assignment",
        ),
        Text(
            "Something is indexed or gone through that has no items: it is of type `{t}`. A "
            "method without its round brackets (`x.size[0]`), and a function that returns None, "
            "end like this. Print the type of what stands there.",
            "被索引或遍历的东西没有元素：它的类型是 `{t}`。方法少了圆括号（`x.size[0]`），或者函"
            "数返回了 None，都会这样。请打印那里的类型。",
        ),
    ),
    Family(
        "number that is not whole",
        (
            "'{t:word}' object cannot be interpreted as an integer",
            "slice indices must be integers or None or have an __index__ method",
        ),
        Text(
            "A whole number is wanted here, for a size, a count or a position, and something else "
            "came. `/` always gives a float; look at where the number is worked out.",
            "这里要一个整数（大小、次数或位置），得到的却不是。`/` 的结果总是 float；请看这个数是"
            "在哪里算的。",
        ),
    ),
    Family(
        "list indexed by something else",
        (
            "list indices must be integers or slices, not {t:word}",
            "tuple indices must be integers or slices, not {t:word}",
        ),
        Text(
            "A list or a tuple is indexed by one integer or slice, and here by a `{t}`. Several "
            "indices at once, masks and index tensors work on tensors. Print the type of what is "
            "indexed.",
            "列表和元组只能用一个整数或切片来索引，这里用的是 `{t}`。多个索引、掩码、索引张量只能"
            "用于张量。请打印被索引的东西的类型。",
        ),
    ),
    Family(
        "position in a list",
        ("list index out of range", "tuple index out of range", "pop from empty list"),
        Text(
            "The list or tuple has fewer items than the index asks for; positions count from 0. "
            "Print its length here, for the smallest input too.",
            "列表或元组没有那么多项；位置从 0 数起。请在这里打印它的长度，最小的输入也要看。",
        ),
        ("IndexError",),
    ),
    Family(
        "missing key",
        ("{:rest}",),
        Text(
            "The dict has no such key. Print its keys: a tensor as a key is found by identity, not "
            "by its value.",
            "字典里没有这个键。请打印它有哪些键：张量作键时比较的是是否同一个对象，而不是值。",
        ),
        ("KeyError",),
    ),
    Family(
        "division by zero",
        (
            "division by zero",
            "float division by zero",
            "integer division or modulo by zero",
            "integer modulo by zero",
            "float modulo",
            "ZeroDivisionError",
        ),
        Text(
            "Python numbers and whole numbers cannot be divided by 0 (floating tensors give inf "
            "or nan). Which size or count is 0 in this case, and what should the result be then?",
            "Python 的数和整数张量不能除以 0（浮点张量会得到 inf 或 nan）。这个用例里是哪个大小或"
            "个数为 0？这时结果应该是什么？",
        ),
        ("ZeroDivisionError", "RuntimeError"),
    ),
    Family(
        "call without end",
        ("maximum recursion depth exceeded{:rest}",),
        Text(
            "The function calls itself again and again, directly or by way of another. Look for "
            "the case in which it should stop, and whether its name hides a function of torch.",
            "函数直接或间接地不停调用自己。请看它应该在什么情况下停止，以及它的名字是不是盖住了 "
            "torch 的同名函数。",
        ),
        ("RecursionError",),
    ),
    Family(
        "zip of other lengths",
        (
            "zip() argument {:int} is longer than argument {:int}",
            "zip() argument {:int} is shorter than argument {:int}",
            "zip() argument {:int} is longer than arguments {:word}",
            "zip() argument {:int} is shorter than arguments {:word}",
        ),
        Text(
            "What is gone through together has different lengths. Print them.",
            "一起遍历的几样东西长度不同。请打印它们的长度。",
        ),
    ),
)
