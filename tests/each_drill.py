"""One test a chapter in place of one a drill: thousands of items cost more than what they check."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tensor_drills.registry import Registry

SHOWN = 5


def by_chapter(names: Iterable[str]) -> Callable[[Callable[..., None]], Any]:
    """Run a test that takes the `name` of a drill for each of `names`, a chapter at a time.

    All drills of a chapter are tried; those that fail are named together, with their errors.
    """
    registry = Registry.open()
    chapters: dict[str, list[str]] = {}
    for name in names:
        chapters.setdefault(registry.chapter(name), []).append(name)

    def decorate(test: Callable[..., None]) -> Any:
        def run(chapter: str, **fixtures: Any) -> None:
            failures = {}
            for name in chapters[chapter]:
                try:
                    test(name=name, **fixtures)
                except pytest.skip.Exception:
                    continue
                except Exception as error:
                    failures[name] = error
            shown = [f"{name}: {error!r}" for name, error in list(failures.items())[:SHOWN]]
            assert not failures, f"{len(failures)} of the chapter:\n" + "\n".join(shown)

        parameters = inspect.signature(test).parameters
        kept = [p for p in parameters.values() if p.name != "name"]
        chapter = inspect.Parameter("chapter", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        run.__signature__ = inspect.Signature([*kept, chapter])  # type: ignore[attr-defined]
        run.__name__, run.__doc__ = test.__name__, test.__doc__
        run.__module__ = test.__module__
        return pytest.mark.parametrize("chapter", chapters)(run)

    return decorate
