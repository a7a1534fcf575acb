"""Verdicts: plain data, whole and without torch."""

from __future__ import annotations

import subprocess
import sys
from typing import get_args

import pytest

from tensor_drills.text import Text
from tensor_drills.verdict import KIND_TEXTS, OUTCOMES, Finding, Kind, Outcome, Verdict


def test_every_outcome_is_listed_once() -> None:
    assert get_args(Outcome) == OUTCOMES


def test_every_kind_has_its_words_in_both_languages() -> None:
    assert set(KIND_TEXTS) == set(get_args(Kind))
    assert all(text.en and text.zh for text in KIND_TEXTS.values())


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_only_a_pass_is_a_pass(outcome: Outcome) -> None:
    assert Verdict("drill", outcome, "cpu", 1).is_pass is (outcome == "pass")


def test_a_finding_holds_nothing_that_a_terminal_would_act_on() -> None:
    bad, shown = "a\x1b]0;t\x07\x9b31m\rb", "a\ufffd]0;t\ufffd\ufffd31m\ufffdb"
    text = Text(bad, bad)
    finding = Finding("value", text, text, bad, bad, text, bad, source_line=bad)
    assert finding == Finding(
        "value",
        Text.same(shown),
        Text.same(shown),
        shown,
        shown,
        Text.same(shown),
        shown,
        source_line=shown,
    )


def test_a_verdict_can_be_carried_without_torch() -> None:
    code = "import sys, tensor_drills.verdict; print('torch' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
