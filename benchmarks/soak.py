"""A soak: thousands of mixed submissions through one grader, looking for false verdicts and leaks.

    python -m benchmarks.soak [COUNT]

Right answers, wrong ones and hostile ones in random order; the warm process is killed now and then.
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
from contextlib import closing
from pathlib import Path

from tensor_drills.grade import Grader
from tensor_drills.registry import Registry
from tensor_drills.worker.limits import Limits
from tensor_drills.worker.pool import open_pool

COUNT = 10_000
KILL_EVERY = 997
TIME_LIMIT_S = 2.0
SAMPLE_EVERY = 500
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


def soak(count: int) -> int:
    """Grade `count` submissions; return the number of false verdicts and leaks."""
    registry = Registry.open()
    chosen = random.Random(0)
    kinds = ("function", "gradient", "layout", "repair")
    drills = [registry.load(name) for name in registry.ids if registry.entry(name).kind in kinds]
    drills = [drill for drill in drills if not drill.is_module]  # what follows are functions
    outcomes: Counter[str] = Counter()
    false: list[str] = []
    first: dict[str, int] | None = None
    started_s = time.monotonic()
    with closing(open_pool()) as pool:
        for number in range(1, count + 1):
            drill = chosen.choice(drills)
            grader = Grader(pool, chosen.randrange(100), Limits(time_s=TIME_LIMIT_S))
            kind = chosen.random()
            if kind < 0.5:
                source = registry.solution(drill.id).read_text("utf-8")
                wanted: tuple[str, ...] = ("pass",)
            elif kind < 0.501:
                source, wanted = ENDLESS.format(id=drill.id), ("timeout",)
            else:
                form = chosen.choice(list(FORMS))
                source, wanted = form.format(id=drill.id), FORMS[form]
            if number % KILL_EVERY == 0:
                kill_warm()
                wanted = (*wanted, "fault")
            verdict = grader.grade(drill, source.encode(), "soak.py")
            outcomes[verdict.outcome] += 1
            if verdict.outcome not in wanted:
                false.append(
                    f"{number}: {drill.id}: {verdict.outcome}, wanted {wanted}: {source!r}"
                )
            if number % SAMPLE_EVERY == 0:
                now = state()
                first = first or now
                print(f"{number:6}  {now}", flush=True)
        last = state()
    took_s = time.monotonic() - started_s
    print(f"{count} submissions in {took_s:.0f} s: {dict(outcomes)}")
    grown = [
        name
        for name in ("descriptors", "children", "folders")
        if first is not None and last[name] > first[name]
    ]
    if first is not None and last["rss_kib"] > first["rss_kib"] + RSS_GROWTH_LIMIT_KIB:
        grown.append("rss_kib")
    for line in [*false, *(f"{name} has grown: {first} to {last}" for name in grown)]:
        print(line)
    return len(false) + len(grown)


def kill_warm() -> None:
    """Kill the warm process, as an out-of-memory killer would."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()
    for pid in children:
        os.kill(int(pid), signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(1 if soak(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT) else 0)
