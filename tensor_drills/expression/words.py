"""Names in an expression, looked up before anything runs: allowed, or refused with the reason."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Sequence

import torch
from torch import nn

from tensor_drills.expression.refusals import ROOTS
from tensor_drills.expression.syntax import Expression
from tensor_drills.expression.vocabulary import Vocabulary, why_excluded
from tensor_drills.text import Text, printable

SIZE_METHODS = ("numel",)  # of torch.Size
# Parameters and buffers of layers; whether a layer has one is seen when it is there.
LAYER_FIELDS = re.compile(r"(weight|bias|in_proj|out_proj|running)(_\w+)?")


def dotted_name(node: ast.AST, names: Container[str]) -> str | None:
    """Return "torch.linalg.norm" for a name that begins at torch, F or nn.

    names: the learner's own, which come first.
    """
    match node:
        case ast.Name(id=name):
            return name if name in ROOTS and name not in names else None
        case ast.Attribute(value=value, attr=attr):
            before = dotted_name(value, names)
            return before and f"{before}.{attr}"
    return None


def require_words(expression: Expression, names: Container[str], words: Vocabulary) -> None:
    """Look up every name of torch, every method and every attribute.

    Raises BadExpression: one of them is not on the list.
    """
    known = words.methods | words.attributes | words.fields
    waiting: list[ast.AST] = [expression.tree]
    while waiting:
        node = waiting.pop()
        dotted = dotted_name(node, names)
        if dotted is not None:
            if words.resolve(dotted) is None:
                raise expression.bad(_unknown_function(dotted, words), node)
            continue
        if isinstance(node, ast.Attribute):
            is_known = node.attr in known or LAYER_FIELDS.fullmatch(node.attr)
            if not is_known:
                raise expression.bad(_unknown_method(node.attr, words), node)
        waiting += ast.iter_child_nodes(node)


def attributes_of(value: object, words: Vocabulary) -> frozenset[str]:
    """Return the attributes of a value that may be read."""
    if isinstance(value, torch.Tensor):
        return words.attributes
    if isinstance(value, nn.Module):
        own = [*value.named_parameters(recurse=False), *value.named_buffers(recurse=False)]
        return frozenset(name for name, _ in own)
    if isinstance(value, tuple) and type(value).__module__ == "torch.return_types":
        return words.fields & frozenset(getattr(type(value), "__match_args__", ()))
    return frozenset()


def methods_of(value: object, words: Vocabulary) -> frozenset[str]:
    """Return the methods of a value that may be called."""
    if isinstance(value, torch.Tensor):
        return words.methods
    return frozenset(SIZE_METHODS if isinstance(value, torch.Size) else ())


def no_member(value: object, name: str, words: Vocabulary) -> Text:
    """Return the sentence for a method or attribute that a value has not, or has otherwise."""
    if name in methods_of(value, words):
        return Text(
            f"`{name}` is a method: call it, `.{name}(...)`.",
            f"`{name}` 是方法，需要调用：`.{name}(...)`。",
        )
    if name in attributes_of(value, words):
        return Text(
            f"`{name}` is no method: leave out the parentheses.",
            f"`{name}` 不是方法：请去掉括号。",
        )
    kind = "Tensor" if isinstance(value, torch.Tensor) else type(value).__name__
    return Text(f"A `{kind}` has no `{name}` here.", f"`{kind}` 在此没有 `{name}`。")


def _unknown_function(dotted: str, words: Vocabulary) -> Text:
    shown = printable(dotted)
    reason = why_excluded(dotted.rpartition(".")[2])
    return _not_here(shown, reason, words.nearest(dotted))


def _unknown_method(name: str, words: Vocabulary) -> Text:
    near = [f".{one}" for one in words.nearest_methods(name)]
    return _not_here(f".{printable(name)}", why_excluded(name), near)


def _not_here(shown: str, reason: Text | None, near: Sequence[str]) -> Text:
    if reason is not None:
        return Text(
            f"`{shown}` is not available here: {reason.en}.", f"`{shown}` 在此不可用：{reason.zh}。"
        )
    if not near:
        return Text(f"`{shown}` is not available here.", f"`{shown}` 在此不可用。")
    en, zh = (word.join(f"`{one}`" for one in near) for word in (" or ", " 或 "))
    return Text(
        f"`{shown}` is not available here. Did you mean {en}?",
        f"`{shown}` 在此不可用。你要找的是 {zh} 吗？",
    )
