"""Proves a page: every claim on every sample; and the report over all pages."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import tabulate
import torch

from tensor_drills.page import Page

from .claims import claims_of
from .errors import error_samples, traps_reached
from .samples import Outside, op_table, opinfo_name, samples_of

CONTRADICTIONS_KEPT = 3
INTRODUCTION = (
    "Every claim of the op pages, run against torch {torch}: shape rules, what shares memory, "
    "dtype rules, gradients, loop versions and other spellings. The inputs are the samples of "
    "torch's own tests (OpInfo), each in C order, in F order and with strides; where torch has "
    "none, the page's own."
)
LEGEND = (
    "*Left out* are calls with arguments that the page's signature does not name; *refused* are "
    "calls that torch raises on because of the memory's order, where the page says so."
)


@dataclass
class Tally:
    """What became of one claim. checked: on how many samples; ours: how many of them are ours."""

    checked: int = 0
    ours: int = 0
    contradictions: list[str] = field(default_factory=list)
    contradicted: int = 0


@dataclass
class PageProof:
    """What became of a page's claims.

    samples: calls of torch's own. refused: calls that torch raised on; in one layout and not in
    C order, that is allowed only where the page says that the layout matters.
    outside: calls with arguments that the signature leaves out. failing: calls of torch's own that
    must fail; unlike: those that do not fail as torch's table says. raising_traps: the page's traps
    that raise; reached_traps: those whose error torch's own failing calls raise too.
    """

    name: str
    has_opinfo: bool
    samples: int = 0
    ours: int = 0
    refused: int = 0
    outside: int = 0
    claims: dict[str, Tally] = field(default_factory=dict)
    failing: int = 0
    unlike: list[str] = field(default_factory=list)
    raising_traps: int = 0
    reached_traps: int = 0

    @property
    def contradicted(self) -> dict[str, Tally]:
        """The claims that a sample contradicts."""
        return {name: tally for name, tally in self.claims.items() if tally.contradicted}

    @property
    def unreached(self) -> list[str]:
        """The claims that no sample reaches."""
        return [name for name, tally in self.claims.items() if not tally.checked]


def prove(page: Page) -> PageProof:
    """Run every claim of a page on every sample."""
    proof = PageProof(page.name, opinfo_name(page) in op_table())
    checks = list(claims_of(page))
    proof.claims = {name: Tally() for name, _ in checks}
    outside = Outside()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        taken = -1  # the last group whose C order torch took
        for sample in samples_of(page, outside):
            try:
                torch.manual_seed(0)
                out = sample.call(sample.given)
            except Exception as error:
                proof.refused += 1
                is_taken = sample.layout != "C order" and sample.group == taken
                if is_taken and not page.layout_matters:
                    _contradict(
                        proof.claims.setdefault("every layout is taken", Tally()),
                        f"{sample.layout}: {type(error).__name__}: {error}",
                        sample.is_ours,
                    )
                continue
            taken = sample.group
            proof.samples += not sample.is_ours
            proof.ours += sample.is_ours
            for name, check in checks:
                try:
                    found = check(page, sample, out)
                except Exception as error:
                    found = [f"the check raises {type(error).__name__}: {error}"]
                if found is None:
                    continue
                tally = proof.claims[name]
                tally.checked += 1
                tally.ours += sample.is_ours
                for contradiction in found:
                    shown = {k: _shown(v) for k, v in sample.given.items()}
                    _contradict(tally, f"{sample.layout}, {shown}: {contradiction}", None)
    if page.gradient is None and not proof.claims.get("gradient", Tally(1)).checked:
        del proof.claims["gradient"]  # takes no floats: nothing to track
    proof.outside = outside.count
    kinds = list(error_samples(page))
    proof.failing = len(kinds)
    proof.unlike = [what for _, what in kinds if what]
    proof.raising_traps, proof.reached_traps = traps_reached(page, {k for k, _ in kinds if k})
    if page.gradient is None and not proof.claims.get("gradient", Tally(1)).checked:
        del proof.claims["gradient"]  # no float goes in: the page says nothing of gradients
    return proof


def _contradict(tally: Tally, what: str, is_ours: bool | None) -> None:
    if is_ours is not None:
        tally.checked += 1
        tally.ours += is_ours
    tally.contradicted += 1
    if len(tally.contradictions) < CONTRADICTIONS_KEPT:
        tally.contradictions.append(what[:600])


def _shown(value: object) -> str:
    if isinstance(value, torch.Tensor):
        return f"{str(value.dtype).removeprefix('torch.')}{tuple(value.shape)}"
    if type(value) in (list, tuple):
        return "[" + ", ".join(_shown(part) for part in value) + "]"  # type: ignore[attr-defined]
    return repr(value)


def problems(proof: PageProof) -> Iterable[str]:
    """Yield what is contradicted, in words."""
    for name, tally in proof.contradicted.items():
        yield f"{proof.name}: {name}: {tally.contradicted} of {tally.checked} samples contradict it"
        yield from (f"    {line}" for line in tally.contradictions)


def report(proofs: Mapping[str, PageProof]) -> str:
    """Write the report: how much was checked, what is contradicted, what no sample reaches."""
    claims = [tally for proof in proofs.values() for tally in proof.claims.values()]
    samples = sum(proof.samples for proof in proofs.values())
    ours = sum(proof.ours for proof in proofs.values())
    with_opinfo = sum(proof.has_opinfo for proof in proofs.values())
    failing = sum(proof.failing - len(proof.unlike) for proof in proofs.values())
    raising = sum(proof.raising_traps for proof in proofs.values())
    reached = sum(proof.reached_traps for proof in proofs.values())
    only_ours = sum(t.checked > 0 and t.checked == t.ours for t in claims)
    lines = [
        "<!-- generated by `make proof` -->",
        "",
        "# The reference, proved",
        "",
        INTRODUCTION.format(torch=torch.__version__.partition("+")[0]),
        "",
        f"- {len(proofs)} pages, {with_opinfo} of them on ops of torch's table",
        f"- {samples} sample calls of torch's own, {ours} of ours",
        f"- {len(claims)} claims, checked {sum(t.checked for t in claims)} times",
        f"- {failing} calls of torch's own that must fail, and do",
        f"- {raising} traps that raise, run; {reached} of these errors are among torch's own",
        f"- contradicted: {sum(bool(t.contradicted) for t in claims)}",
        f"- claims that no sample reaches: {sum(not t.checked for t in claims)}",
        f"- claims that only samples of ours reach: {only_ours}",
        "",
    ]
    contradicted = [line for proof in proofs.values() for line in problems(proof)]
    contradicted += [line for proof in proofs.values() for line in proof.unlike]
    lines += ["## Contradicted", "", *(f"- {line.strip()}" for line in contradicted or ["nothing"])]
    unreached = [f"- `{p.name}`: {', '.join(p.unreached)}" for p in proofs.values() if p.unreached]
    lines += ["", "## Reached by no sample", "", *(unreached or ["- nothing"])]
    rows = [
        (
            f"`{proof.name}`",
            proof.samples,
            proof.ours,
            proof.outside,
            proof.refused,
            len(proof.claims),
            sum(tally.checked for tally in proof.claims.values()),
        )
        for proof in proofs.values()
    ]
    head = ["page", "torch's calls", "ours", "left out", "refused", "claims", "checks"]
    table = tabulate.tabulate(rows, head, tablefmt="github")
    lines += [
        "",
        "## Page by page",
        "",
        LEGEND,
        "",
        table,
    ]
    return "\n".join(lines) + "\n"
