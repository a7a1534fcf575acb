"""A formula in the names of dims, written such that Python reads it: `8*(h//2) - n % 4`."""

from __future__ import annotations

import functools
from typing import Any

# Functions that torch puts into formulas, and what Python calls them; "" is what changes nothing.
CALLS = {
    "CeilToInt": "ceil",
    "FloorToInt": "floor",
    "Identity": "",
    "Max": "max",
    "Min": "min",
    "RoundToInt": "round",
    "ToFloat": "",
    "TruncToFloat": "int",
    "TruncToInt": "int",
}
SIGNS = {
    "CleanDiv": "//",
    "FloatTrueDiv": "/",
    "FloorDiv": "//",
    "IntTrueDiv": "/",
    "Mod": " % ",
    "PythonMod": " % ",
}
POWERS = ("FloatPow", "PowByNatural")


def formula_text(formula: Any, *, is_operand: bool = False) -> str:
    """Write a formula without parentheses that Python does not need.

    is_operand: whether it is to stand beside `//` or `%`.
    """
    import sympy  # type: ignore[import-untyped]
    from sympy.printing.precedence import PRECEDENCE  # type: ignore[import-untyped]
    from torch.utils._sympy.functions import FloorDiv, Max, Min

    formula = sympy.sympify(formula)
    if not formula.has(FloorDiv, Max, Min) and sympy.denom(sympy.together(formula)) != 1:
        formula = sympy.factor(formula)
    printer = _printer()
    if is_operand:
        return str(printer.parenthesize(_marked(formula), PRECEDENCE["Mul"]))
    return str(printer.doprint(_marked(formula)))


@functools.cache
def _kinds() -> dict[str, Any]:
    """Return functions of sympy that stand for torch's, and bind as Python's operators do.

    A quotient binds less than a product: sympy sorts the factors of a product, takes signs and
    numbers off it, and `2*a//b` is another number than `2*(a//b)`.
    """
    import sympy
    from sympy.printing.precedence import PRECEDENCE

    below_product = (PRECEDENCE["Add"] + PRECEDENCE["Mul"]) // 2
    kinds: dict[str, Any] = {}
    for name in SIGNS:
        kinds[name] = type(f"Quotient{name}", (sympy.Function,), {"precedence": below_product})
    for name in POWERS:
        kinds[name] = type(f"Power{name}", (sympy.Function,), {"precedence": PRECEDENCE["Pow"]})
    return kinds


def _marked(formula: Any) -> Any:
    """Put functions of our own in place of torch's operators."""
    if not formula.args:
        return formula
    name = type(formula).__name__
    parts = [_marked(part) for part in formula.args]
    if CALLS.get(name) == "":
        return parts[0]
    kind = _kinds().get(name)
    if kind is not None:
        return kind(*parts)
    if name in CALLS:
        import sympy

        return sympy.Function(CALLS[name])(*parts)
    return formula.func(*parts)


@functools.cache
def _printer() -> Any:
    from sympy.printing.precedence import PRECEDENCE
    from sympy.printing.str import StrPrinter  # type: ignore[import-untyped]

    kinds = _kinds()
    product, power = PRECEDENCE["Mul"], PRECEDENCE["Pow"]

    class Printer(StrPrinter):  # type: ignore[misc]
        def _as_ordered_terms(self, sum_: Any, order: Any = None) -> list[Any]:
            """Begin with a term that has no minus: n - k, not -k + n."""
            terms = list(super()._as_ordered_terms(sum_, order))
            first = next((one for one in terms if not one.could_extract_minus_sign()), terms[0])
            return [first, *(one for one in terms if one is not first)]

        def parenthesize(self, item: Any, level: int, strict: bool = False) -> str:
            """Bracket a quotient beside a minus, too: older versions of sympy print a sum."""
            if type(item).__name__.startswith("Quotient") and level >= PRECEDENCE["Add"]:
                return f"({self._print(item)})"
            return str(super().parenthesize(item, level, strict=strict))

        def _print_Function(self, function: Any) -> str:  # noqa: N802  # sympy looks for the name
            for name, kind in kinds.items():
                if isinstance(function, kind):
                    one, other = function.args
                    if name in POWERS:
                        base = self.parenthesize(one, power, strict=False)
                        return f"{base}**{self.parenthesize(other, power, strict=False)}"
                    left = self.parenthesize(one, product, strict=True)
                    return f"{left}{SIGNS[name]}{self.parenthesize(other, product)}"
            return str(super()._print_Function(function))

    return Printer()
