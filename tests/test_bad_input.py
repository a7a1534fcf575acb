"""Files as learners hand them in, good and bad: each gets its verdict and one screen of words.

The whole message of each case, in both languages, is kept in tests/snapshots/. Most cases are
graded with one pool; a few go through the command line.
"""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

import click
import pytest
from conftest import FrontDoor, Snapshots, Workspace

from tensor_drills.grade import Grader
from tensor_drills.prepare import Shelf
from tensor_drills.progress import Attempt, Progress
from tensor_drills.registry import Registry
from tensor_drills.report.people import report
from tensor_drills.text import LANGS
from tensor_drills.verdict import Outcome, Verdict
from tensor_drills.worker.limits import Limits
from tensor_drills.worker.pool import Pool
from tensor_drills.wrap import width_of

DRILL = "gather_class_scores"
PATH = f"exercises/11_selection/{DRILL}.py"
SEED = 7
LINES, COLUMNS = 24, 100
FREE = ("call", "again", "line", "next", "调用", "重试", "位置", "接着")
HEAD = f"import torch\n\n\ndef {DRILL}(scores, label):\n"
ANSWER = "return scores[torch.arange(len(label)), label]"
RIGHT = f"{HEAD}    {ANSWER}\n"
LATIN = "# -*- coding: latin-1 -*-\n"
TITLE = "\x1b]0;the title of a terminal\x07"
ODD = "class Odd(Exception):\n    def __str__(self):\n        {body}\n\n\n"


@dataclass(frozen=True)
class Handed:
    """One file. outcome: the verdict that it must get. title: names its snapshot."""

    title: str
    source: str | bytes
    outcome: Outcome
    time_s: float = 10.0


def body(*lines: str, before: str = "") -> str:
    """Write a file whose function has these lines."""
    return before + HEAD + "".join(f"    {line}\n" for line in lines)


def right(parameters: str, result: str) -> str:
    """Write a right answer another way."""
    return f"import torch\n\n\ndef {DRILL}{parameters}:\n    return {result}\n"


def shared(title: str, *lines: str, outcome: Outcome = "error", before: str = "") -> Handed:
    return Handed(title, body(*lines, before=before), outcome)


AS_BYTES = [
    Handed("an empty file", "", "error"),
    Handed("a file of blank lines", "\n\n  \n", "error"),
    Handed("prose in place of Python", "Row i holds the class scores, you see.\n", "error"),
    Handed("a binary file", b"\x7fELF\x02\x01\x01\x00\x00\xff\xfe\x80", "error"),
    Handed("a file in UTF-16", RIGHT.encode("utf-16"), "error"),
    Handed("an encoding that nobody knows", f"# coding: klingon\n{RIGHT}", "error"),
    Handed(
        "an encoding without a way round errors",
        f"# coding: idna\n{HEAD}    return Scores\n",
        "error",
    ),
    Handed("a number of 6000 digits", body(f"n = 0x{'f' * 6000}", ANSWER), "pass"),
    Handed("a bracket that is not closed", f"{HEAD}    return scores[\n", "error"),
    Handed("a body that is not indented", f"{HEAD}return scores\n", "error"),
    Handed("a file larger than 128 KiB", RIGHT + "#" * (128 << 10), "rejected"),
    Handed("five hundred brackets in one another", f"x = {'(' * 500}{')' * 500}\n", "error"),
    Handed("a hundred thousand minus signs", body(f"return {'-' * 100_000}label"), "error"),
]
FUNCTIONS = [
    Handed("no function at all", "x = 1\n", "error"),
    Handed("a function of another name", RIGHT.replace(DRILL, "gather_scores"), "error"),
    Handed("the name bound to a number", f"{DRILL} = 3\n", "error"),
    Handed("the name bound to None", f"{RIGHT}\n\n{DRILL} = None\n", "error"),
    Handed("one parameter too few", f"def {DRILL}(scores):\n    return scores\n", "error"),
    Handed("one parameter too many", f"def {DRILL}(scores, label, dim):\n    return 1\n", "error"),
    Handed("parameters by name only", f"def {DRILL}(*, scores, label):\n    return 1\n", "error"),
    Handed(
        "a class of that name",
        f"class {DRILL}:\n    def __init__(self, scores, label):\n        pass\n",
        "rejected",
    ),
]
ENDS = [
    Handed("leaves while it is loaded", "import sys\n\nsys.exit(3)\n", "error"),
    shared("leaves when it is called", "raise SystemExit('bye')"),
    Handed("ends the process while it is loaded", "import os\n\nos._exit(0)\n", "crash"),
    shared("ends the process when it is called", "import os", "os._exit(0)", outcome="crash"),
    shared("ends the process with status 7", "import os", "os._exit(7)", outcome="crash"),
    shared("dies of a segmentation fault", "import ctypes", "ctypes.string_at(0)", outcome="crash"),
    shared("kills itself", "import os", "os.kill(os.getpid(), 9)", outcome="crash"),
    Handed("a loop without end", body("while True:", "    pass"), "timeout", 0.3),
    Handed("a loop without end while it is loaded", "while True:\n    pass\n", "timeout", 0.3),
    shared("asks for a terabyte", "return bytearray(1 << 40)", outcome="memory"),
    shared("calls itself without end", f"return {DRILL}(scores, label)"),
    shared("floods the screen", "while True:", "    print('hello')", outcome="output_limit"),
    shared("returns 64 MiB", "return torch.zeros(1 << 24)", outcome="output_limit"),
    Handed("raises while it is loaded", "import torch\n\ntorch.zeros(2)[5]\n", "error"),
    Handed("imports what is not there", "import numppy\n", "error"),
    shared("raises without a message", "raise ValueError"),
    shared("raises with many words", "raise ValueError('word ' * 5000)"),
    shared("raises with many lines", "raise ValueError('line\\n' * 500)"),
    shared(
        "raises with control characters",
        r"raise ValueError('\x1b[31mred\x1b[0m, bell \x07, return \r, back \x08')",
    ),
    shared("raises with half a surrogate pair", r"raise ValueError('half \ud800 pair')"),
    shared("raises with Chinese and an emoji", "raise ValueError('形状不对 🙂')"),
    shared("raises with a dict for a message", "raise ValueError({1: [2]})"),
    shared("raises what cannot be printed", "raise Odd", before=ODD.format(body="raise Odd")),
    shared("raises what prints as a number", "raise Odd", before=ODD.format(body="return 3")),
    shared(
        "raises what leaves when printed",
        "raise Odd",
        before=ODD.format(body="raise SystemExit(0)"),
    ),
    shared(
        "raises an error with a coloured name",
        r"raise type('\x1b[31mRed', (Exception,), {})('no')",
    ),
    shared("raises a group of errors", "raise ExceptionGroup('two', [ValueError(1), KeyError(2)])"),
    shared("raises KeyboardInterrupt", "raise KeyboardInterrupt"),
]
RETURNS = [
    shared("returns None", "scores.gather(1, label[:, None])", outcome="wrong"),
    shared("returns a list", "return [1.0, 2.0]", outcome="wrong"),
    shared("returns a tuple of tensors", "return scores, label", outcome="wrong"),
    shared("returns a NumPy array", "return scores.numpy()", outcome="rejected"),
    shared(
        "returns a subclass of Tensor",
        "return scores.as_subclass(Mine)",
        before="import torch\n\n\nclass Mine(torch.Tensor):\n    pass\n\n\n",
        outcome="rejected",
    ),
    shared("returns a Parameter", "return torch.nn.Parameter(scores)", outcome="rejected"),
    shared("yields in place of returning", "yield scores", outcome="rejected"),
    shared("returns a Python float", "return 1.5", outcome="wrong"),
    shared("returns a string", "return 'one score'", outcome="wrong"),
    shared("returns a tensor of no dims", "return scores.sum()", outcome="wrong"),
    shared("returns a nested structure", "return {'a': [scores, (label, None)]}", outcome="wrong"),
    shared(
        "returns a list a hundred deep",
        "x = scores",
        "for _ in range(100):",
        "    x = [x]",
        "return x",
        outcome="rejected",
    ),
    shared("returns a meta tensor", "return scores.to('meta')", outcome="rejected"),
    shared("returns a sparse tensor", "return scores.to_sparse()", outcome="rejected"),
    shared(
        "returns a dtype that is not graded",
        "return scores.to(torch.float8_e5m2)",
        outcome="rejected",
    ),
    shared("returns a number of a hundred digits", "return 10**100", outcome="rejected"),
    shared("returns the function itself", f"return {DRILL}", outcome="rejected"),
]
PASSES = [
    Handed("line ends of Windows", RIGHT.replace("\n", "\r\n"), "pass"),
    Handed("a byte-order mark", b"\xef\xbb\xbf" + RIGHT.encode(), "pass"),
    Handed("Latin-1 that says so", (LATIN + "# é\n" + RIGHT).encode("latin-1"), "pass"),
    Handed("other parameter names", right("(a, b)", "a[torch.arange(len(b)), b]"), "pass"),
    Handed(
        "any number of parameters", right("(*a)", "a[0].gather(1, a[1][:, None])[:, 0]"), "pass"
    ),
    Handed("a lambda", f"{DRILL} = lambda s, k: s.gather(1, k[:, None])[:, 0]\n", "pass"),
    shared("prints as it goes", "print(tuple(scores.shape))", ANSWER, outcome="pass"),
    shared(
        "warns as it goes", "import warnings", "warnings.warn('careful')", ANSWER, outcome="pass"
    ),
    shared(
        "writes to standard error",
        "import sys",
        "print('a note', file=sys.stderr)",
        ANSWER,
        outcome="pass",
    ),
    shared(
        "prints with control characters",
        r"print('\x1b[2J\x1b[31mscreen\x07')",
        ANSWER,
        outcome="pass",
    ),
    shared("closes its own output", "import sys", "sys.stdout.close()", ANSWER, outcome="pass"),
]
HANDED = [*AS_BYTES, *FUNCTIONS, *ENDS, *RETURNS, *PASSES]
REFUSED = {
    "an id with a letter missing": ["gather_clas_scores"],
    "an id that is like none": ["xyzzy"],
    "part of an id": ["puzzle"],
    "an id with odd characters": ["gather class\tscores"],
    "a drill whose file is missing": [DRILL],
    "a named file that is missing": [DRILL, "--file", "nothing.py"],
    "a folder in place of a file": [DRILL, "--file", "exercises"],
    "a file that is named like no drill": ["--file", "notes.py"],
    "a folder without drills": ["exercises"],
    "a tree that is not there": ["--all", "--from", "nowhere"],
    "nothing to check": [],
}


@dataclass(frozen=True)
class Told:
    """A verdict and its message."""

    verdict: Verdict
    en: str
    zh: str


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.open()


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf()


@dataclass(frozen=True)
class Grading:
    """Grades files for one drill with one pool."""

    pool: Pool
    registry: Registry
    shelf: Shelf

    def told(self, handed: Handed) -> Told:
        """Grade a file; return what is said of it."""
        source = handed.source if isinstance(handed.source, bytes) else handed.source.encode()
        grader = Grader(self.pool, SEED, Limits(time_s=handed.time_s), self.shelf)
        verdict = grader.grade(self.registry.load(DRILL), source, PATH)
        again = f"tensor-drills check {DRILL} --seed {SEED}"
        texts = [click.unstyle(report(verdict, lang, again, PATH)) for lang in LANGS]
        return Told(verdict, *texts)


@pytest.fixture
def grading(warm_pool: Pool, registry: Registry, shelf: Shelf) -> Grading:
    return Grading(warm_pool, registry, shelf)


def label_of(line: str) -> str:
    """Return the label that a line of a message begins with."""
    return next((label for label in FREE if line.startswith(f"    {label} ")), "")


def is_one_screen(text: str) -> bool:
    """Whether a message has 24 lines of 100 columns at most; what is pasted may be wider."""
    lines = text.splitlines()
    label = ""
    for line in lines:
        is_labelled = line[:4].isspace() and line[4:5].strip()
        label = label_of(line) if is_labelled else label if line[:4].isspace() else ""
        if not label and width_of(line) > COLUMNS:
            return False
    return len(lines) <= LINES


def controls_in(text: str) -> set[str]:
    """Return what a terminal would act on, beside line ends."""
    return {c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"}


def both(told: Told) -> str:
    """Return a snapshot's text; what torch and Python word anew with each version is left out."""
    text = f"{told.en}\n\n{told.zh}\n"
    return re.sub(r"(RecursionError: maximum recursion depth exceeded).*", r"\1", text)


@pytest.mark.parametrize("handed", HANDED, ids=lambda handed: handed.title)
def test_a_file_gets_its_verdict_and_its_words(
    handed: Handed, grading: Grading, snapshots: Snapshots
) -> None:
    told = grading.told(handed)
    assert told.verdict.outcome == handed.outcome
    assert told.verdict.seed == SEED
    for text in (told.en, told.zh):
        assert is_one_screen(text), text
        assert not controls_in(text)
        assert text.splitlines()[0].startswith(("✓" if told.verdict.is_pass else "✗") + f" {DRILL}")
        assert (f"check {DRILL} --seed {SEED}" in text) is not told.verdict.is_pass
    snapshots.check(handed.title, both(told))


@pytest.mark.parametrize("title", REFUSED)
def test_what_cannot_be_graded_is_refused_with_words(
    title: str, workspace: Workspace, front_door: FrontDoor, snapshots: Snapshots
) -> None:
    (workspace.root / "notes.py").write_text(RIGHT)
    said = []
    for lang in LANGS:
        ran = front_door("check", *REFUSED[title], "--lang", lang)
        assert ran.status == 2
        assert ran.out == ""
        assert ran.err.count("\n") == 1
        assert not controls_in(ran.err)
        said.append(ran.err.replace(str(workspace.root), "WORKSPACE"))
    assert said[0] != said[1]
    snapshots.check(title, "\n".join(said))


@pytest.mark.parametrize("length", [100, 500])
def test_an_overlong_id_is_refused_in_one_line(
    length: int, workspace: Workspace, front_door: FrontDoor
) -> None:
    ran = front_door("check", "g" * length)
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert len(ran.err) < 200


def test_every_snapshot_belongs_to_a_case(snapshots: Snapshots) -> None:
    titles = [handed.title for handed in HANDED] + list(REFUSED)
    assert len(set(titles)) == len(titles)
    assert {path.name for path in snapshots.folder.glob("*.txt")} == {
        snapshots.path(title).name for title in titles
    }


def test_a_snapshot_that_differs_fails(tmp_path: Path) -> None:
    kept = Snapshots(tmp_path, is_update=False)
    with pytest.raises(AssertionError, match="no snapshot one-text"):
        kept.check("one text", "a")
    replace(kept, is_update=True).check("one text", "a")
    kept.check("one text", "a")
    with pytest.raises(AssertionError, match="differs"):
        kept.check("one text", "b")


@pytest.mark.parametrize(
    ("handed", "status"),
    [
        (AS_BYTES[0], 1),
        (AS_BYTES[3], 1),
        (FUNCTIONS[1], 1),
        (ENDS[1], 1),
        (RETURNS[0], 1),
        (PASSES[0], 0),
        (PASSES[6], 0),
    ],
    ids=lambda value: value.title if isinstance(value, Handed) else f"status {value}",
)
def test_the_command_line_says_what_the_engine_says(
    handed: Handed,
    status: int,
    workspace: Workspace,
    front_door: FrontDoor,
    snapshots: Snapshots,
) -> None:
    workspace.write(DRILL, handed.source)
    Progress(workspace.root).record([Attempt(DRILL, 1, "pass", None, 0.01)])  # not the first pass
    runs = [front_door("check", DRILL, "--seed", SEED, "--lang", lang) for lang in LANGS]
    assert [ran.status for ran in runs] == [status, status]
    assert [ran.err for ran in runs] == ["", ""]
    chinese = runs[1].out.replace(" --lang zh", "")  # which only the command line was given
    snapshots.check(handed.title, f"{runs[0].out}\n{chinese}")


def test_a_bomb_that_grows_is_out_of_memory(grading: Grading) -> None:
    lines = "kept = []", "while True:", "    kept.append(torch.empty(1 << 26))"
    told = grading.told(shared("", *lines))
    assert told.verdict.outcome == "memory"
    assert is_one_screen(told.en)


def test_what_was_printed_before_a_crash_is_shown(grading: Grading) -> None:
    lines = "print('so far', flush=True)", "import os", "os.abort()"
    told = grading.told(shared("", *lines))
    assert told.verdict.outcome == "crash"
    assert "SIGABRT" in told.en
    assert "printed  so far" in told.en


def test_the_next_file_is_graded_as_if_the_last_had_not_been(grading: Grading) -> None:
    rude = (
        "torch.set_default_dtype(torch.float64)",
        "import os",
        "os.environ.clear()",
        "os._exit(1)",
    )
    assert grading.told(shared("", *rude)).verdict.outcome == "crash"
    assert grading.told(Handed("", RIGHT, "pass")).verdict.is_pass


@pytest.mark.parametrize("depth", [950, 1500, 2500])
def test_deeply_nested_source_never_breaks_the_grader(depth: int, grading: Grading) -> None:
    told = grading.told(shared("", f"return {'-' * depth}label"))
    assert told.verdict.outcome in ("error", "wrong")


def test_long_printed_lines_fit_the_screen(grading: Grading) -> None:
    told = grading.told(shared("", "print('x' * 3000)", ANSWER))
    assert told.verdict.is_pass
    assert is_one_screen(told.en)


def test_a_message_of_one_long_word_fits_the_screen(grading: Grading) -> None:
    told = grading.told(shared("", "raise ValueError('x' * 5000)"))
    assert told.verdict.outcome == "error"
    assert is_one_screen(told.en)


def test_a_long_message_after_long_output_fits_the_screen(grading: Grading) -> None:
    told = grading.told(shared("", "print('a\\n' * 99)", "raise ValueError('b\\n' * 99)"))
    assert told.verdict.outcome == "error"
    assert is_one_screen(told.en)


def test_three_wrong_tensors_fit_the_screen(warm_pool: Pool, registry: Registry) -> None:
    solution = registry.solution("chunk_qkv").read_text("utf-8")
    negate = (
        "\n\nright, calls = chunk_qkv, []\n\n\n"
        "def chunk_qkv(*inputs):\n    calls.append(1)\n"
        "    return tuple(-x if len(calls) > 7 else x for x in right(*inputs))\n"
    )
    for seed in range(3):
        grader = Grader(warm_pool, seed)
        verdict = grader.grade(registry.load("chunk_qkv"), (solution + negate).encode(), PATH)
        assert verdict.outcome == "wrong"
        assert is_one_screen(click.unstyle(report(verdict, "en", "tensor-drills check", PATH)))


def test_a_terabyte_tensor_is_out_of_memory(grading: Grading) -> None:
    told = grading.told(shared("", "return torch.zeros(1 << 40)"))
    assert told.verdict.outcome == "memory"
    assert is_one_screen(told.en)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(f"raise ValueError('{TITLE}')", id="in a line that raises"),
        pytest.param(f"return '{TITLE}' + [", id="in a line that is not Python"),
        pytest.param(f"return {chr(7)}", id="in a line of their own"),
    ],
)
def test_control_characters_in_the_source_do_not_reach_the_terminal(
    line: str, grading: Grading
) -> None:
    told = grading.told(shared("", line))
    assert told.verdict.outcome == "error"
    assert not controls_in(told.en)


def test_control_characters_in_a_class_name_do_not_reach_the_terminal(grading: Grading) -> None:
    told = grading.told(shared("", r"return type('\x1b[31mRed\x07', (), {})()"))
    assert told.verdict.outcome == "rejected"
    assert not controls_in(told.en)


@pytest.mark.parametrize("mark", ["\x0c", "\x0b", "\x1c", "\u2028", "\x85"], ids=ascii)
def test_the_line_shown_is_the_line_that_raised(mark: str, grading: Grading) -> None:
    before = f"note = '''a{mark}b'''\n"
    told = grading.told(shared("", "raise ValueError('here')", before=before))
    assert "raise ValueError('here')" in told.en


def test_a_line_in_latin_1_is_shown_as_written(grading: Grading) -> None:
    source = f"{LATIN}{body('raise ValueError(chr(233))  # é')}".encode("latin-1")
    told = grading.told(Handed("", source, "error"))
    assert "raise ValueError(chr(233))  # é" in told.en


def test_only_functions_of_the_file_count_as_defined(grading: Grading) -> None:
    before = "from torch.nn.functional import softmax\n\n\n"
    told = grading.told(Handed("", before + RIGHT.replace(DRILL, "gather_scores"), "error"))
    assert "It defines `gather_scores`." in " ".join(told.en.split())


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("x = []; x.append(x); return x", id="a list that holds itself"),
        pytest.param("return torch.nested.nested_tensor([scores])", id="a nested tensor"),
    ],
)
def test_a_result_that_cannot_be_sent_is_rejected(line: str, grading: Grading) -> None:
    assert grading.told(shared("", line)).verdict.outcome == "rejected"


def test_a_tensor_of_twenty_dims_is_rejected_in_plain_words(grading: Grading) -> None:
    told = grading.told(shared("", "return torch.zeros([1] * 20)"))
    assert told.verdict.outcome == "rejected"
    assert "malformed" not in told.en
    assert "call " in told.en


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(
            body(
                "raise Odd",
                before="class S(str):\n    def __getitem__(self, i): return object()\n"
                + ODD.format(body="return S('x')"),
            ),
            id="a message that is a string of its own kind",
        ),
        pytest.param(
            "class E:\n    def __repr__(self): raise ValueError\n\n\n"
            f"def {DRILL}(a=E()):\n    return a\n",
            id="a signature that cannot be printed",
        ),
    ],
)
def test_what_cannot_be_described_is_an_error_and_no_crash(source: str, grading: Grading) -> None:
    assert grading.told(Handed("", source, "error")).verdict.outcome == "error"


def test_a_coroutine_shows_no_line_of_ours(grading: Grading) -> None:
    told = grading.told(
        Handed("", f"async {HEAD[HEAD.index('def') :]}    return scores\n", "wrong")
    )
    assert told.verdict.outcome == "rejected"
    assert "child.py" not in told.en


def test_a_timeout_while_loading_reads_as_a_sentence(grading: Grading) -> None:
    told = grading.told(Handed("", "while True:\n    pass\n", "timeout", 0.3))
    assert "? while" not in " ".join(told.en.split())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_place_of_a_file_is_refused(workspace: Workspace, front_door: FrontDoor) -> None:
    os.mkfifo(workspace.root / "pipe.py")
    (workspace.root / "right.py").write_text(RIGHT)
    with subprocess.Popen(["sh", "-c", "cat right.py > pipe.py"], cwd=workspace.root) as writer:
        ran = front_door("check", DRILL, "--file", "pipe.py")
        writer.kill()
    assert ran.status == 2
    assert "pipe.py" in ran.err
