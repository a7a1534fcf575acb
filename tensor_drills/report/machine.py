"""Verdicts as JSON. The schema is a contract: scripts depend on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tensor_drills.text import Lang
from tensor_drills.verdict import Finding, Verdict

SCHEMA = 1


def result_json(verdict: Verdict, lang: Lang) -> dict[str, Any]:
    """Return one member of "results"."""
    return {
        "drill": verdict.drill,
        "verdict": verdict.outcome,
        "misconception": verdict.misconception,
        "cases_run": verdict.cases_run,
        "cases_total": verdict.cases_total,
        "wall_s": round(verdict.wall_s, 4),
        "findings": [_finding_json(finding, lang) for finding in verdict.findings],
    }


def report_json(
    verdicts: Iterable[Verdict],
    lang: Lang,
    *,
    version: str,
    torch_version: str,
    device: str,
    isolation: str,
    seed: int,
) -> dict[str, Any]:
    """Return the document of `check --json`."""
    return {
        "schema": SCHEMA,
        "tensor_drills": version,
        "torch": torch_version,
        "device": device,
        "isolation": isolation,
        "seed": seed,
        "results": [result_json(verdict, lang) for verdict in verdicts],
    }


def _finding_json(finding: Finding, lang: Lang) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "case": finding.case.to(lang) if finding.case else None,
        "expected": finding.expected,
        "actual": finding.actual,
        "message": finding.message.to(lang),
        "means": finding.means.to(lang) if finding.means else None,
    }
