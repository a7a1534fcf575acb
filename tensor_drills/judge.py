"""From what came back of a submission to its verdict.

What the child says of itself is never believed: only the values that it sent, and the end that its
supervisor saw.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tensor_drills.call_text import ELEMENTS_LIMIT, call_text, value_text
from tensor_drills.compare import compare, holds_foreign
from tensor_drills.declare import Drill, Misconception
from tensor_drills.diagnose import misconception_of, where_from
from tensor_drills.errors import ProtocolError
from tensor_drills.observe import Observed, read_reply
from tensor_drills.prepare import Prepared
from tensor_drills.rules import Breach, breaches, loop_finding, never_clears, rule_finding
from tensor_drills.text import Text, printable
from tensor_drills.trouble import (
    Source,
    end_message,
    not_loaded,
    raised_finding,
    state_finding,
)
from tensor_drills.verdict import Finding, Outcome, Verdict
from tensor_drills.worker import frame
from tensor_drills.worker.child import RESULT_LIMIT_BYTES
from tensor_drills.worker.limits import Ended, Limits

PRINTED_LIMIT = 4000


@dataclass(slots=True)
class Judge:
    """Judges one submission. tree: of its source, once that is parsed."""

    prepared: Prepared
    source: Source
    device: str
    limits: Limits
    tree: ast.Module | None = None
    _printed: str = ""

    @property
    def drill(self) -> Drill:
        """The drill that it answers."""
        return self.prepared.drill

    def verdict(
        self,
        outcome: Outcome,
        cases_run: int,
        findings: Sequence[Finding] = (),
        misconception: Misconception | None = None,
    ) -> Verdict:
        """Write down an outcome."""
        return Verdict(
            drill=self.drill.id,
            outcome=outcome,
            device=self.device,
            seed=self.prepared.seed,
            cases_run=cases_run,
            cases_total=len(self.prepared.cases),
            misconception=misconception.name if misconception else None,
            because=misconception.because if misconception else None,
            findings=tuple(findings),
            printed=self._printed,
        )

    def judge(self, ended: Ended) -> Verdict:
        """Compare and diagnose what an ended process has sent."""
        self._printed = printable(ended.output.decode("utf-8", "replace"))[:PRINTED_LIMIT]
        try:
            cases = len(self.prepared.cases)
            frames = frame.unpack_all(ended.result, limit=cases + 2)  # loaded, one a case, end
            loaded, replies, tail = _sort_frames(frames, cases)
            observed = [
                read_reply(body, buffers, given.untouched)
                for (body, buffers), given in zip(replies, self.prepared.given, strict=False)
            ]
            trouble = not_loaded(self.drill, self.source, loaded, self.limits)
        except ProtocolError as error:
            return self.verdict("rejected", 0, [Finding("process", error.text)])
        if ended.how == "output_limit":  # how far it came by then is a matter of chance
            outcome, message = end_message(ended, self.limits)
            return self.verdict(outcome, 0, [Finding("limit", message)])
        if trouble is not None:
            is_memory = trouble.kind == "limit"
            return self.verdict("memory" if is_memory else "error", 0, [trouble])
        called = tail.get("ops", []) if tail else []
        broken_rules: list[Breach] = []
        if tail is not None and self.tree is not None:
            broken_rules = breaches(self.drill, self.tree, map(str, called))
        rules = frozenset(breach.rule for breach in broken_rules)
        for number, one in enumerate(observed):
            outcome, findings = self._case(number, one)
            if outcome != "pass":
                misconception = None
                if tail is not None:
                    misconception = misconception_of(self.prepared, observed, rules)
                    misconception = misconception or self._seen_in_the_source(findings)
                if outcome == "error":  # what raises may be mended in a way that cannot pass
                    findings += [loop_finding(b) for b in broken_rules if b.rule == "loop"]
                findings = [replace(f, case=self.prepared.cases[number].name) for f in findings]
                return self.verdict(outcome, number + 1, findings, misconception)
        if tail is None or ended.how != "exit" or ended.code != 0:
            return self._cut_short(ended, loaded is not None, len(observed))
        if broken_rules:
            findings = [rule_finding(breach, self.source.lines) for breach in broken_rules]
            misconception = misconception_of(self.prepared, observed, rules)
            return self.verdict("wrong", len(observed), findings, misconception)
        return self.verdict("pass", len(observed))

    def _seen_in_the_source(self, findings: Sequence[Finding]) -> Misconception | None:
        """Return the misconception that the source shows, where only the values are wrong."""
        named = next((m for m in self.drill.misconceptions if m.never_clears), None)
        if named is None or self.tree is None or any(f.kind != "value" for f in findings):
            return None
        return named if never_clears(self.tree) else None

    def _case(self, number: int, observed: Observed) -> tuple[Outcome, list[Finding]]:
        """Judge one case. The findings carry the call."""
        outcome, findings = self._case_findings(number, observed)
        if not findings:
            return outcome, []
        if any(finding.kind == "gradient" for finding in findings):
            findings += self._sent_back(number)
        call = call_text(self.drill, self.prepared.cases[number])
        return outcome, [replace(finding, call=call) for finding in findings]

    def _sent_back(self, number: int) -> list[Finding]:
        """Say which gradient was sent back through the result, where it is not a single 1."""
        cotangent = self.prepared.cotangents[number]
        if cotangent is None or cotangent.numel() > ELEMENTS_LIMIT:
            return []
        if cotangent.numel() == 1 and cotangent.item() == 1:
            return []
        words = f"out.backward({value_text(cotangent)})"
        return [Finding("gradient", Text(f"sent back by `{words}`", f"反传时用的是 `{words}`"))]

    def _case_findings(self, number: int, observed: Observed) -> tuple[Outcome, list[Finding]]:
        if observed.raised is not None:
            finding = raised_finding(self.source, observed.raised, self.limits)
            return "memory" if finding.kind == "limit" else "error", [finding]
        if observed.how == "state":
            wanted = self.prepared.cases[number].inputs
            return "wrong", [state_finding(self.drill, wanted, observed.result)]
        if observed.how == "too_large":
            limit = f"{RESULT_LIMIT_BYTES >> 20} MiB"
            message = Text(f"the result is larger than {limit}", f"返回的结果超过 {limit}")
            return "output_limit", [Finding("limit", message)]
        findings = compare(self.prepared, number, observed, self.device)
        if not findings:
            return "pass", []
        if self.drill.kind == "answer":
            is_of_the_form_asked = all(finding.kind == "value" for finding in findings)
            findings += self._consequence(observed) if is_of_the_form_asked else []
        else:
            spec = self.drill.result.spec
            source = where_from(self.prepared.expected[number], observed, spec)
            findings += [Finding("value", source)] if source is not None else []
        return "rejected" if holds_foreign(observed.result) else "wrong", findings

    def _consequence(self, observed: Observed) -> list[Finding]:
        """Say what happens with a wrong answer, where the drill can tell."""
        try:
            text = self.drill.consequence_of(observed.result)
        except Exception:  # a learner's answer may hold anything; then the plain finding stands
            return []
        if text is None:
            return []
        # It may quote a string of the answer.
        return [Finding("value", Text(printable(text.en), printable(text.zh)))]

    def _cut_short(self, ended: Ended, is_loaded: bool, done: int) -> Verdict:
        """Judge a submission that ended before it had answered all cases."""
        case = self.prepared.cases[done] if is_loaded and done < len(self.prepared.cases) else None
        outcome, message = end_message(ended, self.limits, done)
        if not is_loaded:
            message = Text(
                f"while the file was being loaded: {message.en}", f"加载文件时：{message.zh}"
            )
        finding = Finding(
            "limit" if outcome in ("timeout", "output_limit") else "process",
            message,
            case=case.name if case else None,
            call=call_text(self.drill, case) if case else None,
        )
        return self.verdict(outcome, done + (case is not None), [finding])


def _sort_frames(
    frames: list[tuple[Any, list[bytes]]], cases: int
) -> tuple[dict[str, Any] | None, list[tuple[Any, list[bytes]]], dict[str, Any] | None]:
    """Return the frame of loading, those of the calls, and the last one; None where missing.

    Raises:
        ProtocolError: frames that no child sends, or in another order.
    """
    if not frames:
        return None, [], None
    if not all(isinstance(body, dict) for body, _ in frames):
        raise ProtocolError("a frame that is no object")
    loaded, rest = frames[0][0], frames[1:]
    if "loaded" not in loaded:
        raise ProtocolError("the first frame does not tell of loading")
    tail = None
    if rest and "end" in rest[-1][0]:
        tail, rest = rest[-1][0], rest[:-1]
        if not isinstance(tail.get("ops"), list):
            raise ProtocolError("the last frame is not the last")
    if len(rest) > cases or (tail is not None and len(rest) != cases):
        raise ProtocolError("another number of results than of cases")
    return loaded, rest, tail
