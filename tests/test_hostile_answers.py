"""What a drill says of a wrong answer costs next to nothing, whatever sizes the answer holds.

A consequence runs in the checker's own process, on numbers that a learner chose. A process of its
own with little memory left tries them all: an allocation of the sizes that were given fails there.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from tensor_drills.compare_answer import compare_answer
from tensor_drills.declare import Drill
from tensor_drills.grade import Grader
from tensor_drills.prepare import Prepared
from tensor_drills.registry import Registry
from tensor_drills.text import Text
from tensor_drills.worker.pool import Pool

ROOM_BYTES = 256 << 20
LIMIT_S = 300

HUGE = (10**4, 10**5, 10**10, 1 << 62)
NUMBERS = (0, -1, -(10**12), True, 0.5, float("nan"), float("inf"), *HUGE)
SHAPES = (
    (),
    (0,),
    (-1,),
    (-(10**12), 2),
    (0, 10**5, 10**5),
    (10**5, 10**5, 0),
    (0, 1, 10**5, 10**5),
    (0, 3, 10**5, 10**5),
    (10**10, 10**10),
    (1 << 62, 4),
    (1,) * 16,
    (10**6,) * 16,
    (0.5, 2),
    ((2, 3), (4,)),
    [[], [10**10]],
)
STRINGS = ("", "\x1b[2J\x1b]0;title\x07", "q" * 2000, "RuntimeError\x00", "\ud800")

# What a consequence may raise: the engine then leaves it out.
EXPECTED = (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError)
NO_MEMORY = ("allocate", "out of memory")


def changed(shape: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Yield a tuple with a number more, with another, and with a zero beside a huge one."""
    for number in NUMBERS:
        yield (number, *shape)
        yield (*shape, number)
        for i in range(len(shape)):
            yield (*shape[:i], number, *shape[i + 1 :])
    for i in range(len(shape)):
        for huge in HUGE:
            sizes = [huge] * len(shape)
            sizes[i] = 0
            yield tuple(sizes)


def hostile_parts(part: Any) -> Iterator[Any]:
    """Yield what may stand in place of one value of an answer."""
    yield from (*NUMBERS, *SHAPES, *STRINGS)
    if isinstance(part, tuple | list):
        yield from changed(tuple(part))


def hostile_answers(right: Any) -> Iterator[Any]:
    """Yield the right answer with one part changed; at last with all of them."""
    if not isinstance(right, dict):
        yield from hostile_parts(right)
        return
    for key, part in right.items():
        for hostile in hostile_parts(part):
            yield right | {key: hostile}
    for hostile in (*NUMBERS, *SHAPES, *STRINGS):
        yield dict.fromkeys(right, hostile)


def trouble_with(drill: Drill) -> Iterator[str]:
    """Yield what goes wrong when a drill says what follows from hostile answers."""
    right = Prepared(drill, seed=0).expected[0].observed.result
    for answer in hostile_answers(right):
        # The engine asks only of an answer that has the form of the right one.
        if any(finding.kind != "value" for finding in compare_answer(right, answer)):
            continue
        try:
            text = drill.consequence_of(answer)
        except EXPECTED:
            continue
        except Exception as error:
            if type(error) is not RuntimeError or any(words in str(error) for words in NO_MEMORY):
                yield f"{drill.id}: {answer} raises {error!r}"
            continue
        if text is not None and any(words in text.en for words in NO_MEMORY):
            yield f"{drill.id}: {answer} takes memory: {text.en}"


def drill_with(consequence: Callable[[Any], Text | None]) -> Drill:
    """Make a drill that asks for one shape."""
    text = Text("x", "x")
    drill = Drill(level=1, ops=("torch.stack",), title=text, statement=text, hints=(text,))

    @drill.reference
    def shape_of_batch() -> dict[str, tuple[int, ...]]:
        """(2, 3)."""
        return {"batch": (2, 3)}

    drill.consequence(consequence)
    return drill


def allocates(answer: dict[str, tuple[int, ...]]) -> Text | None:
    """Make a tensor of the answer's own sizes."""
    return Text.same(str(torch.zeros(answer["batch"]).dim()))


def hides_the_error(answer: dict[str, tuple[int, ...]]) -> Text | None:
    """Make such a tensor behind a zero that hides the other sizes, and tell what torch says."""
    try:
        torch.zeros(answer["batch"][1:])
    except RuntimeError as error:
        return Text.same(str(error))
    return None


def divides(answer: dict[str, tuple[int, ...]]) -> Text | None:
    """Raise what nobody expects."""
    return Text.same(str(6 // answer["batch"][0]))


BROKEN = {"allocates": allocates, "hides_the_error": hides_the_error, "divides": divides}


def run_with_little_memory(name: str) -> str:
    """Try one of BROKEN, or all drills that ask for an answer ("all"), in another process."""
    done = subprocess.run(
        [sys.executable, __file__, name],
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def main(name: str) -> None:
    """Print what goes wrong."""
    torch.set_num_threads(1)
    registry = Registry.open()
    drills = [registry.load(name) for name in registry.ids if registry.entry(name).kind == "answer"]
    if name != "all":
        drills = [drill_with(BROKEN[name])]
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    limit = pages * resource.getpagesize() + ROOM_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    for drill in drills:
        for line in trouble_with(drill):
            print(ascii(line[:300]))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold to RLIMIT_AS")
def test_what_follows_from_an_answer_takes_no_memory_and_no_time() -> None:
    assert run_with_little_memory("all") == ""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold to RLIMIT_AS")
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("allocates", "raises RuntimeError"),
        ("hides_the_error", "takes memory"),
        ("divides", "raises ZeroDivisionError"),
    ],
)
def test_a_consequence_that_trusts_the_sizes_is_found(name: str, told: str) -> None:
    assert told in run_with_little_memory(name)


def test_what_is_quoted_from_an_answer_cannot_act_on_a_terminal(warm_pool: Pool) -> None:
    drill = Registry.open().load("name_the_error")
    keys = list(Prepared(drill, seed=0).expected[0].observed.result)
    source = f"def name_the_error():\n    return dict.fromkeys({keys!r}, {STRINGS[1]!r})\n"
    verdict = Grader(warm_pool, 0).grade(drill, source.encode(), "name_the_error.py")
    told = "".join(f.message.en + f.message.zh for f in verdict.findings)
    assert "title" in told
    assert "\x1b" not in told


if __name__ == "__main__":
    main(sys.argv[1])
