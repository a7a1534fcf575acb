"""Every kind of finding: what makes it, and what does not."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import numpy
import pytest
import torch
from torch.testing._comparison import default_tolerances

from tensor_drills.compare import compare, holds_foreign
from tensor_drills.compare_answer import compare_answer
from tensor_drills.declare import Case, Drill, Float, Tensor, Text
from tensor_drills.findings import first_place, index_text, number_text
from tensor_drills.observe import Observed
from tensor_drills.prepare import Prepared
from tensor_drills.same import TOLERANCES, differing, is_same_value
from tensor_drills.verdict import Finding
from tensor_drills.worker.values import DTYPES, INT_LIMIT, Foreign, Sent, decode, encode

X = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
V = torch.tensor([1.0, 2.0, 3.0])
NAN, INF = math.nan, math.inf


class Subclass(Tensor):
    """A tensor that is none of torch's own."""


def make_drill(reference: Callable[..., Any], inputs: dict[str, Any], **options: Any) -> Drill:
    """Declare a drill of one case. Without inputs it is an answer."""
    words = Text("words", "文字")
    drill = Drill(level=1, ops=(), title=words, statement=words, hints=(), **options)
    drill.reference(reference)

    @drill.cases
    def cases(draw: Any) -> Iterator[Case]:
        yield Case(("only", "唯一"), **inputs)

    return drill


class Bench:
    """A drill of one case, and what submissions do on it."""

    def __init__(self, reference: Callable[..., Any], inputs: Any = None, **options: Any) -> None:
        self.prepared = Prepared(make_drill(reference, inputs or {}, **options), seed=0)

    def observed(self, submission: Callable[..., Any]) -> Observed:
        (observed,) = self.prepared.observe(submission)
        assert observed.how == "value", observed.raised
        return observed

    def judge(self, observed: Observed, device: str = "cpu") -> list[Finding]:
        return compare(self.prepared, 0, observed, device)

    def findings(self, submission: Callable[..., Any]) -> list[Finding]:
        return self.judge(self.observed(submission))


def told(findings: list[Finding]) -> list[tuple[Any, ...]]:
    return [(finding.kind, finding.expected, finding.actual) for finding in findings]


def returning(value: Any) -> Callable[[Tensor], Any]:
    """Return a function of one tensor that returns `value`, whatever the tensor."""
    return lambda x: value


def judged(wanted: Any, actual: Any, **options: Any) -> list[tuple[Any, ...]]:
    """Compare two results of a function drill."""
    bench = Bench(returning(wanted), {"x": torch.tensor([77.0])}, **options)
    return told(bench.findings(returning(actual)))


def tensor(values: Any, dtype: torch.dtype = torch.float32) -> Tensor:
    return torch.tensor(values, dtype=dtype)


# Structure


STRUCTURE = [
    pytest.param(V, None, ("structure", "Tensor", "None"), id="nothing for a tensor"),
    pytest.param(V, 1.0, ("structure", "Tensor", "float"), id="a number for a tensor"),
    pytest.param(V, [V], ("structure", "Tensor", "list"), id="a list of it for a tensor"),
    pytest.param(V, [1.0, 2.0, 3.0], ("structure", "Tensor", "list"), id="its values for a tensor"),
    pytest.param(V, {"v": V}, ("structure", "Tensor", "dict"), id="a dict for a tensor"),
    pytest.param((V, V), V, ("structure", "tuple of 2", "Tensor"), id="a tensor for two"),
    pytest.param((V, V), (V,), ("structure", "tuple of 2", "tuple of 1"), id="one for two"),
    pytest.param([V], (V, V), ("structure", "list of 1", "tuple of 2"), id="two for one"),
    pytest.param((V,), None, ("structure", "tuple of 1", "None"), id="nothing for one"),
    pytest.param(3, V, ("structure", "int", "Tensor"), id="a tensor for a number"),
    pytest.param(3, 3.0, ("structure", "int", "float"), id="a float for an int"),
    pytest.param(3.0, 3, ("structure", "float", "int"), id="an int for a float"),
    pytest.param(1, True, ("structure", "int", "bool"), id="a bool for an int"),
    pytest.param(True, 1, ("structure", "bool", "int"), id="an int for a bool"),
    pytest.param(True, None, ("structure", "bool", "None"), id="nothing for a bool"),
    pytest.param(
        torch.tensor(3), 3, ("structure", "Tensor", "int"), id="a number for a 0-dim tensor"
    ),
]


@pytest.mark.parametrize(("wanted", "actual", "finding"), STRUCTURE)
def test_a_result_of_another_structure(wanted: Any, actual: Any, finding: Any) -> None:
    assert judged(wanted, actual) == [finding]


@pytest.mark.parametrize(
    ("wanted", "actual"),
    [
        pytest.param((V, V), [V, V], id="a list for a tuple"),
        pytest.param([V, (V, 3)], (V, [V, 3]), id="nested sequences of other types"),
        pytest.param((), [], id="two empty sequences"),
        pytest.param(3, 3, id="an int"),
        pytest.param("a", "a", id="a text"),
        pytest.param(None, None, id="nothing, where nothing is asked"),
        pytest.param(torch.int8, torch.int8, id="a dtype"),
        pytest.param(-0.0, 0.0, id="negative zero for zero"),
        pytest.param(INF, INF, id="infinity"),
    ],
)
def test_a_result_of_the_same_structure(wanted: Any, actual: Any) -> None:
    assert judged(wanted, actual) == []


@pytest.mark.parametrize(
    ("wanted", "actual", "texts"),
    [
        pytest.param(3, 4, ("3", "4"), id="ints"),
        pytest.param(2.5, 2.0, ("2.5", "2.0"), id="floats"),
        pytest.param(True, False, ("True", "False"), id="bools"),
        pytest.param("a", "b", ("a", "b"), id="texts"),
        pytest.param(torch.int8, torch.int16, ("torch.int8", "torch.int16"), id="dtypes"),
    ],
)
def test_a_plain_value_that_differs(wanted: Any, actual: Any, texts: Any) -> None:
    assert judged(wanted, actual) == [("value", *texts)]


def test_of_a_sequence_each_item_that_differs_is_told_with_its_place() -> None:
    bench = Bench(lambda x: (x, [x + 1, 3]), {"x": V})
    findings = bench.findings(lambda x: (x, [x.int(), 4]))
    assert told(findings) == [("dtype", "float32", "int32"), ("value", "3", "4")]
    assert [f.message.en.split(":")[0] for f in findings] == ["out[1][0]", "out[1][1]"]


def test_a_missing_return_is_asked_about() -> None:
    (finding,) = Bench(lambda x: x, {"x": V}).findings(lambda x: None)
    assert "`return`" in finding.message.en
    assert "`return`" in finding.message.zh


DICTS = "walk: a dict falls through to `==`, which compares tensors"


@pytest.mark.parametrize(
    ("actual", "finding"),
    [
        pytest.param({"a": V, "b": 1}, [], id="the same"),
        pytest.param({"a": V + 1, "b": 1}, [("value", "1.0", "2.0")], id="another value"),
        pytest.param({"a": V, "c": 1}, [("structure", "a, b", "a, c")], id="another key"),
    ],
)
def test_a_dict_is_compared_key_by_key(actual: Any, finding: Any) -> None:
    assert judged({"a": V, "b": 1}, actual) == finding


def test_a_float_is_compared_within_the_tolerance_of_float64() -> None:
    assert judged(0.3, 0.1 + 0.2) == []


def test_a_float_that_is_nan_equals_nan_where_the_drill_says_so() -> None:
    assert judged(NAN, NAN, nan_equals_nan=True) == []


# Foreign results


FOREIGN = [
    pytest.param(numpy.ones(3), "numpy.ndarray", "a NumPy value", id="a NumPy array"),
    pytest.param(
        (i for i in range(3)), "generator", "nothing has been computed yet", id="a generator"
    ),
    pytest.param({1.0}, "set", "neither a tensor nor", id="a set"),
    pytest.param(
        torch.ones(3).as_subclass(Subclass), f"{__name__}.Subclass", "a subclass", id="a subclass"
    ),
    pytest.param(torch.empty(3, device="meta"), "torch.Tensor", "no values", id="a meta tensor"),
    pytest.param(V.to_sparse(), "torch.Tensor", "not dense", id="a sparse tensor"),
    pytest.param(V.to(torch.float8_e5m2), "torch.Tensor", "not graded", id="a rare dtype"),
    pytest.param(INT_LIMIT, "int", "not something that can be compared", id="a giant int"),
]


@pytest.mark.parametrize(("value", "name", "reason"), FOREIGN)
@pytest.mark.parametrize(
    ("wanted", "wrap", "where"),
    [
        pytest.param(V, lambda v: v, "got", id="for a tensor"),
        pytest.param((3, V), lambda v: (3, v), "out[1]: got", id="in a tuple"),
        pytest.param(3, lambda v: v, "got", id="for a number"),
    ],
)
def test_what_is_not_accepted_is_named(
    wanted: Any, wrap: Any, where: str, value: Any, name: str, reason: str
) -> None:
    bench = Bench(returning(wanted), {"x": V})
    observed = bench.observed(returning(wrap(value)))
    (finding,) = bench.judge(observed)
    assert told([finding]) == [("structure", None, name)]
    assert finding.message.en.startswith(f"{where} `{name}`:")
    assert reason in finding.message.en
    assert holds_foreign(observed.result)


def test_what_is_nested_too_deep_is_named() -> None:
    deep: Any = V
    for _ in range(30):
        deep = [deep]
    bench = Bench(returning(deep[0]), {"x": V})
    observed = bench.observed(returning(deep))
    assert told(bench.judge(observed)) == [("structure", None, "list")]
    assert holds_foreign(observed.result)


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ([1, (2, {"a": [Foreign("set", "type")]})], True),
        ({Foreign("set", "type"): 1}, True),
        ([1, (2, {"a": [None]})], False),
        ("Foreign", False),
    ],
    ids=["deep inside", "as a key", "nowhere", "as a text"],
)
def test_foreign_things_are_found_in_a_result(value: Any, holds: bool) -> None:
    assert holds_foreign(value) is holds


def test_the_name_of_a_class_cannot_steer_a_terminal() -> None:
    evil = type("x\x1b[2J", (), {})()
    (finding,) = Bench(lambda x: x, {"x": V}).findings(returning(evil))
    assert "\x1b" not in finding.message.en + finding.message.zh + str(finding.actual)


def test_a_text_cannot_steer_a_terminal() -> None:
    (finding,) = Bench(returning("a"), {"x": V}).findings(returning("\x1b[2J"))
    assert "\x1b" not in finding.message.en + finding.message.zh + str(finding.actual)


# Shape and dtype


SHAPES = [
    pytest.param((3,), (3, 1), id="a column for a vector"),
    pytest.param((3, 1), (3,), id="a vector for a column"),
    pytest.param((3,), (1, 3), id="a row for a vector"),
    pytest.param((1,), (), id="a scalar for one element"),
    pytest.param((), (1,), id="one element for a scalar"),
    pytest.param((0,), (0, 3), id="an empty matrix for an empty vector"),
    pytest.param((0, 3), (3, 0), id="an empty matrix the other way round"),
    pytest.param((2, 3), (3, 2), id="a transposed matrix"),
    pytest.param((3, 3), (3,), id="what would broadcast"),
    pytest.param((1,), (0,), id="nothing for one element"),
]


@pytest.mark.parametrize(("wanted", "actual"), SHAPES)
def test_another_shape_is_never_broadcast(wanted: Any, actual: Any) -> None:
    findings = judged(torch.ones(wanted), torch.ones(actual))
    assert findings == [("shape", str(wanted), str(actual))]


def first_of_rows(x: Float[Tensor, "n c"]) -> Float[Tensor, " n"]:
    return x[:, 0]


def test_the_wanted_shape_is_told_by_the_names_of_its_dims() -> None:
    (finding,) = Bench(first_of_rows, {"x": X}).findings(lambda x: x[:, :1])
    assert told([finding]) == [("shape", "(n,) = (2,)", "(2, 1)")]
    assert finding.message.en == "expected (n,) = (2,), got (n, 1) = (2, 1)"
    assert finding.message.zh == "应为 (n,) = (2,)，得到 (n, 1) = (2, 1)"


def pair_of_rows(x: Float[Tensor, "n c"]) -> tuple[Tensor, Tensor]:
    return x[0], x[1]


def test_the_shape_of_an_item_is_told_by_its_numbers() -> None:
    findings = Bench(pair_of_rows, {"x": X}).findings(lambda x: (x[0], x[1:]))
    assert told(findings) == [("shape", "(3,)", "(1, 3)")]


@pytest.mark.parametrize("wanted", DTYPES)
@pytest.mark.parametrize("actual", DTYPES)
def test_another_dtype_is_never_cast(wanted: str, actual: str) -> None:
    one = torch.tensor([0, 1])
    findings = judged(one.to(DTYPES[wanted]), one.to(DTYPES[actual]))
    assert findings == ([] if wanted == actual else [("dtype", wanted, actual)])


def test_shape_and_dtype_are_told_together_and_values_are_not() -> None:
    findings = judged(torch.zeros(2), torch.ones(2, 1, dtype=torch.float64))
    assert findings == [("shape", "(2,)", "(2, 1)"), ("dtype", "float32", "float64")]


# Device


def on_device(observed: Observed, device: str) -> Observed:
    return replace(observed, result=replace(observed.result, device=device))


@pytest.mark.parametrize(
    ("inputs", "asked", "actual", "findings"),
    [
        pytest.param({"x": V}, "cpu", "cpu", [], id="the CPU, as asked"),
        pytest.param({"x": V}, "cuda", "cuda:0", [], id="the GPU, as asked"),
        pytest.param({"x": V}, "cuda", "cpu", [("device", "cuda", "cpu")], id="not the GPU"),
        pytest.param({"x": V}, "cpu", "cuda:1", [("device", "cpu", "cuda")], id="not the CPU"),
        pytest.param({"x": [V]}, "cuda", "cpu", [("device", "cuda", "cpu")], id="a list of inputs"),
        pytest.param({"x": 3}, "cuda", "cpu", [], id="no input is a tensor"),
        pytest.param({"x": [3, (1,)]}, "cuda", "cpu", [], id="no input holds a tensor"),
    ],
)
def test_a_result_belongs_on_the_device_of_the_inputs(
    inputs: Any, asked: str, actual: str, findings: Any
) -> None:
    bench = Bench(returning(torch.ones(2)), inputs)
    observed = on_device(bench.observed(returning(torch.ones(2))), actual)
    assert told(bench.judge(observed, asked)) == findings


# Values


def bump(value: float, dtype: torch.dtype, relative: float, absolute: float) -> Tensor:
    return torch.tensor([value + absolute + relative * abs(value)], dtype=dtype)


@pytest.mark.parametrize("name", DTYPES)
def test_the_tolerances_are_those_of_torch(name: str) -> None:
    assert TOLERANCES.get(DTYPES[name], (0.0, 0.0)) == default_tolerances(DTYPES[name])


@pytest.mark.parametrize("dtype", TOLERANCES, ids=str)
@pytest.mark.parametrize(("times", "is_same"), [(0.5, True), (4.0, False)])
def test_computed_values_are_compared_within_the_tolerance(
    dtype: torch.dtype, times: float, is_same: bool
) -> None:
    rtol, atol = TOLERANCES[dtype]
    wanted = torch.tensor([1000.0, 0.0], dtype=dtype)
    for actual in (
        torch.cat([bump(1000.0, dtype, times * rtol, 0.0), wanted[1:]]),
        torch.cat([wanted[:1], bump(0.0, dtype, 0.0, times * atol)]),
    ):
        if is_same:
            assert judged(wanted, actual) == []
        else:
            assert [kind for kind, *_ in judged(wanted, actual)] == ["value"]


@pytest.mark.parametrize(
    ("wanted", "actual", "same"),
    [
        pytest.param([0.0], [-0.0], True, id="negative zero for zero"),
        pytest.param([INF], [INF], True, id="infinity"),
        pytest.param([INF], [-INF], False, id="the other infinity"),
        pytest.param([INF], [3e38], False, id="a large number for infinity"),
        pytest.param([3e38], [INF], False, id="infinity for a large number"),
        pytest.param([INF], [NAN], False, id="NaN for infinity"),
        pytest.param([1.0], [NAN], False, id="NaN for a number"),
        pytest.param([NAN], [1.0], False, id="a number for NaN"),
        pytest.param([], [], True, id="nothing for nothing"),
        pytest.param(2.0, 2.0, True, id="a scalar"),
        pytest.param(2.0, 3.0, False, id="another scalar"),
    ],
)
@pytest.mark.parametrize("nan_equals_nan", [False, True])
@pytest.mark.parametrize("dtype", TOLERANCES, ids=str)
@pytest.mark.parametrize("exact", [False, True])
def test_special_values(
    wanted: Any, actual: Any, same: bool, nan_equals_nan: bool, dtype: torch.dtype, exact: bool
) -> None:
    if dtype == torch.float16:
        wanted, actual = (
            [6e4 if v == 3e38 else v for v in vs] if isinstance(vs, list) else vs
            for vs in (wanted, actual)
        )
    one, other = tensor(wanted, dtype), tensor(actual, dtype)
    flags = differing(one, other, exact=exact, nan_equals_nan=nan_equals_nan)
    assert flags.shape == one.shape
    assert flags.any().item() is (not same)


@pytest.mark.parametrize("dtype", TOLERANCES, ids=str)
@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize("nan_equals_nan", [False, True])
def test_nan_equals_nan_only_where_the_drill_says_so(
    dtype: torch.dtype, exact: bool, nan_equals_nan: bool
) -> None:
    nan = tensor([NAN, 1.0], dtype)
    flags = differing(nan, nan.clone(), exact=exact, nan_equals_nan=nan_equals_nan)
    assert flags.tolist() == [not nan_equals_nan, False]


@pytest.mark.parametrize("nan_equals_nan", [False, True])
def test_a_drill_says_whether_nan_equals_nan(nan_equals_nan: bool) -> None:
    nan = torch.tensor([NAN])
    findings = judged(nan, nan.clone(), nan_equals_nan=nan_equals_nan)
    assert findings == ([] if nan_equals_nan else [("value", "nan", "nan")])


@pytest.mark.parametrize("nan_equals_nan", [False, True])
@pytest.mark.parametrize("name", ["int64", "uint8", "bool"])
def test_integers_and_bools_are_compared_exactly(name: str, nan_equals_nan: bool) -> None:
    one, other = torch.tensor([1, 1, 0]).to(DTYPES[name]), torch.tensor([1, 0, 0]).to(DTYPES[name])
    flags = differing(one, other, exact=False, nan_equals_nan=nan_equals_nan)
    assert flags.tolist() == [False, True, False]


def test_large_ints_that_one_float_holds_differ() -> None:
    assert judged(torch.tensor([2**60]), torch.tensor([2**60 + 1])) == [
        ("value", str(2**60), str(2**60 + 1))
    ]


@pytest.mark.parametrize(
    ("reference", "findings"),
    [
        pytest.param(
            lambda x: x.flip(0), [("value", "3.0", "3.000000238418579")], id="a moved value"
        ),
        pytest.param(lambda x: x.flip(0) * 1.5, [], id="a computed value"),
    ],
)
def test_the_next_float_is_another_one_only_where_values_are_moved(
    reference: Any, findings: Any
) -> None:
    def submission(x: Tensor) -> Tensor:
        out = reference(x)
        out[0] = torch.nextafter(out[0], torch.tensor(INF))
        return out

    assert told(Bench(reference, {"x": V}).findings(submission)) == findings


@pytest.mark.parametrize(
    ("wanted", "actual", "message"),
    [
        pytest.param(2.0, 3.0, "out is 3.0, expected 2.0", id="a scalar"),
        pytest.param([2.0], [3.0], "out[0] is 3.0, expected 2.0", id="one element"),
        pytest.param(
            [[1.0, 2.0], [3.0, 4.0]],
            [[1.0, 5.0], [3.0, 6.0]],
            "2 of 4 values differ; the first: out[0, 1] is 5.0, expected 2.0",
            id="two of four",
        ),
    ],
)
def test_the_first_value_that_differs_is_told(wanted: Any, actual: Any, message: str) -> None:
    bench = Bench(returning(tensor(wanted)), {"x": V})
    (finding,) = bench.findings(returning(tensor(actual)))
    assert finding.message.en == message
    zh = f"{message.split(': ')[-1].split(' is ')[0]} 是 {finding.actual}，应为 {finding.expected}"
    assert finding.message.zh.endswith(zh)


def test_values_that_read_alike_are_told_in_full() -> None:
    (finding,) = told_findings(1.00001, 1.0000001, torch.float64)
    assert (finding.expected, finding.actual) == ("1.00001", "1.0")
    (finding,) = told_findings(1.0000004, 1.0000001, torch.float64)
    assert (finding.expected, finding.actual) == ("1.0000004", "1.0000001")


def told_findings(wanted: float, actual: float, dtype: torch.dtype) -> list[Finding]:
    bench = Bench(returning(tensor([wanted], dtype)), {"x": V})
    return bench.findings(returning(tensor([actual], dtype)))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3.0, "3.0"),
        (-3.0, "-3.0"),
        (0.1, "0.1"),
        (1e-9, "1e-09"),
        (1234567.0, "1.23457e+06"),
        (INF, "inf"),
        (-INF, "-inf"),
        (NAN, "nan"),
        (-0.0, "-0.0"),
        (7, "7"),
        (True, "True"),
        (1 + 2j, "1+2j"),
    ],
    ids=str,
)
def test_a_number_is_written_as_it_is_read(value: Any, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(("place", "text"), [((), ""), ((3,), "[3]"), ((0, 1), "[0, 1]")], ids=repr)
def test_an_index_is_written_as_it_is_typed(place: tuple[int, ...], text: str) -> None:
    assert index_text(place) == text


@pytest.mark.parametrize("place", [(0, 0, 0), (0, 1, 0), (1, 0, 3), (1, 2, 3)], ids=str)
def test_the_first_place_is_the_first_in_order(place: tuple[int, int, int]) -> None:
    flags = torch.zeros(2, 3, 4, dtype=torch.bool)
    flags[place] = flags[1, 2, 3] = True
    assert first_place(flags) == place
    assert first_place(torch.tensor(True)) == ()


# Whether two results agree


def sent(values: Any, dtype: torch.dtype = torch.float32, **described: Any) -> Sent:
    plain = {"device": "cpu", "requires_grad": False, "alias": None, "stride": (), "offset": 0}
    return Sent(tensor(values, dtype), **(plain | described))


ONE = sent([1.0])


@pytest.mark.parametrize(
    ("wanted", "actual", "same"),
    [
        pytest.param(ONE, sent([1.0]), True, id="tensors"),
        pytest.param(ONE, sent([1.0], device="cuda:0", alias="x"), True, id="on other devices"),
        pytest.param(ONE, sent([1.0 + 1e-6]), True, id="almost"),
        pytest.param(ONE, sent([2.0]), False, id="other values"),
        pytest.param(ONE, sent([[1.0]]), False, id="another shape"),
        pytest.param(ONE, sent([1.0], torch.float64), False, id="another dtype"),
        pytest.param(ONE, 1.0, False, id="a number for a tensor"),
        pytest.param(1.0, ONE, False, id="a tensor for a number"),
        pytest.param((ONE, 1), [ONE, 1], True, id="a list for a tuple"),
        pytest.param((ONE, 1), [ONE, 2], False, id="another item"),
        pytest.param((ONE, 1), [ONE], False, id="fewer items"),
        pytest.param((ONE,), ONE, False, id="the item itself"),
        pytest.param({"a": ONE}, {"a": sent([1.0])}, True, id="dicts"),
        pytest.param({"a": ONE}, {"a": sent([2.0])}, False, id="dicts that differ"),
        pytest.param({"a": ONE}, {"b": ONE}, False, id="dicts of other keys"),
        pytest.param({"a": ONE}, [ONE], False, id="a list for a dict"),
        pytest.param(None, None, True, id="nothing"),
        pytest.param(1, True, False, id="a bool for an int"),
        pytest.param(1, 1.0, False, id="a float for an int"),
        pytest.param("a", "a", True, id="texts"),
        pytest.param(Foreign("set", "type"), Foreign("set", "type"), True, id="foreign things"),
    ],
)
def test_two_results_agree(wanted: Any, actual: Any, same: bool) -> None:
    assert is_same_value(wanted, actual, exact=False, nan_equals_nan=False) is same


def test_exactness_and_nan_are_handed_down() -> None:
    pair = [{"a": sent([NAN, 1.0])}], [{"a": sent([NAN, 1.0 + 1e-6])}]
    assert is_same_value(*pair, exact=False, nan_equals_nan=True) is True
    assert is_same_value(*pair, exact=True, nan_equals_nan=True) is False
    assert is_same_value(*pair, exact=False, nan_equals_nan=False) is False


# Layout


def plus_zero(x: Tensor) -> Tensor:
    return x + 0


VIEWS = [
    pytest.param(lambda x, y: x.T, lambda x, y: x.T, None, id="the same view"),
    pytest.param(lambda x, y: x.T, lambda x, y: x.permute(1, 0), None, id="another spelling"),
    pytest.param(lambda x, y: x[1:], lambda x, y: x.narrow(0, 1, 1), None, id="a later part"),
    pytest.param(lambda x, y: x[:0], lambda x, y: x[:0].clone(), None, id="a copy of nothing"),
    pytest.param(lambda x, y: (x, x[0]), lambda x, y: [x, x[0]], None, id="two views"),
    pytest.param(lambda x, y: x.T, lambda x, y: x.T.clone(), "copy", id="a copy"),
    pytest.param(lambda x, y: x.T, lambda x, y: x.T.contiguous(), "copy", id="contiguous"),
    pytest.param(lambda x, y: (x, x[0]), lambda x, y: (x, x[0] + 0), "copy", id="one of two"),
    pytest.param(lambda x, y: x, lambda x, y: y, "view of y", id="a view of another input"),
]


@pytest.mark.parametrize(("reference", "submission", "actual"), VIEWS)
def test_a_view_is_asked_for(reference: Any, submission: Any, actual: str | None) -> None:
    bench = Bench(reference, {"x": X, "y": X.clone()}, view_of="x")
    findings = bench.findings(submission)
    assert told(findings) == ([] if actual is None else [("layout", "view of x", actual)])


def test_a_view_of_an_input_that_begins_late_is_a_view() -> None:
    x = torch.arange(12.0).reshape(4, 3)[1:, 1:]
    assert Bench(lambda x: x.T, {"x": x}, view_of="x").findings(lambda x: x.mT) == []


LIES = [
    pytest.param({"alias": "x"}, id="the input's name alone"),
    pytest.param({"alias": "x", "stride": (3,)}, id="too few strides"),
    pytest.param({"alias": "x", "stride": (3, 1)}, id="strides of other values"),
    pytest.param({"alias": "x", "stride": (1, 3), "offset": 1}, id="an offset of other values"),
    pytest.param({"alias": "x", "stride": (1, 3), "offset": 2}, id="an end beyond the memory"),
    pytest.param({"alias": "x", "stride": (1 << 61, 1 << 61)}, id="strides beyond all memory"),
]


@pytest.mark.parametrize("lie", LIES)
def test_a_copy_that_claims_to_be_a_view_is_found_out(lie: dict[str, Any]) -> None:
    bench = Bench(lambda x: x.T, {"x": X}, view_of="x")
    observed = bench.observed(lambda x: x.T.clone())
    claimed = replace(observed, result=replace(observed.result, **({"stride": ()} | lie)))
    assert told(bench.judge(claimed)) == [("layout", "view of x", "copy")]


@pytest.mark.parametrize(
    ("submission", "actual"),
    [
        pytest.param(lambda x, y: x.clone(), None, id="a copy"),
        pytest.param(lambda x, y: x + 0, None, id="a result of its own"),
        pytest.param(lambda x, y: x, "shares x", id="the input itself"),
        pytest.param(lambda x, y: y.view(2, 3), "shares y", id="a view of another input"),
    ],
)
def test_memory_of_its_own_is_asked_for(submission: Any, actual: str | None) -> None:
    bench = Bench(lambda x, y: x.clone(), {"x": X, "y": X.clone()}, is_fresh=True)
    findings = bench.findings(submission)
    assert told(findings) == ([] if actual is None else [("layout", "own memory", actual)])


def test_layout_is_asked_only_where_the_values_are_right() -> None:
    bench = Bench(lambda x: x, {"x": X}, view_of="x")
    assert [f.kind for f in bench.findings(lambda x: x + 1)] == ["value"]


def test_layout_is_not_asked_of_other_drills() -> None:
    assert Bench(lambda x: x, {"x": X}).findings(lambda x: x.clone()) == []


def test_of_a_result_without_tensors_no_layout_is_asked() -> None:
    assert Bench(lambda x: 3, {"x": X}, view_of="x").findings(lambda x: 3) == []


def test_a_claimed_alias_cannot_steer_a_terminal() -> None:
    bench = Bench(lambda x: x, {"x": X}, view_of="x")
    buffers: list[bytes] = []
    node = encode(X, buffers, lambda _: {"alias": "\x1b[2J", "stride": [3, 1], "offset": 0})
    claimed = replace(bench.observed(lambda x: x), result=decode(node, buffers))
    assert "\x1b" not in bench.judge(claimed)[0].message.en


# Gradients


def product(x: Tensor, y: Tensor) -> Tensor:
    return x * y


def zero_for_y(x: Tensor, y: Tensor) -> Tensor:
    return x * 2 + y * 0


def only_x(x: Tensor, y: Tensor) -> Tensor:
    return x * 2


def gradient_bench(reference: Any, **options: Any) -> Bench:
    names = {"gradients_of": ("x", "y")} | options
    return Bench(reference, {"x": V, "y": torch.tensor([4.0, 5.0, 6.0])}, **names)


@pytest.mark.parametrize(
    ("reference", "submission", "findings"),
    [
        pytest.param(product, lambda x, y: y * x, [], id="the same gradients"),
        pytest.param(
            product,
            lambda x, y: x * y.detach(),
            [("gradient", None, "None")],
            id="one input is cut off",
        ),
        pytest.param(
            product,
            lambda x, y: (x * y).detach(),
            [("gradient", None, "None")] * 2,
            id="the result is cut off",
        ),
        pytest.param(
            product,
            lambda x, y: x * y + (x - x.detach()),
            [("gradient", "4.0", "5.0")],
            id="another gradient for the same value",
        ),
        pytest.param(zero_for_y, only_x, [], id="none where the gradient is zero"),
        pytest.param(only_x, zero_for_y, [], id="zero where there is no gradient"),
        pytest.param(only_x, only_x, [], id="none where there is none"),
        pytest.param(
            only_x,
            lambda x, y: x * 2 + (y - y.detach()),
            [("gradient", "None", None)],
            id="one where none should be",
        ),
    ],
)
def test_gradients_are_compared(reference: Any, submission: Any, findings: Any) -> None:
    assert told(gradient_bench(reference).findings(submission)) == findings


def test_a_gradient_that_differs_is_told_with_its_input() -> None:
    (finding,) = gradient_bench(product).findings(lambda x, y: x * y + (y - y.detach()))
    assert finding.message.en.startswith("3 of 3 gradients differ; the first: y.grad[0] is 2.0")
    assert finding.message.zh.startswith("3 个梯度中有 3 个不同")
    assert finding.grid is not None


def test_gradients_are_not_compared_where_the_value_differs() -> None:
    findings = gradient_bench(product).findings(lambda x, y: (x + y).detach())
    assert [f.kind for f in findings] == ["value"]


def with_gradients(bench: Bench, submission: Any, *gradients: Any) -> list[Finding]:
    return bench.judge(replace(bench.observed(submission), gradients=gradients))


@pytest.mark.parametrize(
    "gradient",
    [sent([1.0, 2.0]), sent([4.0, 10.0, 18.0], torch.float64)],
    ids=["another shape", "another dtype"],
)
def test_a_gradient_of_another_kind_is_told(gradient: Sent) -> None:
    bench = gradient_bench(product)
    good = bench.observed(product).gradients
    assert good is not None
    (finding,) = with_gradients(bench, product, gradient, good[1])
    assert finding.kind == "gradient"
    assert finding.message.en.startswith("x.grad: expected")


def test_gradients_that_are_missing_altogether_are_missed() -> None:
    bench = gradient_bench(product)
    observed = replace(bench.observed(product), gradients=None)
    assert told(bench.judge(observed)) == [("gradient", None, "None")] * 2


@pytest.mark.parametrize(
    ("count", "finding"),
    [
        pytest.param(1, ("gradient", "2", "1"), id="one fewer"),
        pytest.param(3, ("gradient", "2", "3"), id="one more"),
    ],
)
def test_another_number_of_gradients_than_asked(count: int, finding: Any) -> None:
    bench = gradient_bench(product)
    good = bench.observed(product).gradients
    assert good is not None
    assert told(with_gradients(bench, product, *(good * 2)[:count])) == [finding]


def test_nan_equals_nan_in_a_gradient_where_the_drill_says_so() -> None:
    def root(x: Tensor) -> Tensor:
        return x.sqrt()

    bench = Bench(root, {"x": torch.tensor([-1.0])}, gradients_of=("x",), nan_equals_nan=True)
    assert bench.findings(root) == []


# Inputs


def fill(x: Tensor) -> Tensor:
    x.zero_()
    return x


@pytest.mark.parametrize(
    ("inputs", "submission", "changed"),
    [
        pytest.param({"x": X, "k": 2}, lambda x, k: 1, False, id="nothing is changed"),
        pytest.param({"x": V, "k": 2}, lambda x, k: (x.add_(1), 1)[1], True, id="its values"),
        pytest.param({"x": X, "k": 2}, lambda x, k: (x.t_(), 1)[1], True, id="its shape"),
        pytest.param({"x": X, "k": 2}, lambda x, k: (x.resize_(1), 1)[1], True, id="its size"),
        pytest.param({"x": X[:0], "k": 2}, lambda x, k: (x.add_(1), 1)[1], False, id="no value"),
        pytest.param({"x": [1], "k": 2}, lambda x, k: (x.append(1), 1)[1], True, id="a list"),
        pytest.param({"x": [X], "k": 2}, lambda x, k: (x[0].add_(1), 1)[1], True, id="in a list"),
        pytest.param(
            {"x": torch.tensor([NAN]), "k": 2}, lambda x, k: 1, False, id="NaN that is left alone"
        ),
        pytest.param(
            {"x": X, "k": NAN},
            lambda x, k: 1,
            False,
            id="a NaN that is no tensor",
        ),
    ],
)
def test_an_input_that_is_changed_is_told(inputs: Any, submission: Any, changed: bool) -> None:
    findings = Bench(lambda x, k: 1, inputs).findings(submission)
    assert told(findings) == ([("input", None, None)] if changed else [])


def test_a_changed_input_is_told_beside_the_wrong_value() -> None:
    findings = Bench(lambda x: x + 1, {"x": X}).findings(fill)
    assert [finding.kind for finding in findings] == ["value", "input"]
    assert "`x`" in findings[1].message.en
    assert "`x`" in findings[1].message.zh


def test_an_input_that_the_reference_changes_is_to_be_changed() -> None:
    bench = Bench(fill, {"x": X})
    assert bench.findings(fill) == []
    assert [f.kind for f in bench.findings(lambda x: x * 0)] == ["input"]
    assert X[0, 0] == 1.0


def test_an_input_that_was_not_sent_back_counts_as_changed() -> None:
    bench = Bench(lambda x: x, {"x": X})
    observed = replace(bench.observed(lambda x: x), arguments={})
    assert [f.kind for f in bench.judge(observed)] == ["input"]


# Answers


SHAPE_ANSWERS = {"a": (2, 3), "b": "RuntimeError"}


ANSWERS = [
    pytest.param(SHAPE_ANSWERS, {"a": (2, 3), "b": "RuntimeError"}, [], id="right"),
    pytest.param(SHAPE_ANSWERS, {"b": "RuntimeError", "a": [2, 3]}, [], id="in another order"),
    pytest.param(SHAPE_ANSWERS, {"a": torch.Size([2, 3]), "b": "RuntimeError"}, [], id="a size"),
    pytest.param(SHAPE_ANSWERS, [(2, 3)], [("structure", "dict", "list")], id="a list for a dict"),
    pytest.param(SHAPE_ANSWERS, None, [("structure", "dict", "None")], id="nothing for a dict"),
    pytest.param(SHAPE_ANSWERS, {1}, [("structure", "dict", "set")], id="a set for a dict"),
    pytest.param(
        SHAPE_ANSWERS, {"a": (2, 3)}, [("structure", "'a', 'b'", "'a'")], id="a key is missing"
    ),
    pytest.param(SHAPE_ANSWERS, {}, [("structure", "'a', 'b'", "")], id="all keys are missing"),
    pytest.param(
        SHAPE_ANSWERS,
        SHAPE_ANSWERS | {"c": 1},
        [("structure", "'a', 'b'", "'a', 'b', 'c'")],
        id="a key more",
    ),
    pytest.param(
        SHAPE_ANSWERS, {"a": (3, 2), "b": "RuntimeError"}, [("value", None, "(3, 2)")], id="wrong"
    ),
    pytest.param(
        SHAPE_ANSWERS,
        {"a": "RuntimeError", "b": (1,)},
        [("value", None, "'RuntimeError'"), ("value", None, "(1,)")],
        id="each of the other's kind",
    ),
    pytest.param(
        SHAPE_ANSWERS,
        {"a": 6, "b": "RuntimeError"},
        [("structure", "tuple / str", "int")],
        id="of neither kind",
    ),
    pytest.param(
        SHAPE_ANSWERS,
        {"a": (2, 3.0), "b": "RuntimeError"},
        [("structure", "int", "float")],
        id="a shape with a float",
    ),
    pytest.param(
        SHAPE_ANSWERS,
        {"a": (2, True), "b": "RuntimeError"},
        [("structure", "int", "bool")],
        id="a shape with a bool",
    ),
    pytest.param(
        SHAPE_ANSWERS,
        {"a": (2, numpy.int64(3)), "b": {1}},
        [("structure", None, "numpy.int64"), ("structure", None, "set")],
        id="foreign things",
    ),
    pytest.param((), (), [], id="the shape of a scalar"),
    pytest.param((), (1,), [("value", None, "(1,)")], id="another for that of a scalar"),
    pytest.param(7, 7, [], id="an int"),
    pytest.param(7, 8, [("value", None, "8")], id="another int"),
    pytest.param(7, 7.0, [("structure", "int", "float")], id="a float for an int"),
    pytest.param(1, True, [("structure", "int", "bool")], id="a bool for an int"),
    pytest.param(True, True, [], id="true"),
    pytest.param(True, False, [("value", None, "False")], id="false for true"),
    pytest.param("float64", "float32", [("value", None, "'float32'")], id="another text"),
    pytest.param(torch.int64, torch.int64, [], id="a dtype"),
    pytest.param(torch.int64, torch.int32, [("value", None, "torch.int32")], id="another dtype"),
    pytest.param(2.5, 2.5, [], id="a float"),
    pytest.param(2.5, None, [("structure", "float", "None")], id="nothing for a float"),
]


@pytest.mark.parametrize(("wanted", "actual", "findings"), ANSWERS)
def test_an_answer_is_compared_without_telling_the_right_one(
    wanted: Any, actual: Any, findings: Any
) -> None:
    def reference() -> Any:
        return wanted

    made = Bench(reference).findings(lambda: actual)
    assert told(made) == findings
    for finding in made:
        if finding.kind == "value":
            assert str(wanted) not in finding.message.en
            assert (finding.grid, finding.sides) == (None, None)


def test_a_part_of_an_answer_is_told_by_its_key() -> None:
    findings = Bench(lambda: SHAPE_ANSWERS).findings(lambda: {"a": (2, 2), "b": ("x",)})
    assert [f.message.en for f in findings] == [
        "out['a'] = (2, 2) is not right",
        "out['b'][0]: expected int, got str",
    ]


def test_an_empty_dict_is_told_in_words() -> None:
    (finding,) = Bench(lambda: SHAPE_ANSWERS).findings(dict)
    assert finding.message.en == "the dict is empty; the drill asks for 'a', 'b'"
    assert finding.message.zh == "字典是空的，要求的键是 'a', 'b'"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ({"a": (2, 3)}, "no answer to 'b'"),
        (SHAPE_ANSWERS | {"c": 1}, "'c' is not asked for"),
        ({"a": (2, 3), "B": 1}, "no answer to 'b'; 'B' is not asked for"),
    ],
)
def test_the_keys_that_are_missing_are_told_and_not_the_others(
    answer: dict[str, Any], says: str
) -> None:
    (finding,) = Bench(lambda: SHAPE_ANSWERS).findings(lambda: answer)
    assert finding.message.en == says


def test_a_dtype_in_quotes_is_told_once_how_to_write_it() -> None:
    wanted = {"a": torch.int64, "b": torch.float32}
    bench = Bench(lambda: wanted)
    for answer, name in (("int32", "int32"), ("torch.int32", "int32"), ("long one", "int8")):
        (finding,) = bench.findings(lambda answer=answer: dict.fromkeys(wanted, answer))
        assert finding.message.en.endswith(f"written like torch.{name}, without quotes")


def test_a_word_that_the_statement_does_not_offer_is_told_with_those_that_it_does() -> None:
    wanted = {"first": "view", "second": "RuntimeError"}
    offering = "For 'first' and 'second', say 'view', 'copy' or 'RuntimeError'."
    message = "out['first'] = 'error' is none of 'view', 'copy', 'RuntimeError'"
    answer = {"first": "error", "second": "RuntimeError"}
    (finding,) = compare_answer(wanted, answer, offering)
    assert (finding.kind, finding.message.en) == ("structure", message)
    assert compare_answer(wanted, wanted, offering) == []
    assert compare_answer(wanted, answer, "Say 'view' or 'copy'.")[0].kind == "value"
    (finding,) = compare_answer(wanted, wanted | {"first": "copy"}, offering)
    assert finding.kind == "value"


@pytest.mark.parametrize("answer", [(True, False), (1.5, 2.0), ("a", "b")], ids=repr)
def test_a_sequence_of_what_the_right_answer_holds_is_right(answer: Any) -> None:
    assert Bench(lambda: answer).findings(lambda: answer) == []


def zeroed_first(x: Tensor) -> None:
    x[0] = 0.0


def zeroed_first_and_returned(x: Tensor) -> Tensor:
    x[0] = 0.0
    return x


@pytest.mark.parametrize(
    ("submission", "message"),
    [
        pytest.param(lambda x: x.select(0, 0).zero_(), None, id="as asked"),
        pytest.param(lambda x: None, "x[0] is 1.0, expected 0.0", id="left alone"),
        pytest.param(lambda x: x.zero_(), "2 of 3 values differ", id="too much of it"),
        pytest.param(lambda x: x.resize_(0), "after the call, x: expected", id="resized"),
        pytest.param(
            lambda x: setattr(x, "data", tensor([0.0, 2.0, 3.0])),
            "`x` has the right values, but in other memory",
            id="other memory",
        ),
    ],
)
def test_what_an_input_is_to_become_is_compared(submission: Any, message: str | None) -> None:
    bench = Bench(zeroed_first, {"x": V.clone()})

    def changed(x: Tensor) -> None:
        submission(x)

    findings = bench.findings(changed)
    assert [finding.kind for finding in findings] == ([] if message is None else ["input"])
    assert message is None or message in findings[0].message.en
    assert message is None or re.match("调用之后，|`x` 的值是对的", findings[0].message.zh)


def test_an_input_that_is_no_tensor_may_be_changed_too() -> None:
    bench = Bench(lambda x: x.append(3), {"x": [1, 2]})
    assert bench.findings(lambda x: x.append(3)) == []
    assert told(bench.findings(lambda x: None)) == [("input", "[1, 2, 3]", "[1, 2]")]


def test_a_changed_input_is_a_view_of_itself_and_its_copy_is_not() -> None:
    bench = Bench(zeroed_first_and_returned, {"x": V.clone()}, view_of="x")
    assert bench.findings(zeroed_first_and_returned) == []
    assert told(bench.findings(lambda x: x.clone().index_fill_(0, tensor([0]).long(), 0.0))) == [
        ("layout", "view of x", "copy"),
        ("input", "0.0", "1.0"),
    ]
