"""`tensor-drills doctor`: what this machine has, and whether the engine works on it."""

from __future__ import annotations

import platform
import sys
from contextlib import closing
from pathlib import Path

import click

from tensor_drills import __version__
from tensor_drills.cli import EXIT_FAULT
from tensor_drills.cli.options import drills_option, lang_option, terminal_columns
from tensor_drills.registry import Registry
from tensor_drills.report.columns import table
from tensor_drills.report.people import OUTCOME_TEXTS
from tensor_drills.text import Lang, Text
from tensor_drills.verdict import Verdict
from tensor_drills.worker.layers import FULL, Isolation, isolation_of
from tensor_drills.workspace import find_workspace


@click.command("doctor")
@drills_option
@lang_option
def command(folders: tuple[Path, ...], lang: Lang) -> None:
    """Show Python, torch, devices, isolation, and grade one drill to prove the engine."""
    from tensor_drills.worker.pool import open_pool

    registry = Registry.open(folders)
    with closing(open_pool()) as pool:
        import torch

        from tensor_drills.device import available_devices
        from tensor_drills.grade import grade

        name = registry.ids[0]
        source = registry.solution(name).read_bytes()
        verdict = grade(registry.load(name), source, pool=pool, seed=0)
        workspace = find_workspace(Path.cwd())
        rows = [
            (Text("tensor-drills", "tensor-drills"), __version__),
            (Text.same("python"), f"{platform.python_version()}  {sys.executable}"),
            (Text.same("torch"), str(torch.__version__)),
            (Text("devices", "设备"), ", ".join(available_devices())),
            (Text("isolation", "隔离"), _isolation(pool.layers, lang)),
            (Text("drills", "练习"), str(len(registry.ids))),
            (
                Text("exercises", "练习文件夹"),
                str(workspace / "exercises")
                if workspace
                else Text("none here", "这里没有").to(lang),
            ),
            (Text("layers", "隔离层"), ", ".join(pool.layers) or "-"),
            (
                Text("engine", "引擎"),
                _engine(verdict, lang),
            ),
        ]
    drawn = table((), [(label.to(lang), value) for label, value in rows], terminal_columns())
    click.echo("\n".join(line for one in drawn for line in one))
    if not verdict.is_pass:
        for finding in verdict.findings:
            click.echo(finding.message.to(lang), err=True)
        sys.exit(EXIT_FAULT)


def _isolation(layers: tuple[str, ...], lang: Lang) -> str:
    attained = isolation_of(layers)
    missing = ", ".join(sorted(FULL - set(layers)))
    meanings: dict[Isolation, Text] = {
        "full": Text(
            "it reads no file of yours, writes nothing, starts nothing, connects to nothing",
            "读不到你的文件，写不了任何东西，不能启动进程，也不能联网",
        ),
        "partial": Text(
            f"missing: {missing}. Run only code that you would run yourself",
            f"缺少：{missing}。请只检查你自己也敢运行的代码",
        ),
        "process": Text(
            "a process of its own, no sandbox. Run only code that you would run yourself",
            "只有独立进程，没有沙箱。请只检查你自己也敢运行的代码",
        ),
    }
    meaning = meanings[attained]
    return Text(f"{attained} ({meaning.en})", f"{attained}（{meaning.zh}）").to(lang)


def _engine(verdict: Verdict, lang: Lang) -> str:
    outcome, took = OUTCOME_TEXTS[verdict.outcome], f"{verdict.wall_s * 1000:.0f} ms"
    return Text(
        f"{verdict.drill}: {outcome.en}, {took}", f"{verdict.drill}：{outcome.zh}，{took}"
    ).to(lang)
