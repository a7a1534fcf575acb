"""What an event makes of the model, and what is to be done about it. Pure."""

from __future__ import annotations

from dataclasses import replace

from tensor_drills.text import Text
from tensor_drills.watch.events import (
    Became,
    Event,
    FileGone,
    FileRead,
    GotHint,
    GotReview,
    GotSolution,
    GotStatuses,
    GotTrouble,
    GotVerdict,
    Noted,
    Opened,
    Pressed,
    Redraw,
    Resized,
    SavedElsewhere,
    SweepAt,
    SweepBegan,
    SweepEnded,
    Swept,
    Ticked,
)
from tensor_drills.watch.keymap import Changed, pressed
from tensor_drills.watch.model import Checked, Model, Sweep
from tensor_drills.watch.screen import scroll_limit

REMEMBERED = 50


def update(model: Model, event: Event) -> Changed:
    """Return the model after `event`, and what is to be done."""
    match event:
        case Pressed(key):
            return pressed(model, key)
        case Resized(size):
            return replace(model, size=size), (Redraw(),)
        case Ticked():
            return model, ()
        case SweepBegan() | SweepAt() | Swept() | SweepEnded():
            return _swept(model, event), ()
    return _told(model, event), ()


def _told(model: Model, event: Event) -> Model:
    """Take in what the files, the grader and the state say."""
    match event:
        case Became():
            is_waiting = model.running_since_s is not None
            since_s = model.now_s if is_waiting else None  # a check runs from here on
            return replace(model, is_ready=True, running_since_s=since_s)
        case Opened():
            return _opened(model, event)
        case FileRead(line, is_saved):
            is_looking = model.view in ("about", "solution", "help") and is_saved
            view = "drill" if is_looking else model.view
            return replace(
                model,
                line=line,
                is_missing=False,
                trouble=None,
                running_since_s=model.now_s,
                view=view,
                scroll=0 if is_looking else model.scroll,
                note=None,
            )
        case FileGone(trouble):
            return replace(
                model,
                is_missing=trouble is None,
                trouble=trouble,
                checked=None,
                running_since_s=None,
            )
        case SavedElsewhere(drill):
            return replace(model, elsewhere=drill)
        case GotVerdict():
            return _judged(model, event)
        case GotTrouble(text):
            return replace(model, trouble=text, running_since_s=None)
        case GotReview(drill, text):
            is_it = model.checked is not None and model.current == drill
            checked = replace(model.checked, comes_again=text) if is_it and model.checked else None
            return replace(model, checked=checked) if checked else model
        case GotStatuses(statuses):
            return replace(model, statuses=dict(statuses))
        case GotHint(shown, is_new):
            return _hinted(model, shown, is_new)
        case GotSolution(source):
            return replace(model, view="solution", solution=source, scroll=0)
        case Noted(text):
            return replace(model, note=text)
    return model


def _opened(model: Model, event: Opened) -> Model:
    before = model.came_from
    if event.drill != model.current and not event.is_back:
        before = (*before, model.current)[-REMEMBERED:]
    return replace(
        model,
        current=event.drill,
        file=event.file,
        came_from=before[:-1] if event.is_back else before,
        line=1,
        is_missing=False,
        trouble=None,
        checked=None,
        running_since_s=None,
        view="drill",
        scroll=0,
        hints=0,
        note=None,
        asks=None,
        elsewhere=None,
    )


def _judged(model: Model, event: GotVerdict) -> Model:
    verdict = event.verdict
    statuses = model.statuses
    is_first = verdict.is_pass and not model.is_passed
    if is_first:
        statuses = {**statuses, model.current: "passed"}
    elif verdict.outcome != "blank" and statuses[model.current] == "new":
        statuses = {**statuses, model.current: "tried"}
    before = model.checked
    checked = Checked(verdict, event.at, is_first)
    if verdict.is_pass and before is not None and before.verdict.is_pass:
        checked = replace(before, verdict=verdict, at=event.at)  # saved once more
    return replace(
        model,
        statuses=statuses,
        running_since_s=None,
        checked=checked,
        hints=0 if is_first else model.hints,
        scroll=0 if model.view == "drill" else model.scroll,
    )


def _hinted(model: Model, shown: int, is_new: bool) -> Model:
    note = None
    if not is_new:
        note = Text(
            "That was the last hint. v shows what is checked.",
            "提示已经全部显示。按 v 查看检查项。",
        )
    model = replace(model, hints=shown, note=note)
    return replace(model, scroll=scroll_limit(model)) if is_new else model


def _swept(model: Model, event: Event) -> Model:
    if isinstance(event, SweepBegan):
        # A check that ran is stopped; the drill in hand is checked again with all others.
        checked = model.checked if model.running_since_s is None else None
        model = replace(model, running_since_s=None, checked=checked)
        return replace(model, view="sweep", scroll=0, sweep=Sweep(event.total), note=None)
    sweep = model.sweep
    if sweep is None:
        return model
    match event:
        case SweepAt(drill):
            sweep = replace(sweep, current=drill, since_s=model.now_s)
        case Swept(verdict):
            sweep = replace(sweep, verdicts=(*sweep.verdicts, verdict))
        case SweepEnded(is_stopped):
            sweep = replace(sweep, end="stopped" if is_stopped else "done", current=None)
    return replace(model, sweep=sweep)
