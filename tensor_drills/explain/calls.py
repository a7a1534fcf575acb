"""Calls that torch does not take: arguments of another type, and names that are not there."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping

from tensor_drills.explain.family import Facts, Family
from tensor_drills.text import Text

Names = Mapping[str, Collection[str]]
FUNCTIONAL = "torch.nn.functional"

# What NumPy calls it, and torch.
FROM_NUMPY = {
    "append": "cat",
    "array": "tensor",
    "astype": "to",
    "average": "mean",
    "concatenate": "cat",
    "copy": "clone",
    "expand_dims": "unsqueeze",
    "fill": "fill_",
    "identity": "eye",
    "iscomplexobj": "is_complex",
    "newaxis": "None",
    "power": "pow",
    "random": "rand",
    "rollaxis": "movedim",
    "vectorize": "vmap",
}
SIZES = ("view", "reshape", "permute", "expand", "repeat", "zeros", "ones", "empty", "rand")


def _argument(facts: Facts) -> Text:
    """Explain an argument of another type. wanted and got are types as torch names them."""
    function, name, wanted, got = (facts[key] for key in ("f", "name", "wanted", "got"))
    told = Text(
        f"`{function}` takes `{name}` as `{wanted}`, and it was given as `{got}`. ",
        f"`{function}` 的 `{name}` 要的是 `{wanted}`，得到的却是 `{got}`。",
    )
    if wanted == "tuple of Tensors" or got == "list" or wanted == "Tensor":
        look = Text(
            "Look at the brackets and at what stands in this place: a tensor, a list of tensors or "
            "a plain number.",
            "请看括号，以及这个位置上是什么：张量、张量的列表，还是普通的数。",
        )
    else:
        look = Text(
            "Look at the order of the arguments, and at where this one comes from: `/` always "
            "gives a float, and not every dim can be a tuple.",
            "请看参数的顺序，以及它是怎么来的：`/` 的结果总是 float，也不是哪里都能用元组作 dim。",
        )
    return Text.join([told, look], en="", zh="")


def _positional(facts: Facts) -> Text:
    if facts["f"].rpartition(".")[2] in SIZES:
        return Text(
            f"`{facts['f']}` wants whole numbers only, or one tuple of them: among what it was "
            "given is something else, such as a float or a tensor. `/` always gives a float.",
            f"`{facts['f']}` 只接受整数，或一个整数元组：传进去的里面有别的东西，"
            "例如 float 或张量。`/` 的结果总是 float。",
        )
    return Text(
        f"`{facts['f']}` was given more values than it has places for. Count them; the instance "
        "itself counts for a method.",
        f"传给 `{facts['f']}` 的参数太多了。请数一数；方法的第一个参数是实例本身。",
    )


def _attribute(facts: Facts) -> Text:
    """Explain a name that is not there, with what it may have been meant to be."""
    owner, name = facts["owner"], facts["name"]
    if (special := _owner(owner, name)) is not None:
        return special
    told = Text(f"`{owner}` has no `{name}`. ", f"`{owner}` 没有 `{name}`。")
    near = _near(owner, name, facts["names"])
    look = Text(
        "Look at its spelling, and at the type of what stands before the point.",
        "请看拼写，以及点号前面那个东西的类型。",
    )
    return Text.join([told, near or look], en="", zh="")


def _owner(owner: str, name: str) -> Text | None:
    """Explain what has no methods of a tensor."""
    if owner == "NoneType":
        return Text(
            f"`.{name}` is asked of None: something that should be a value was never returned or "
            "set (a `.grad` before backward, a function without `return`). Look at where it comes "
            "from.",
            f"对 None 用了 `.{name}`：本该有值的地方没有返回值或没有赋值（反向传播之前的 `.grad`、"
            "没有 `return` 的函数）。请看它是从哪里来的。",
        )
    if owner.startswith("torch.return_types.") or owner in ("tuple", "list"):
        return Text(
            f"`.{name}` is asked of a `{owner}`, not of a tensor. `max` with a dim, `sort` and "
            "`topk` return two tensors, `split` and `unbind` several: which one is meant?",
            f"对 `{owner}` 用了 `.{name}`，它不是张量。带 dim 的 `max`、`sort`、`topk` "
            "返回两个张量，`split`、`unbind` 返回多个：你要的是哪一个？",
        )
    if owner in ("int", "float", "bool"):
        return Text(
            f"`.{name}` is asked of a Python `{owner}`, not of a tensor. Look at where it stopped "
            "being one: `item()`, a size, `len`?",
            f"对 Python 的 `{owner}` 用了 `.{name}`，它不是张量。"
            "请看它从哪里起不再是张量：`item()`、取大小，还是 `len`？",
        )
    return None


def _near(owner: str, name: str, names: Names) -> Text | None:
    """Say where a name like this one is; None where there is none."""
    short = owner.rpartition(".")[2] if owner not in names else owner
    if short not in names:
        return None
    if name in FROM_NUMPY:
        return Text(
            f"That is NumPy's name; torch calls it `{FROM_NUMPY[name]}`.",
            f"这是 NumPy 的叫法；torch 里叫 `{FROM_NUMPY[name]}`。",
        )
    for other, known in names.items():
        if other != short and name in known:
            if other == "Tensor":
                return Text(
                    f"It is a method of tensors: `x.{name}`.", f"它是张量的方法：`x.{name}`。"
                )
            return Text(f"There is `{other}.{name}`.", f"有的是 `{other}.{name}`。")
    near = difflib.get_close_matches(name, names[short], n=2, cutoff=0.7)
    if not near:
        return None
    return Text(
        f"Did you mean {' or '.join(f'`{one}`' for one in near)}?",
        f"你要的是 {' 或 '.join(f'`{one}`' for one in near)} 吗？",
    )


FAMILIES: tuple[Family, ...] = (
    Family(
        "unknown attribute",
        (
            "'{owner:word}' object has no attribute '{name:word}'{:rest}",
            "module '{owner:word}' has no attribute '{name:word}'{:rest}",
            "type object '{owner:word}' has no attribute '{name:word}'{:rest}",
        ),
        _attribute,
        ("AttributeError",),
    ),
    Family(
        "argument of another type",
        (
            "{f:word}(): argument '{name:word}' (position {:int}) must be {wanted:words}, not {got:word}",
            "{f:word}(): argument '{name:word}' must be {wanted:words}, not {got:word}",
            "{f:word}(): argument '{name:word}' failed to unpack the object at pos {:int} with error \"type must be {wanted:words},but got {got:word}\"",
            "{f:word}(): argument '{name:word}' (position {:int}) failed to unpack the object at pos {:int} with error \"type must be {wanted:words},but got {got:word}\"",
            "{f:word}(): argument '{name:word}' (position {:int}) must be {wanted:words}, but found element of type {got:word} at pos {:int}",
            "{f:word}(): argument '{name:word}' must be {wanted:words}, but found element of type {got:word} at pos {:int}",
        ),
        _argument,
    ),
    Family(
        "arguments that do not go together",
        (
            "{f:word}() received an invalid combination of arguments - got ({got:words}), but expected one of:{:rest}",
            "{f:word}() received an invalid combination of arguments - got ({got:words}), but expected ({:rest}",
        ),
        Text(
            "`{f}` can be called in the ways listed above, and was given `({got})`. Compare the "
            "types one by one, and the names: an argument is missing, too many, or of another "
            "type.",
            "`{f}` 只有上面列出的几种调用方式，而传进去的是 `({got})`。请逐个比较类型和名字："
            "有参数少了、多了，或者类型不同。",
        ),
    ),
    Family(
        "missing arguments",
        (
            "{f:word}() missing {n:int} required positional arguments: {names_:names}",
            "{f:word}() missing {n:int} required positional argument: {names_:names}",
            "{f:word}() missing {n:int} required keyword-only argument: {names_:names}",
            "{f:word}() missing {n:int} required keyword-only arguments: {names_:names}",
        ),
        Text(
            "`{f}` was called without {names_}. Look at its signature: what does it have to be "
            "told?",
            "调用 `{f}` 时没有给 {names_}。请看它的参数：还需要告诉它什么？",
        ),
    ),
    Family(
        "unknown argument",
        ("{f:word}() got an unexpected keyword argument '{name:word}'{:rest}",),
        Text(
            "`{f}` has no argument `{name}`, or not together with the others that are given. Look "
            "at the names in its documentation.",
            "`{f}` 没有参数 `{name}`，或者不能与给出的其他参数同用。请看文档里的参数名。",
        ),
    ),
    Family(
        "too many arguments",
        (
            "{f:word}() takes {n:int} positional argument but {k:int} were given",
            "{f:word}() takes {n:int} positional arguments but {k:int} were given",
            "{f:word}() takes {n:int} positional arguments but {k:int} was given",
            "{f:word}() takes from {:int} to {n:int} positional arguments but {k:int} were given",
        ),
        _positional,
    ),
    Family(
        "given twice",
        ("{f:word}() got multiple values for argument '{name:word}'",),
        Text(
            "`{name}` is given by its place and by its name. Count the values that stand before "
            "it.",
            "`{name}` 既按位置又按名字给了一次。请数一数它前面有几个值。",
        ),
    ),
)
