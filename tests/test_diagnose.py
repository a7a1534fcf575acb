"""From a wrong result to a misconception, or to where its values came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
import torch

from tensor_drills.declare import Case, Drill, Tensor, Text
from tensor_drills.diagnose import misconception_of, rules_broken_by, where_from
from tensor_drills.prepare import Prepared
from tensor_drills.worker.values import Sent

X = torch.arange(1.0, 7.0).reshape(2, 3)
SQUARE = torch.arange(1.0, 10.0).reshape(3, 3)
V = torch.tensor([1.0, 2.0, 3.0, 4.0])
NO_RULES: frozenset[str] = frozenset()

# Misconceptions


def make_drill(
    reference: Callable[..., Any],
    misconceptions: list[Callable[..., Any]],
    inputs: list[dict[str, Any]],
    **options: Any,
) -> Drill:
    words = Text("words", "文字")
    drill = Drill(level=1, ops=(), title=words, statement=words, hints=(), **options)
    drill.reference(reference)
    for function in misconceptions:
        drill.misconception(en="because", zh="因为")(function)

    @drill.cases
    def cases(draw: Any) -> Iterator[Case]:
        for number, one in enumerate(inputs):
            yield Case((f"case {number}", f"用例 {number}"), **one)

    return drill


def right(x: Tensor) -> Tensor:
    return x.sum(dim=0)


def summed_rows(x: Tensor) -> Tensor:
    return x.sum(dim=1)


def took_the_mean(x: Tensor) -> Tensor:
    return x.mean(dim=0)


def raised_on_one_row(x: Tensor) -> Tensor:
    if len(x) == 1:
        raise ValueError("one row")
    return x.sum(dim=0) + 1


CASES = [{"x": X[:1]}, {"x": X}, {"x": SQUARE}]
SUMS = make_drill(right, [summed_rows, took_the_mean, raised_on_one_row], CASES)


def named(
    drill: Drill, submission: Callable[..., Any], rules: frozenset[str] = NO_RULES
) -> str | None:
    """Return the name of the misconception that a submission is said to have."""
    prepared = Prepared(drill, 0)
    found = misconception_of(prepared, prepared.observe(submission), rules)
    return found.name if found else None


def raises_on_one_row(kind: type[Exception]) -> Callable[[Tensor], Tensor]:
    def submission(x: Tensor) -> Tensor:
        if len(x) == 1:
            raise kind("other words")
        return x.sum(dim=0) + 1

    return submission


def raises_always(x: Tensor) -> Tensor:
    raise ValueError("always")


@pytest.mark.parametrize(
    ("submission", "name"),
    [
        pytest.param(summed_rows, "summed_rows", id="the misconception itself"),
        pytest.param(lambda x: x.T.sum(0), "summed_rows", id="the same written otherwise"),
        pytest.param(lambda x: x.sum(0) / len(x), "took_the_mean", id="another misconception"),
        pytest.param(lambda x: x.mean(0) * (1 + 2e-7), "took_the_mean", id="almost the same"),
        pytest.param(raises_on_one_row(ValueError), "raised_on_one_row", id="the same exception"),
        pytest.param(raises_on_one_row(KeyError), None, id="another exception"),
        pytest.param(lambda x: x.sum(0) + 1, None, id="a value for the exception"),
        pytest.param(raises_always, None, id="exceptions alone"),
        pytest.param(lambda x: x * 0, None, id="something else"),
        pytest.param(lambda x: x.sum(1) if len(x) > 2 else x * 0, None, id="on one case only"),
        pytest.param(lambda x: x.sum(1).double(), None, id="another dtype"),
        pytest.param(lambda x: x.sum(1)[:, None], None, id="another shape"),
        pytest.param(right, None, id="the right values"),
    ],
)
def test_a_submission_is_named_for_what_it_behaves_like(submission: Any, name: str | None) -> None:
    assert named(SUMS, submission) == name


def raises_on_every_case(x: Tensor) -> Tensor:
    raise ValueError("always")


def test_a_misconception_is_not_named_where_no_case_returned_a_value() -> None:
    drill = make_drill(right, [raises_on_every_case], CASES)
    assert named(drill, raises_always) is None


def copied(x: Tensor) -> Tensor:
    return x.t().clone()


def aliased(x: Tensor) -> Tensor:
    return x


@pytest.mark.parametrize(
    ("options", "reference", "misconception", "submission", "is_named"),
    [
        pytest.param({"view_of": "x"}, lambda x: x.t(), copied, lambda x: x.t() + 0, True, id="v"),
        pytest.param({"view_of": "x"}, lambda x: x.t(), copied, lambda x: x.mT, False, id="a view"),
        pytest.param({"is_fresh": True}, copied, aliased, lambda x: x[:], True, id="a shared one"),
        pytest.param({"is_fresh": True}, copied, aliased, lambda x: x + 0, False, id="a fresh one"),
        pytest.param({}, copied, aliased, lambda x: x + 0, True, id="where nothing is asked"),
    ],
)
def test_memory_counts_where_the_drill_asks_for_it(
    options: Any, reference: Any, misconception: Any, submission: Any, is_named: bool
) -> None:
    drill = make_drill(reference, [misconception], [{"x": X}], **options)
    assert (named(drill, submission) is not None) is is_named


def doubled(x: Tensor) -> Tensor:
    return x * 2


def detached(x: Tensor) -> Tensor:
    return x.detach() * 2


@pytest.mark.parametrize(
    ("submission", "is_named"),
    [
        pytest.param(lambda x: (x * 2).detach(), True, id="without a gradient"),
        pytest.param(lambda x: x + x, False, id="with the right gradient"),
        pytest.param(lambda x: x * 2 + (x - x.detach()), False, id="with another gradient"),
    ],
)
def test_gradients_count_where_the_drill_asks_for_them(submission: Any, is_named: bool) -> None:
    drill = make_drill(doubled, [detached], [{"x": X}], gradients_of=("x",))
    assert (named(drill, submission) is not None) is is_named


def doubled_in_place(x: Tensor) -> Tensor:
    return x.mul_(2)


@pytest.mark.parametrize(
    ("submission", "is_named"),
    [(lambda x: x.add_(x), True), (lambda x: x + x, False)],
    ids=["changed alike", "left alone"],
)
def test_inputs_that_are_changed_count(submission: Any, is_named: bool) -> None:
    drill = make_drill(doubled, [doubled_in_place], [{"x": X}])
    assert (named(drill, submission) is not None) is is_named


def scaled(x: Tensor, k: float) -> Tensor:
    return x * 2


def scaled_wrongly(x: Tensor, k: float) -> Tensor:
    return x * 3


def test_an_input_that_is_nan_hides_no_misconception() -> None:
    drill = make_drill(scaled, [scaled_wrongly], [{"x": X, "k": float("nan")}])
    assert named(drill, lambda x, k: x + x + x) == "scaled_wrongly"


def squared(x: Tensor) -> Tensor:
    return x * x


def looped(x: Tensor) -> Tensor:
    out = x.clone()
    for i in range(len(x)):
        out[i] = x[i] * x[i]
    return out


def used_pow(x: Tensor) -> Tensor:
    return x.pow(2)


@pytest.mark.parametrize(
    ("rules", "name"),
    [
        pytest.param(frozenset({"loop"}), "looped", id="a loop"),
        pytest.param(frozenset({"pow"}), "used_pow", id="an op that is ruled out"),
        pytest.param(frozenset({"loop", "pow"}), None, id="both, as no misconception does"),
        pytest.param(NO_RULES, None, id="no rule"),
    ],
)
def test_the_rules_that_are_broken_tell_misconceptions_apart(
    rules: frozenset[str], name: str | None
) -> None:
    drill = make_drill(squared, [looped, used_pow], [{"x": X}], no_loop=True, ruled_out=("pow",))
    assert named(drill, squared, rules) == name


def test_the_rules_that_a_function_breaks_are_found() -> None:
    drill = make_drill(squared, [], [{"x": X}], no_loop=True, ruled_out=("pow", "mul"))
    prepared = Prepared(drill, 0)
    assert rules_broken_by(prepared, looped) == {"loop", "mul"}
    assert rules_broken_by(prepared, used_pow) == {"pow"}


def spoiled_its_input(x: Tensor) -> Tensor:
    return x.mul_(x)


def test_looking_for_broken_rules_leaves_the_prepared_inputs_alone() -> None:
    prepared = Prepared(make_drill(squared, [], [{"x": X.clone()}], ruled_out=("pow",)), 0)
    rules_broken_by(prepared, spoiled_its_input)
    assert torch.equal(prepared.cases[0].inputs["x"], X)


def test_a_misconception_that_raises_on_the_first_case_may_break_rules() -> None:
    drill = make_drill(right, [raised_on_one_row], CASES, ruled_out=("prod",))
    assert named(drill, raises_on_one_row(ValueError)) == "raised_on_one_row"


# Where values came from


def fact(reference: Any, submission: Any, x: Tensor = X) -> str | None:
    """Return what is said of where a result's values came from."""
    prepared = Prepared(make_drill(reference, [], [{"x": x}]), 0)
    (observed,) = prepared.observe(submission)
    text = where_from(prepared.expected[0], observed)
    if text is None:
        return None
    assert text.zh
    assert text.zh != text.en
    return text.en


def same(x: Tensor) -> Tensor:
    return x.clone()


@pytest.mark.parametrize(
    ("submission", "x", "text"),
    [
        pytest.param(
            lambda x: x.T,
            SQUARE,
            "out[0, 1] is x[1, 0]; expected x[0, 1]: the result is transposed, dim 0 with dim 1",
            id="a transposed square",
        ),
        pytest.param(
            lambda x: x.T,
            X,
            "the result is transposed, dim 0 with dim 1",
            id="a transposed matrix",
        ),
        pytest.param(
            lambda x: x.transpose(1, 2),
            torch.arange(24.0).reshape(2, 3, 4),
            "the result is transposed, dim 1 with dim 2",
            id="the last two dims are swapped",
        ),
        pytest.param(
            lambda x: x.flip(0),
            V,
            "out[0] is x[3]; expected x[0]: the result is reversed along dim 0",
            id="a reversed vector",
        ),
        pytest.param(
            lambda x: x.flip(1),
            X,
            "out[0, 0] is x[0, 2]; expected x[0, 0]: the result is reversed along dim 1",
            id="reversed rows",
        ),
        pytest.param(
            lambda x: x.roll(1),
            V,
            "out[0] is x[3]; expected x[0]: the result is shifted by 1 along dim 0",
            id="a shifted vector",
        ),
        pytest.param(
            lambda x: x.roll(2, 1),
            X,
            "out[0, 0] is x[0, 1]; expected x[0, 0]: the result is shifted by 2 along dim 1",
            id="shifted rows",
        ),
        pytest.param(
            lambda x: x.reshape(3, 2),
            X,
            "the values are right and in the right order; only the shape is not",
            id="another shape",
        ),
        pytest.param(
            lambda x: x[[1, 3, 0, 2]],
            V,
            "out[0] is x[1]; expected x[0]: the right values, in another order",
            id="another order",
        ),
        pytest.param(
            lambda x: x[[1, 3, 0, 2]].reshape(2, 2),
            V,
            "the right values, in another order",
            id="another order and shape",
        ),
        pytest.param(
            lambda x: x[[0, 1, 1, 3]],
            V,
            "out[2] is x[1]; expected x[2]",
            id="one value twice",
        ),
        pytest.param(lambda x: x[:2], V, None, id="too few values"),
        pytest.param(same, V, None, id="the right values"),
        pytest.param(lambda x: x + 0.5, V, None, id="values of no input"),
        pytest.param(lambda x: [x], V, None, id="no tensor"),
        pytest.param(lambda x: x.int(), V, None, id="another dtype alone"),
        pytest.param(
            lambda x: x.int().flip(0),
            V,
            "out[0] is x[3]; expected x[0]: the result is reversed along dim 0",
            id="reversed and in another dtype",
        ),
        pytest.param(
            lambda x: x.reshape(()),
            V[:1],
            "the values are right and in the right order; only the shape is not",
            id="a scalar for one element",
        ),
        pytest.param(
            lambda x: x[[1, 3, 0, 2]].to(torch.complex64),
            V,
            "out[0] is x[1]; expected x[0]",
            id="another order and complex",
        ),
    ],
)
def test_where_the_values_came_from_is_told(submission: Any, x: Tensor, text: str | None) -> None:
    assert fact(same, submission, x) == text


def test_of_a_scalar_the_source_is_told_without_an_index() -> None:
    assert fact(lambda x: x[0], lambda x: x[1], V) == "out is x[1]; expected x[0]"


def test_a_dim_of_one_is_neither_reversed_nor_shifted() -> None:
    text = fact(same, lambda x: x[:, [1, 0, 2]], X[:1])
    assert text == "out[0, 0] is x[0, 1]; expected x[0, 0]: the right values, in another order"


def test_nothing_is_told_where_values_are_computed() -> None:
    assert fact(lambda x: x * 7, lambda x: x, X) is None


def test_nothing_is_told_where_the_reference_returns_no_tensor() -> None:
    assert fact(lambda x: [x], lambda x: x, X) is None


def test_a_tensor_without_values_is_told_by_its_shape() -> None:
    prepared = Prepared(make_drill(same, [], [{"x": X}]), 0)
    (observed,) = prepared.observe(lambda x: x[:0])
    assert where_from(prepared.expected[0], observed) is None
    empty = Sent(torch.empty(0, 3), "cpu", False, None, (), 0)
    wanted = replace(prepared.expected[0].observed, result=empty)
    expected = replace(prepared.expected[0], observed=wanted)
    text = where_from(expected, replace(observed, result=replace(empty, tensor=torch.empty(3, 0))))
    assert text is not None
    assert "transposed" in text.en
