"""What each key does, view by view. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tensor_drills.text import Text
from tensor_drills.watch.events import (
    BeginSweep,
    Edit,
    Effect,
    Open,
    Quit,
    Redraw,
    Reset,
    ShowHint,
    ShowSolution,
    StopSweep,
)
from tensor_drills.watch.keys import Key
from tensor_drills.watch.model import Model
from tensor_drills.watch.picker import moved, settled
from tensor_drills.watch.screen import line_to_edit, scroll_limit

Changed = tuple[Model, tuple[Effect, ...]]
PAGE_STEP = 10
FAR = 100_000
QUERY_LIMIT = 60
MOVED = {
    "up": -1,
    "down": 1,
    "page-up": -PAGE_STEP,
    "page-down": PAGE_STEP,
    "home": -FAR,
    "end": FAR,
}
SCROLLED = MOVED | {"k": -1, "j": 1, " ": PAGE_STEP}


def pressed(model: Model, key: Key) -> Changed:
    """Return the model after a key, and what is to be done."""
    if model.asks == "reset":
        asked = replace(model, asks=None)
        return (asked, (Reset(),)) if key.name in ("y", "Y") else (asked, ())
    if key.name == "ctrl-l":
        return model, (Redraw(),)
    if key.name == "ctrl-d":
        return model, (Quit(),)
    match model.view:
        case "list":
            return _in_list(model, key)
        case "sweep":
            return _in_sweep(model, key)
        case "drill":
            return _in_drill(replace(model, note=None), key)
    return _in_page(model, key)


def _in_drill(model: Model, key: Key) -> Changed:
    if key.name in ACTIONS:
        return ACTIONS[key.name](model)
    return _scrolled(model, key), ()


def _next(model: Model) -> Changed:
    following = model.course.unfinished(model.statuses, after=model.current)
    if following is not None:
        return model, (Open(following),)
    if model.is_finished:
        text = Text(
            "Every drill is passed. l opens any of them again.",
            "所有题都已通过。按 l 可以再打开任意一题。",
        )
    else:
        text = Text(
            "Every other drill is passed: this is the last one.", "其他题都已通过，只剩这一题。"
        )
    return replace(model, note=text), ()


def _back(model: Model) -> Changed:
    if model.came_from:
        return model, (Open(model.came_from[-1], is_back=True),)
    text = Text("There is no drill before this one here.", "这之前没有打开过别的题。")
    return replace(model, note=text), ()


def _solution(model: Model) -> Changed:
    if model.is_passed:
        return model, (ShowSolution(),)
    text = Text(
        f"It opens after a pass. To read it now: tensor-drills solution {model.current}",
        f"通过之后才能在这里查看。现在就要看：tensor-drills solution {model.current}",
    )
    return replace(model, note=text), ()


def _elsewhere(model: Model) -> Changed:
    return model, (Open(model.elsewhere),) if model.elsewhere else ()


def _list(model: Model) -> Changed:
    picker = replace(model.picker, query="", cursor=model.current)
    return settled(replace(model, view="list", picker=picker)), ()


def _ask_reset(model: Model) -> Changed:
    # Where there is no file, nothing can be lost.
    return (model, (Reset(),)) if model.is_missing else (replace(model, asks="reset"), ())


ACTIONS: dict[str, Callable[[Model], Changed]] = {
    "h": lambda model: (model, (ShowHint(),)),
    "n": _next,
    "p": _back,
    "l": _list,
    "c": lambda model: (model, (BeginSweep(),)),
    "s": _solution,
    "r": _ask_reset,
    "v": lambda model: (replace(model, view="about", scroll=0), ()),
    "o": lambda model: (model, (Edit(line_to_edit(model)),)),
    "g": _elsewhere,
    "?": lambda model: (replace(model, view="help", scroll=0), ()),
    "q": lambda model: (model, (Quit(),)),
}


def _in_page(model: Model, key: Key) -> Changed:
    if key.name == "q":
        return model, (Quit(),)
    opened = {"about": "v", "help": "?", "solution": "s"}
    if key.name in ("escape", "backspace", "left", "enter", opened.get(model.view)):
        return replace(model, view="drill", scroll=0), ()
    if key.name in ACTIONS:  # to go on from here without going back first
        return ACTIONS[key.name](replace(model, view="drill", scroll=0, note=None))
    return _scrolled(model, key), ()


def _scrolled(model: Model, key: Key) -> Model:
    if key.name not in SCROLLED:
        return model
    limit = scroll_limit(model)
    return replace(model, scroll=min(max(min(model.scroll, limit) + SCROLLED[key.name], 0), limit))


def _in_list(model: Model, key: Key) -> Changed:
    picker = model.picker
    if key.name in MOVED:
        return moved(model, MOVED[key.name]), ()
    match key.name:
        case "enter":
            return (model, (Open(picker.cursor),)) if picker.cursor else (model, ())
        case "escape" if picker.query:
            picker = replace(picker, query="")
        case "escape":
            return replace(model, view="drill", scroll=0), ()
        case "tab":
            picker = replace(picker, is_open_only=not picker.is_open_only)
        case "backspace":
            picker = replace(picker, query=picker.query[:-1])
        case "ctrl-u":
            picker = replace(picker, query="")
        case "paste":
            words = " ".join(key.text.split())
            picker = replace(picker, query=(picker.query + words)[:QUERY_LIMIT])
        case name if len(name) == 1 and len(picker.query) < QUERY_LIMIT:
            picker = replace(picker, query=picker.query + name)
    return settled(replace(model, picker=picker)), ()


def _in_sweep(model: Model, key: Key) -> Changed:
    sweep = model.sweep
    if key.name == "q":
        return model, (Quit(),)
    if sweep is None:
        return replace(model, view="drill"), ()
    if sweep.end == "running":
        return model, (StopSweep(),) if key.name in ("escape", "c") else ()
    if key.name in SCROLLED and sweep.failing:
        cursor = min(max(sweep.cursor + SCROLLED[key.name], 0), len(sweep.failing) - 1)
        return replace(model, sweep=replace(sweep, cursor=cursor)), ()
    if key.name == "enter" and sweep.failing:
        return model, (Open(sweep.failing[sweep.cursor].drill),)
    if key.name in ("escape", "backspace", "enter"):
        return replace(model, view="drill", scroll=0), ()
    if key.name in ACTIONS:
        return ACTIONS[key.name](replace(model, view="drill", scroll=0, note=None))
    return model, ()
