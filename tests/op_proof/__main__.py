"""`python -m tests.op_proof [OP]...`: prove pages.

--write writes docs/op-proof.md, --check says whether it is current.
"""

from __future__ import annotations

import sys
from pathlib import Path

import torch

from tensor_drills.op_index import OpIndex, load_page

from .proof import problems, prove, report

REPORT = Path(__file__).parents[2] / "docs" / "op-proof.md"


def main(arguments: list[str]) -> int:
    torch.set_num_threads(1)
    names = {name for name in arguments if not name.startswith("-")}
    files = [p for p in OpIndex.open().files() if not names or p.stem in names]
    proofs = {}
    for path in files:
        proof = proofs[path.stem] = prove(load_page(path))
        for line in problems(proof):
            print(line, file=sys.stderr)
        if names:
            for name, tally in proof.claims.items():
                print(f"{path.stem}: {name}: {tally.checked} checks ({tally.ours} on ours)")
            print(
                f"{path.stem}: {proof.samples} samples, {proof.outside} left out, "
                f"{proof.refused} refused"
            )
    text = report(proofs)
    if "--write" in arguments:
        REPORT.write_text(text, "utf-8")
    if "--check" in arguments and REPORT.read_text("utf-8") != text:
        print(f"{REPORT} is stale: run make proof", file=sys.stderr)
        return 1
    return 1 if any(proof.contradicted for proof in proofs.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
