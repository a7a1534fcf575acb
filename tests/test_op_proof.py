"""The proof of the op pages fails where a page says what is not so."""

from __future__ import annotations

import dataclasses

import pytest
from op_proof.errors import error_samples, kind_of, traps_reached
from op_proof.proof import problems, prove, report

from tensor_drills.op_index import OPS, load_page
from tensor_drills.op_run import error_of
from tensor_drills.page import Page, Same, Text

GATHER = OPS / "select" / "gather.py"
WRONG: dict[str, tuple[str, dict[str, object]]] = {
    "a shape rule": ("shape", {"shape_rule": "input.shape"}),
    "sharing": ("memory", {"memory": "view"}),
    "writing in place": ("memory", {"memory": "input"}),
    "a dtype": ("dtype", {"dtype": "int64"}),
    "a dtype that is always float": ("dtype", {"dtype": "float"}),
    "where gradients go": (
        "gradient",
        {"gradient": None, "gradient_to": (), "gradient_code": ""},
    ),
    "a gradient's formula": ("gradient formula", {"gradient_code": "torch.zeros_like(input)"}),
    "the method": ("method input.gather(0, index)", {"method": "input.gather(0, index)"}),
    "another spelling": (
        "torch torch.take_along_dim(input, index, dim)",
        {"same_as": (Same("torch", "torch.take_along_dim(input, index, dim)"),)},
    ),
    "a spelling that raises": (
        "NumPy np.nothing(input)",
        {"same_as": (Same("NumPy", "np.nothing(input)"),)},
    ),
}


def changed(**fields: object) -> Page:
    """Return the page of gather with other claims."""
    page = load_page(GATHER)
    other = dataclasses.replace(page, **{"same_as": (), **fields})  # type: ignore[arg-type]
    other.scope = page.scope
    assert page.loop_function is not None
    other.loop(page.loop_function)
    return other


def test_a_page_that_holds_is_proved() -> None:
    proof = prove(load_page(GATHER))
    assert list(problems(proof)) == []
    assert proof.samples >= 30
    assert proof.unreached == []


@pytest.mark.parametrize("what", WRONG)
def test_the_proof_finds_a_wrong_claim_on(what: str) -> None:
    claim, fields = WRONG[what]
    proof = prove(changed(**fields))
    assert list(proof.contradicted) == [claim]
    assert claim in "\n".join(problems(proof))
    assert "contradicted: 1" in report({"gather": proof})


def test_the_proof_finds_a_wrong_loop() -> None:
    page = changed()

    @page.loop
    def gather(input, dim, index):  # type: ignore[no-untyped-def]
        return input.new_zeros(index.shape)

    assert list(prove(page).contradicted) == ["loop"]


def test_the_proof_finds_layouts_that_torch_refuses() -> None:
    page = load_page(OPS / "shape" / "view.py")
    assert prove(page).contradicted == {}
    careless = dataclasses.replace(page, layout_matters=False)
    careless.scope = page.scope
    assert list(prove(careless).contradicted) == ["every layout is taken"]


def test_what_no_sample_reaches_is_said() -> None:
    proof = prove(changed(same_as=(Same("torch", "input", "False", Text("never", "从不")),)))
    assert proof.unreached == ["torch input"]
    assert "- `torch.gather`: torch input" in report({"gather": proof})


def test_wrong_sharing_is_found_both_ways() -> None:
    page = load_page(OPS / "shape" / "expand.py")
    other = dataclasses.replace(page, memory="new", same_as=())
    other.scope = page.scope
    assert list(prove(other).contradicted) == ["memory"]


def test_errors_of_torchs_own_reach_the_traps_and_are_told_apart() -> None:
    proof = prove(load_page(GATHER))
    assert proof.failing >= 3
    assert proof.unlike == []
    assert (proof.raising_traps, proof.reached_traps) == (1, 1)
    kinds = {kind for kind, _ in error_samples(load_page(GATHER))}
    assert traps_reached(load_page(OPS / "shape" / "view.py"), kinds) == (1, 0)
    assert kind_of(error_of("torch.ones(2).gather(9, torch.ones(2))")) not in kinds
    assert error_of("1 + 1") is None
