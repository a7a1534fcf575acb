"""`tensor-drills check`: grades what a learner wrote."""

from __future__ import annotations

import gc
import json
import math
import random
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tensor_drills import __version__
from tensor_drills.asked import DEVICES, SEED_BELOW, TIMEOUT_LIMIT_S, check_again
from tensor_drills.cli import EXIT_FAULT, EXIT_NOT_PASSED
from tensor_drills.cli.list_command import match_chapter
from tensor_drills.cli.options import (
    complete_chapter,
    complete_id,
    drills_option,
    drills_options,
    id_of,
    id_of_file,
    json_option,
    lang_option,
    language_here,
    tell_troubles,
    width_here,
)
from tensor_drills.errors import BadRequest, NoSandbox
from tensor_drills.practice import Log
from tensor_drills.progress import Progress
from tensor_drills.registry import Registry
from tensor_drills.report.machine import report_json
from tensor_drills.report.people import report, summary
from tensor_drills.submissions import (
    Submission,
    drills_below,
    is_own,
    submission_of,
    submissions_in,
    unread,
)
from tensor_drills.text import Lang, Text
from tensor_drills.verdict import Verdict
from tensor_drills.worker.layers import isolation_of, layers_on
from tensor_drills.worker.limits import Limits
from tensor_drills.workspace import EXERCISES, find_workspace, require_workspace

if TYPE_CHECKING:
    from tensor_drills.grade import Grader
    from tensor_drills.worker.pool import Pool


RARE_COLLECTIONS = (50_000, 10, 100)  # usually (700, 10, 10): new objects, and rounds of those


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for, as it was given."""

    targets: tuple[str, ...]
    is_all: bool
    chapter: str | None
    file: Path | None
    tree: Path | None
    device: str
    timeout_s: float
    folders: tuple[Path, ...]
    lang: Lang


@click.command("check")
@click.argument("targets", metavar="[ID|PATH]...", nargs=-1, shell_complete=complete_id)
@click.option("--all", "is_all", is_flag=True, help="Check every drill.")
@click.option(
    "--chapter",
    metavar="C",
    help='Check one chapter: "reshape", "04" or "04_reshape".',
    shell_complete=complete_chapter,
)
@click.option("--file", type=click.Path(path_type=Path), help="Check this file, for one ID.")
@click.option(
    "--from",
    "tree",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Read another tree of the same shape instead of exercises/.",
)
@click.option(
    "--device",
    type=click.Choice(DEVICES),
    default="cpu",
    show_default=True,
    help="Where your code runs; the reference runs on the CPU in any case.",
)
@click.option("--seed", type=click.IntRange(min=0), help="Repeat the random cases of a run.")
@click.option(
    "--timeout",
    "timeout_s",
    metavar="S",
    type=click.FloatRange(min=0, min_open=True, max=TIMEOUT_LIMIT_S),
    default=Limits().time_s,
    show_default=True,
    help="Seconds that one submission may take.",
)
@click.option(
    "--require-sandbox", is_flag=True, help="Refuse to run with less than full isolation."
)
@drills_option
@lang_option
@json_option
def command(
    targets: tuple[str, ...],
    is_all: bool,
    chapter: str | None,
    file: Path | None,
    tree: Path | None,
    device: str,
    seed: int | None,
    timeout_s: float,
    require_sandbox: bool,
    folders: tuple[Path, ...],
    lang: Lang,
    as_json: bool,
) -> None:
    """Check your answers: by id, by file, by chapter, or all.

    Exit status: 0 all passed, 1 some did not, 2 usage, 3 the grader failed.
    """
    if math.isnan(timeout_s):
        raise click.BadParameter("nan is no number of seconds", param_hint="--timeout")
    asked = _Asked(targets, is_all, chapter, file, tree, device, timeout_s, folders, lang)
    registry = Registry.open(folders)
    submissions = _submissions(asked, registry)
    seed = random.randrange(SEED_BELOW) if seed is None else seed

    from tensor_drills.worker.pool import open_pool

    with closing(open_pool()) as pool, _rare_collections():  # it imports torch while we do
        import torch

        from tensor_drills.device import resolve_device
        from tensor_drills.grade import Grader

        torch.set_num_threads(1)  # on small tensors more of them only wait for one another
        device = resolve_device(device)
        if require_sandbox and (attained := isolation_of(layers_on(device, pool.layers))) != "full":
            raise NoSandbox(
                Text(
                    f"Full isolation is not attained here (only `{attained}`); see "
                    "`tensor-drills doctor`. Leave out --require-sandbox to run all the same.",
                    f"这里达不到完全隔离（只有 `{attained}`），见 `tensor-drills doctor`。"
                    "去掉 --require-sandbox 仍可运行。",
                )
            )
        verdicts = []
        grader = Grader(pool, seed, Limits(time_s=timeout_s))
        log = Log(registry, Progress(find_workspace(Path.cwd())))
        try:
            for submission, verdict, on_cpu in _grade_all(grader, log, submissions, device):
                verdicts.append(verdict)
                if not as_json:
                    is_many = len(submissions) > 1
                    _print(asked, registry, submission, verdict, on_cpu, lang, is_many=is_many)
        finally:
            log.flush()
        if as_json:
            _print_json(verdicts, lang, seed, pool, device)
    if not as_json and len(verdicts) > 1:
        click.echo(f"\n{summary(verdicts, seed, lang, width_here())}")
    if not as_json:
        click.echo(log.text(drills_options(folders), lang, width_here()), nl=False)
    tell_troubles(log.progress, lang)
    if any(verdict.outcome == "fault" for verdict in verdicts):
        sys.exit(EXIT_FAULT)
    sys.exit(0 if all(verdict.is_pass for verdict in verdicts) else EXIT_NOT_PASSED)


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Have the collector look for cycles seldom: each time it would go through all of torch."""
    before = gc.get_threshold()
    gc.set_threshold(*RARE_COLLECTIONS)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _submissions(asked: _Asked, registry: Registry) -> list[Submission]:
    """Read what is to be graded.

    Raises:
        BadRequest: options that contradict one another, unknown ids, missing files.
    """
    start = Path.cwd()
    if sum([bool(asked.targets), asked.is_all, asked.chapter is not None]) > 1:
        raise BadRequest(
            Text("Give IDs, or --chapter, or --all: only one.", "ID、--chapter、--all 只能选一种。")
        )
    if asked.file is not None:
        return [_of_file(asked, registry, start)]
    if asked.is_all or asked.chapter is not None:
        ids = [entry.id for entry in registry.entries()]
        if asked.chapter is not None:
            chapter = match_chapter(asked.chapter, registry)
            ids = [name for name in ids if registry.chapter(name) == chapter]
        return submissions_in(asked.tree or _exercises(start), ids, registry, start)
    if not asked.targets:
        raise BadRequest(
            Text(
                "Say what to check: an ID, a file, --chapter C or --all. "
                "`tensor-drills list` shows the ids.",
                "请说明检查什么：ID、文件、--chapter C 或 --all。用 `tensor-drills list` 查看 id。",
            )
        )
    found = []
    for target in asked.targets:
        found += _of_target(target, asked, registry, start)
    return found


def _of_file(asked: _Asked, registry: Registry, start: Path) -> Submission:
    """Read the file of --file for the one ID given, or the ID that the file's name is."""
    assert asked.file is not None
    if asked.is_all or asked.chapter is not None or len(asked.targets) > 1 or asked.tree:
        raise BadRequest(
            Text(
                "--file takes one file for one ID: `tensor-drills check ID --file PATH`.",
                "--file 是用一个文件回答一道题：`tensor-drills check ID --file PATH`。",
            )
        )
    name = registry.require(id_of(asked.targets[0]) if asked.targets else id_of_file(asked.file))
    return submission_of(name, asked.file, start)


def _of_target(target: str, asked: _Asked, registry: Registry, start: Path) -> list[Submission]:
    """Read what one argument names: a drill, an exercise file, or a folder of them."""
    path = Path(target)
    is_path = target not in registry.ids and _exists(path)
    if is_path and asked.tree is not None:
        raise BadRequest(
            Text(
                "--from reads drills by their ids; it has no use beside a path. Give one.",
                "--from 是按 id 读取练习的，不能与路径一起用。请只给其中一个。",
            )
        )
    if is_path and path.is_dir():
        return [submission_of(name, file, start) for name, file in drills_below(path, registry)]
    name = registry.require(id_of(target))
    if target == name:
        tree = asked.tree or _exercises(start)
        path = tree / registry.relative_path(name)
    return [submission_of(name, path, start)]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long for a file
        return False


def _exercises(start: Path) -> Path:
    return require_workspace(start) / EXERCISES


def _grade_all(
    grader: Grader, log: Log, submissions: list[Submission], device: str
) -> Iterator[tuple[Submission, Verdict, Verdict | None]]:
    """Grade; where the GPU's verdict is no pass, grade on the CPU too, to tell the two apart."""
    from tensor_drills.grade import Answer

    answers = (
        Answer(log.registry.load(submission.drill), submission.source, submission.shown)
        for submission in submissions
        if submission.source is not None
    )
    verdicts = grader.grade_each(answers, device)
    for submission in submissions:
        if submission.source is None:
            yield submission, unread(submission, device, grader.seed), None
            continue
        verdict = next(verdicts)
        drill = log.registry.load(submission.drill)
        on_cpu = None
        if device != "cpu" and not verdict.is_pass:
            on_cpu = grader.grade(drill, submission.source, submission.shown, "cpu")
            if (on_cpu.outcome, on_cpu.misconception) == (verdict.outcome, verdict.misconception):
                on_cpu = None
        log.keep(drill, submission.path, submission.source, verdict)
        yield submission, verdict, on_cpu


def _print(
    asked: _Asked,
    registry: Registry,
    submission: Submission,
    verdict: Verdict,
    on_cpu: Verdict | None,
    lang: Lang,
    *,
    is_many: bool,
) -> None:
    again, width = _again(asked, submission, verdict, registry), width_here()
    file = submission.shown if submission.source is not None else None
    is_brief = is_many and verdict.outcome == "blank"
    click.echo(report(verdict, lang, again, file, is_brief=is_brief, width=width))
    if on_cpu is not None:
        sides = Text(
            f"on {verdict.device}, as above; on the CPU:", f"{verdict.device} 上如上；CPU 上："
        )
        click.echo(f"    {sides.to(lang)}")
        again = _again(asked, submission, on_cpu, registry)
        click.echo(report(on_cpu, lang, again, file, width=width))


def _again(asked: _Asked, submission: Submission, verdict: Verdict, registry: Registry) -> str:
    """Return the command that repeats a check."""
    is_by_path = asked.targets and submission.drill not in asked.targets
    is_file = (asked.file is not None or bool(is_by_path)) and not is_own(
        submission.path, submission.drill, registry
    )
    return check_again(
        submission.drill,
        file=submission.shown if is_file else None,
        tree=str(asked.tree) if asked.tree is not None and not is_file else None,
        folders=asked.folders,
        device=verdict.device if asked.device != "cpu" else "cpu",
        lang=asked.lang if asked.lang != language_here() else None,
        timeout_s=asked.timeout_s,
        seed=verdict.seed if verdict.outcome != "blank" else None,
    )


def _print_json(verdicts: list[Verdict], lang: Lang, seed: int, pool: Pool, device: str) -> None:
    import torch

    document = report_json(
        verdicts,
        lang,
        version=__version__,
        torch_version=torch.__version__.partition("+")[0],
        device=device,
        isolation=isolation_of(layers_on(device, pool.layers)),
        seed=seed,
    )
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))
