"""`tensor-drills watch`: checks on every save, and shows one drill after another."""

from __future__ import annotations

import math
import os
import random
import sys
from pathlib import Path

import click

from tensor_drills.asked import SEED_BELOW, TIMEOUT_LIMIT_S
from tensor_drills.cli.options import complete_id, drills_option, id_of, lang_option
from tensor_drills.errors import NoTerminal
from tensor_drills.registry import Registry
from tensor_drills.text import Lang, Text
from tensor_drills.worker.limits import Limits
from tensor_drills.workspace import require_workspace


@click.command("watch")
@click.argument("drill_id", metavar="[ID]", required=False, shell_complete=complete_id)
@click.option("--seed", type=click.IntRange(min=0), help="Repeat the random cases of a run.")
@click.option(
    "--timeout",
    "timeout_s",
    metavar="S",
    type=click.FloatRange(min=0, min_open=True, max=TIMEOUT_LIMIT_S),
    default=Limits().time_s,
    show_default=True,
    help="Seconds that one check may take.",
)
@drills_option
@lang_option
def command(
    drill_id: str | None,
    seed: int | None,
    timeout_s: float,
    folders: tuple[Path, ...],
    lang: Lang,
) -> None:
    """Check on every save; hints, list and more by single keys.

    Begins at ID, or where you are. Press ? for the keys, q to quit.
    """
    if math.isnan(timeout_s):
        raise click.BadParameter("nan is no number of seconds", param_hint="--timeout")
    registry = Registry.open(folders)
    drill = registry.require(id_of(drill_id)) if drill_id is not None else None
    workspace = require_workspace(Path.cwd())
    try:
        import termios  # noqa: F401  is this a system that has terminals of that kind?
    except ImportError as error:
        raise NoTerminal(
            Text(
                "`watch` needs a terminal of Unix, and this system has none (in WSL it runs). "
                "Use `tensor-drills check ID`.",
                "`watch` 需要 Unix 终端，而这个系统没有（可以在 WSL 里运行）。"
                "请改用 `tensor-drills check ID`。",
            )
        ) from error
    from tensor_drills.watch.loop import Asked, watch

    seed = random.randrange(SEED_BELOW) if seed is None else seed
    asked = Asked(workspace, Path.cwd(), drill, lang, seed, Limits(time_s=timeout_s))
    sys.exit(watch(asked, registry, os.environ))
