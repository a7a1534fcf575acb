"""Measures what the design promises of speed and memory, and prints a table: limit and figure.

Exit status 1 where a limit is missed. `--quick` takes fewer rounds; `--json` prints the figures.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import platform
import random
import statistics
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import tabulate
import torch

from benchmarks import watching
from benchmarks.timing import medians_s
from tensor_drills.registry import Registry

if TYPE_CHECKING:
    from tensor_drills.declare import Drill

ROOT = Path(__file__).parent.parent
SOME_DRILLS = 150
VERDICTS = 60
SHORT_S = 0.3
ENDLESS = b"while True: pass"
WITHOUT = """
from tensor_drills.worker import sandbox, warm
sandbox.Sandbox.enter = lambda self, memory_bytes, time_s: None
sandbox._enter_namespaces = lambda: False
warm.main()
"""
ONE_DRILL = "topk_keep"
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. figure and limit are in `unit`; is_most: the limit is the most."""

    what: str
    figure: float
    limit: float
    unit: str
    is_most: bool = True

    @property
    def holds(self) -> bool:
        """Whether the figure keeps the limit."""
        return self.figure <= self.limit if self.is_most else self.figure >= self.limit


def light_commands(rounds: int) -> list[Line]:
    """Commands that need no torch, against importing click and tabulate."""
    program = _program()
    base = "python -c 'import click, tabulate'"
    commands = {
        base: [sys.executable, "-c", "import click, tabulate"],
        "list": [*program, "list"],
        "show ID": [*program, "show", ONE_DRILL],
        "hint ID": [*program, "hint", ONE_DRILL],
        "--help": [*program, "--help"],
        "next": [*program, "next"],
        "ref OP": [*program, "ref", "gather"],
    }
    limits = {"ref OP": 3.0}
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "exercises").mkdir()
        times = medians_s(commands, rounds, folder)
    return [
        Line(f"{name}, against {base}", times[name] / times[base], limits.get(name, 2.5), "x")
        for name in commands
        if name != base
    ]


def cold_check(rounds: int) -> list[Line]:
    """A check from a cold start, against importing torch."""
    base = "python -c 'import torch'"
    commands = {
        base: [sys.executable, "-c", "import torch"],
        "check": [*_program(), "check", ONE_DRILL, "--from", "solutions"],
    }
    times = medians_s(commands, rounds, str(ROOT))
    return [Line(f"check ID, cold, against {base}", times["check"] / times[base], 1.3, "x")]


def warm_verdicts(rounds: int, device: str = "cpu") -> list[Line]:
    """Verdicts of a warm pool: the time of one, and how many a second on a single core."""
    from tensor_drills.grade import Grader
    from tensor_drills.worker.pool import open_pool

    registry = Registry.open()
    # What trains in its calls takes what it takes.
    kinds = ("function", "gradient", "layout")
    names = [name for name in registry.ids if registry.entry(name).kind in kinds]
    names = random.Random(0).sample(names, VERDICTS)
    jobs = [(registry.load(name), registry.solution(name).read_bytes()) for name in names]
    times: list[float] = []
    cases = set()
    with closing(open_pool()) as pool:
        for seed in range(rounds + 1):
            grader = Grader(pool, seed)  # a new seed: nothing prepared is used again
            for drill, source in jobs:
                verdict = grader.grade(drill, source, "solution.py", device)
                if not verdict.is_pass:
                    raise RuntimeError(f"{verdict}")
                cases.add(verdict.cases_total)
                if seed:
                    times.append(verdict.wall_s)
    suffix = "" if device == "cpu" else f", {device}"
    lines = [
        Line(
            f"a warm verdict, {min(cases)} to {max(cases)} cases: median{suffix}",
            statistics.median(times) * 1000,
            20,
            "ms",
        )
    ]
    if device == "cpu":
        lines += _one_core(jobs, rounds)
    return lines


def _one_core(jobs: list[tuple[Drill, bytes]], rounds: int) -> list[Line]:
    """Count verdicts a second while the grader and its children share one core.

    A class's answers are graded with one seed; with a new seed each, every case is drawn and its
    reference computed anew.
    """
    from tensor_drills.grade import Grader
    from tensor_drills.worker.pool import open_pool

    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    rates = {}
    try:
        with closing(open_pool()) as pool:
            for what, seeds in {
                "one seed": [1] * rounds,
                "new seeds": range(2, rounds + 2),
            }.items():
                grader = Grader(pool, 1)
                for drill, source in jobs:
                    grader.grade(drill, source, "solution.py")
                started_s = time.perf_counter()
                for seed in seeds:
                    grader = grader if seed == 1 else Grader(pool, seed)
                    for drill, source in jobs:
                        grader.grade(drill, source, "solution.py")
                rates[what] = rounds * len(jobs) / (time.perf_counter() - started_s)
    finally:
        os.sched_setaffinity(0, before)
    return [
        Line(f"warm verdicts on one core, {what}", rate, 50, "a second", False)
        for what, rate in rates.items()
    ]


def check_all(rounds: int) -> list[Line]:
    """The whole catalogue, and 150 drills of it, drawn once."""
    ids = Registry.open().ids
    some = random.Random(0).sample(ids, min(SOME_DRILLS, len(ids)))
    commands = {
        "import": [sys.executable, "-c", "import torch"],
        "some": [*_program(), "check", *some, "--from", "solutions"],
        "all": [*_program(), "check", "--all", "--from", "solutions"],
    }
    times = medians_s(commands, rounds, str(ROOT))
    import_s = times["import"]
    return [
        Line(f"check {len(some)} drills, beyond importing torch", times["some"] - import_s, 6, "s"),
        Line(f"check --all, {len(ids)} drills, the same", times["all"] - import_s, 10, "s"),
    ]


def deadlines(rounds: int) -> list[Line]:
    """How long after its limit a runaway is dead and reported, at worst."""
    from tensor_drills.prepare import Prepared
    from tensor_drills.worker.limits import Limits
    from tensor_drills.worker.pool import open_pool

    job = Prepared(Registry.open().load(ONE_DRILL), 0).job(ENDLESS, "endless.py", "cpu")
    over_s = []
    with closing(open_pool()) as pool:
        _ = pool.layers  # it is ready
        for _ in range(2 * rounds):
            started_s = time.perf_counter()
            ended = pool.start(job, Limits(time_s=SHORT_S)).result()
            over_s.append(time.perf_counter() - started_s - SHORT_S)
            if ended.how != "timeout":
                raise RuntimeError(f"{ended}")
    return [Line("a runaway, dead after its limit, at worst", max(over_s) * 1000, 50, "ms")]


def isolation(rounds: int) -> list[Line]:
    """What the sandbox adds to a warm verdict: the same with children that enter none."""
    from tensor_drills.grade import Grader
    from tensor_drills.worker import fork_pool

    registry = Registry.open()
    drill, source = registry.load(ONE_DRILL), registry.solution(ONE_DRILL).read_bytes()
    entered = fork_pool.ForkPool()
    before = vars(fork_pool)["worker_command"]
    vars(fork_pool)["worker_command"] = _bare_command
    bare = fork_pool.ForkPool()
    vars(fork_pool)["worker_command"] = before
    with closing(entered), closing(bare):
        graders = [Grader(pool, 0) for pool in (entered, bare)]
        times = [
            [grader.grade(drill, source, "s.py").wall_s for grader in graders]
            for _ in range(10 * rounds)
        ]
        medians = [statistics.median(column) for column in zip(*times[5:], strict=True)]
    return [Line("what the sandbox adds to it", (medians[0] - medians[1]) * 1000, 5, "ms")]


def _bare_command(module: str, *words: str) -> list[str]:
    return [sys.executable, "-P", "-c", WITHOUT, *words]


def child_memory() -> list[Line]:
    """What a child may hold of its own, beyond what it shares with the warm process.

    An upper bound: every page that it has touched for the first time, copied or not.
    """
    from tensor_drills.grade import Grader
    from tensor_drills.worker.pool import open_pool

    registry = Registry.open()
    solution = registry.solution(ONE_DRILL).read_text("utf-8")
    source = (
        solution.replace(f"def {ONE_DRILL}", "def answer")
        + f"""

import resource


def {ONE_DRILL}(*inputs):
    out = answer(*inputs)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt * resource.getpagesize())
    return out
"""
    )
    ast.parse(source)
    with closing(open_pool()) as pool:
        verdict = Grader(pool, 0).grade(registry.load(ONE_DRILL), source.encode(), "memory.py")
    if not verdict.is_pass:
        raise RuntimeError(f"{verdict}")
    most = max(map(int, verdict.printed.split()))
    return [Line("memory of a child beyond the warm process", most / MIB, 40, "MiB")]


def save_to_verdict(rounds: int) -> list[Line]:
    """From a save to the verdict on the screen of `watch`, as a whole and in its parts."""
    measured = watching.measure(rounds)
    whole = "from a save to its verdict in watch: median"
    names = {"total": whole} | {part: f"of it: {part}" for part in watching.PARTS}
    return [Line(names[part], figure, 50, "ms") for part, figure in measured.items()]


def gpu() -> list[Line]:
    """The warm verdict on a GPU; nothing where there is none."""
    import torch

    return warm_verdicts(2, "cuda") if torch.cuda.is_available() else []


def _program() -> list[str]:
    return [str(Path(sys.executable).parent / "tensor-drills")]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    rounds = 3 if options.quick else 11
    torch.set_num_threads(1)  # as `check` does
    lines = light_commands(rounds) + cold_check(rounds) + warm_verdicts(3 if options.quick else 8)
    lines += isolation(rounds) + deadlines(rounds)
    lines += check_all(1 if options.quick else 3) + child_memory()
    watched, *parts = save_to_verdict(2 if options.quick else 5)
    lines.append(watched)
    on_gpu = gpu()
    if options.json:
        print(json.dumps([asdict(line) | {"holds": line.holds} for line in lines + parts + on_gpu]))
    else:
        print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
        rows = [
            (
                line.what,
                f"{line.figure:.2f} {line.unit}",
                f"{'at most' if line.is_most else 'at least'} {line.limit:g} {line.unit}",
                "holds" if line.holds else "MISSED",
            )
            for line in lines
        ]
        unlimited = parts + on_gpu
        rows += [(line.what, f"{line.figure:.2f} {line.unit}", "", "") for line in unlimited]
        if not on_gpu:
            rows.append(("a warm verdict on a GPU", "not measured: no CUDA device", "", ""))
        print(tabulate.tabulate(rows, ["what", "figure", "limit", ""], tablefmt="github"))
    sys.exit(0 if all(line.holds for line in lines) else 1)


if __name__ == "__main__":
    main()
