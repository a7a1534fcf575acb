"""A soak: thousands of mixed submissions through one grader, looking for false verdicts and leaks.

    python -m benchmarks.soak [COUNT]

Right answers, wrong ones and hostile ones in random order, one running while the one before it is
judged, as `check --all` does; the warm process is killed now and then.
Prints what was counted; exit status 1 for a false verdict or growth. It is a benchmark, not a test.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tensor_drills.declare import Drill
from tensor_drills.grade import Answer, Grader
from tensor_drills.registry import Registry
from tensor_drills.worker.limits import Limits
from tensor_drills.worker.pool import Pool, open_pool

COUNT = 10_000
KILL_EVERY = 997
TIME_LIMIT_S = 2.0
SAMPLE_EVERY = 500
ONE_SEED = 50  # submissions in a row
RSS_GROWTH_LIMIT_KIB = 100 * 1024
FORMS: dict[str, tuple[str, ...]] = {
    "def {id}(*inputs):\n    raise ValueError('no')\n": ("error",),
    "import os\nos._exit(0)\n": ("crash",),
    "def {id}(*inputs):\n    import os\n    os.kill(os.getpid(), 11)\n": ("crash",),
    "def {id}(*inputs):\n    print('x' * 3_000_000)\n": ("output_limit",),
    "def {id}(*inputs):\n    return bytearray(1 << 34)\n": ("memory",),
    "def {id}(*inputs):\n    return None\n": ("wrong",),
    "def {id}(*inputs):\n    return (i for i in inputs)\n": ("rejected",),
    "import torch\ndef {id}(*inputs):\n    return torch.zeros(3, 3)\n": ("wrong",),
    "import threading, time\nthreading.Thread(target=time.sleep, args=(60,)).start()\n"
    "def {id}(*inputs):\n    return 7\n": ("wrong",),
    "def {id}(*inputs):\n    open('/tmp/left-behind', 'w')\n": ("error",),
}
ENDLESS = "def {id}(*inputs):\n    while True:\n        pass\n"


def state() -> dict[str, int]:
    """Return what must not grow: descriptors, children, temporary folders, resident memory."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()
    status = Path("/proc/self/status").read_text("ascii")
    rss = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return {
        "descriptors": len(os.listdir("/proc/self/fd")),
        "children": len(children),
        "folders": len(list(Path(tempfile.gettempdir()).glob("tensor-drills-*"))),
        "rss_kib": int(rss.split()[1]),
    }


@dataclass(slots=True)
class Soak:
    """What has been asked for, with the outcomes that are right, and what came of it."""

    registry: Registry
    pool: Pool
    chosen: random.Random = field(default_factory=lambda: random.Random(0))
    wanted: list[tuple[str, ...]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    false: list[str] = field(default_factory=list)
    first: dict[str, int] = field(default_factory=dict)

    def answers(self, drills: list[Drill], count: int) -> Iterator[Answer]:
        """Yield mixed answers; each time one is asked for, the one before it may be running."""
        for _ in range(count):
            drill, kind = self.chosen.choice(drills), self.chosen.random()
            if kind < 0.5:
                source = self.registry.solution(drill.id).read_text("utf-8")
                wanted: tuple[str, ...] = ("pass",)
            elif kind < 0.501:
                source, wanted = ENDLESS.format(id=drill.id), ("timeout",)
            else:
                form = self.chosen.choice(list(FORMS))
                source, wanted = form.format(id=drill.id), FORMS[form]
            self.told.append(f"{drill.id}: {source!r}")
            self.wanted.append(wanted)
            if len(self.wanted) % KILL_EVERY == 0:
                kill_warm()
                self.wanted[-2:] = [(*outcomes, "fault") for outcomes in self.wanted[-2:]]
            yield Answer(drill, source.encode(), "soak.py")

    def grade(self, drills: list[Drill], count: int) -> None:
        """Grade so many answers with one seed."""
        grader = Grader(self.pool, self.chosen.randrange(100), Limits(time_s=TIME_LIMIT_S))
        for verdict in grader.grade_each(self.answers(drills, count)):
            number = self.outcomes.total()
            self.outcomes[verdict.outcome] += 1
            if verdict.outcome not in self.wanted[number]:
                self.false.append(
                    f"{number}: {verdict.outcome}, wanted {self.wanted[number]}: "
                    f"{self.told[number]}"
                )
            if (number + 1) % SAMPLE_EVERY == 0:
                now = state()
                self.first = self.first or now
                print(f"{number + 1:6}  {now}", flush=True)

    def grown(self) -> list[str]:
        """Name what has grown since the first sample."""
        last, first = state(), self.first
        if not first:
            return []
        names = [n for n in ("descriptors", "children", "folders") if last[n] > first[n]]
        if last["rss_kib"] > first["rss_kib"] + RSS_GROWTH_LIMIT_KIB:
            names.append("rss_kib")
        return [f"{name} has grown: {first} to {last}" for name in names]


def soak(count: int) -> int:
    """Grade `count` submissions; return the number of false verdicts and leaks."""
    registry = Registry.open()
    kinds = ("function", "gradient", "layout", "repair")
    drills = [registry.load(name) for name in registry.ids if registry.entry(name).kind in kinds]
    drills = [drill for drill in drills if not drill.is_module]  # what follows are functions
    started_s = time.monotonic()
    with closing(open_pool()) as pool:
        soak = Soak(registry, pool)
        for start in range(0, count, ONE_SEED):
            soak.grade(drills, min(ONE_SEED, count - start))
        grown = soak.grown()
    took_s = time.monotonic() - started_s
    print(f"{count} submissions in {took_s:.0f} s: {dict(soak.outcomes)}")
    for line in [*soak.false, *grown]:
        print(line)
    return len(soak.false) + len(grown)


def kill_warm() -> None:
    """Kill the warm process, as an out-of-memory killer would."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()
    for pid in children:
        os.kill(int(pid), signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(1 if soak(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT) else 0)
