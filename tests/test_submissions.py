"""Hostile, faulty and odd submissions, each a small file, against the verdict that it must get.

tests/submissions/<family>/<name>.py begins with comments, one a line:

    # drill: topk_keep          the drill that it answers
    # expect: wrong rejected    the outcomes that are right, where kernel or timing decide
    # kind: value               the kind of a finding that must be there
    # advisory: view_of         it passes though it is not right: a fact that only the child attests
    # timeout: 0.3              seconds, where the usual ones are too many
    # must-not-exist: PATH ...  what it would leave behind if it could
    # why: one sentence

Only `honest` ones, and those that are marked as advisory, may pass. A submission that prints
STOLEN has reached what it must not reach, whatever its verdict.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from conftest import BIN, Shell

from tensor_drills.grade import Grader
from tensor_drills.prepare import Shelf
from tensor_drills.registry import Registry
from tensor_drills.verdict import OUTCOMES, Verdict
from tensor_drills.worker import frame
from tensor_drills.worker.layers import isolation_of
from tensor_drills.worker.limits import Limits
from tensor_drills.worker.pool import Pool, open_pool

CORPUS = Path(__file__).parent / "submissions"
FAMILIES = ("forging", "stealing", "bending", "host", "honest")
KEYS = ("drill", "expect", "kind", "advisory", "timeout", "must-not-exist", "why")
ADVISORY = {"view_of", "ruled_out", "no_loop", "inputs unchanged"}
NEED_SANDBOX = ("stealing", "host")
SEED = 20_250_117
LIMIT_S = 10.0
LOOP_LIMIT_S = 2.0  # where a timeout is among the outcomes that are right
OVER_S = 20.0  # a verdict may take this much longer than the limit, on a machine that is busy
KEPT = {"warm.stderr", "work"}
OF_TORCH = "_remote_module_non_scriptable.py"  # in a folder that torch up to 2.9 makes for itself

# Submissions that get the better of the checker today, with what happens.
KNOWN: dict[str, str] = {}


@dataclass(frozen=True)
class Submission:
    """One file of the corpus."""

    path: Path
    source: bytes
    head: dict[str, str]

    @classmethod
    def read(cls, path: Path) -> Submission:
        """Read a file and the comments that it begins with."""
        source = path.read_bytes()
        head = {}
        for line in source.decode("utf-8-sig", "replace").splitlines():
            key, colon, value = line.removeprefix("# ").partition(": ")
            if not line.startswith("# ") or not colon or key not in KEYS:
                break
            head[key] = value.strip()
        return cls(path, source, head)

    @property
    def id(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def family(self) -> str:
        return self.path.parent.name

    @property
    def outcomes(self) -> list[str]:
        return self.head["expect"].split()

    @property
    def time_s(self) -> float:
        usual = LOOP_LIMIT_S if "timeout" in self.outcomes else LIMIT_S
        return float(self.head.get("timeout", usual))


ALL = [Submission.read(path) for path in sorted(CORPUS.glob("*/*.py"))]
BY_ID = {submission.id: submission for submission in ALL}


def parameters() -> list[object]:
    """Return the corpus for pytest; what is known to go wrong must go wrong."""
    return [
        pytest.param(
            submission,
            id=submission.id,
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN[submission.id])]
            if submission.id in KNOWN
            else [],
        )
        for submission in ALL
    ]


@dataclass(frozen=True)
class Bench:
    """A pool whose temporary folder stands in one of our own."""

    pool: Pool
    folder: Path
    registry: Registry = field(default_factory=Registry.open)
    shelf: Shelf = field(default_factory=Shelf)

    @property
    def is_full(self) -> bool:
        return isolation_of(self.pool.layers) == "full"

    def grade(self, drill: str, source: bytes, time_s: float = LIMIT_S) -> Verdict:
        """Grade one submission, then look for what it has left."""
        grader = Grader(self.pool, SEED, Limits(time_s=time_s), self.shelf)
        verdict = grader.grade(self.registry.load(drill), source, "submission.py")
        assert self.files_left() == []
        return verdict

    def files_left(self) -> list[str]:
        """Return what is in the pool's folder beyond what the pool itself keeps there."""
        return sorted(
            str(path)
            for path in self.folder.rglob("*")
            if path.parent != self.folder
            and path.name not in KEPT
            and path.name != OF_TORCH
            and not (path / OF_TORCH).exists()
        )

    def processes(self) -> list[int]:
        """Return the processes that were started with this folder on their command line."""
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                words = (entry / "cmdline").read_bytes()
            except OSError:
                continue  # it has just ended
            if os.fsencode(self.folder) in words:
                found.append(int(entry.name))
        return found

    def settled(self, most: int) -> bool:
        """Whether at most so many processes are left, soon."""
        end_s = time.monotonic() + 5
        while len(self.processes()) > most:
            if time.monotonic() > end_s:
                return False
            time.sleep(0.01)
        return True


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """One pool for all submissions. When they are done, nothing of it may be left."""
    folder = tmp_path_factory.mktemp("pool")
    before = len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folder))
        pool = open_pool()
    bench = Bench(pool, folder)
    with closing(pool):
        yield bench
        assert bench.files_left() == []
    assert list(folder.iterdir()) == []
    if sys.platform == "linux":
        assert bench.settled(0), "a process has outlived the pool"
        assert len(os.listdir("/proc/self/fd")) <= before


def texts_of(verdict: Verdict) -> Iterator[str]:
    """Yield all that a person may come to read."""
    for finding in verdict.findings:
        yield from (finding.message.en, finding.message.zh)
        yield from filter(None, (finding.expected, finding.actual, finding.source_line))
        yield finding.call or ""
        for row in finding.grid.rows if finding.grid else ():
            yield from (*row.expected, *row.actual, *row.origins)
        if finding.sides:
            yield from (*finding.sides.expected, *finding.sides.actual)
        if finding.means:
            yield from (finding.means.en, finding.means.zh)
    yield verdict.printed


@pytest.mark.parametrize("submission", parameters())
def test_the_corpus(bench: Bench, submission: Submission) -> None:
    if submission.family in NEED_SANDBOX and not bench.is_full:
        pytest.skip(f"needs a sandbox; layers here: {', '.join(bench.pool.layers) or 'none'}")
    head = submission.head
    verdict = bench.grade(head["drill"], submission.source, submission.time_s)
    assert verdict.outcome in submission.outcomes, verdict
    assert "STOLEN" not in verdict.printed, verdict.printed
    if "kind" in head:
        assert head["kind"] in [finding.kind for finding in verdict.findings], verdict.findings
    if not verdict.is_pass:
        assert verdict.findings
    for text in texts_of(verdict):
        assert all(c.isprintable() or c in "\n\t" for c in text), ascii(text)
    assert verdict.wall_s < submission.time_s + OVER_S
    for path in map(Path, head.get("must-not-exist", "").split()):
        assert not path.exists()
    if sys.platform == "linux":
        assert bench.settled(2), "a process is left"  # the warm one, and the first of its namespace


def test_every_file_says_what_it_is() -> None:
    drills = set(Registry.open().ids)
    for submission in ALL:
        head = submission.head
        assert {"drill", "expect", "why"} <= set(head), submission.id
        assert head["drill"] in drills, submission.id
        assert set(submission.outcomes) <= {*OUTCOMES} - {"fault"}, submission.id
        if submission.family == "honest":
            assert submission.outcomes == ["pass"], submission.id
        elif "pass" in submission.outcomes:
            assert submission.outcomes == ["pass"], submission.id
            assert head["advisory"] in ADVISORY, submission.id


def test_the_corpus_is_large() -> None:
    counts = {family: sum(s.family == family for s in ALL) for family in FAMILIES}
    assert len(ALL) == sum(counts.values())
    assert counts["honest"] >= 30
    assert len(ALL) - counts["honest"] >= 90
    assert min(counts.values()) >= 10
    assert sum("advisory" in submission.head for submission in ALL) <= 10


def test_what_is_known_is_there() -> None:
    assert set(KNOWN) <= set(BY_ID)


# What one submission leaves for the next: statements that put it there, and that look for it.
SYSCALL = "import ctypes\nassert ctypes.CDLL(None).syscall({number}, {rest}) >= 0"
LIBC = "import ctypes\nassert ctypes.CDLL(None).{call} >= 0"
ADD_KEY = "{'x86_64': 248, 'aarch64': 217}[os.uname().machine]"
REQUEST_KEY = "{'x86_64': 249, 'aarch64': 218}[os.uname().machine]"
SHARED = (
    "from multiprocessing.shared_memory import SharedMemory\nSharedMemory('tensor-drills'{rest})"
)
SOCKET = "import socket\ns = socket.socket(socket.AF_UNIX)\n{call}"
WORKER = "import tensor_drills.worker.child as child\n{rest}"
CHANNELS = {
    "a file in the working folder": ("open('left', 'w').write('x')", "open('left').read()"),
    "a file in a temporary folder": (
        "open('/tmp/tensor-drills-channel', 'w').write('x')",
        "open('/tmp/tensor-drills-channel').read()",
    ),
    "shared memory of POSIX": (
        SHARED.format(rest=", create=True, size=8"),
        SHARED.format(rest=""),
    ),
    "shared memory of System V": (
        LIBC.format(call="shmget(0x7D711135, 4096, 0o1666)"),
        LIBC.format(call="shmget(0x7D711135, 0, 0)"),
    ),
    "a semaphore of System V": (
        LIBC.format(call="semget(0x7D711135, 1, 0o1666)"),
        LIBC.format(call="semget(0x7D711135, 0, 0)"),
    ),
    "a queue of System V": (
        LIBC.format(call="msgget(0x7D711135, 0o1666)"),
        LIBC.format(call="msgget(0x7D711135, 0)"),
    ),
    "a queue of POSIX": (
        LIBC.format(call="mq_open(b'/tensor-drills', 66, 0o666, None)"),
        LIBC.format(call="mq_open(b'/tensor-drills', 0)"),
    ),
    "a key of the kernel": (
        SYSCALL.format(number=ADD_KEY, rest="b'user', b'tensor-drills', b'x', 1, -4"),
        SYSCALL.format(number=REQUEST_KEY, rest="b'user', b'tensor-drills', None, 0"),
    ),
    "an abstract socket": (
        SOCKET.format(call="s.bind('\\0tensor-drills')\ns.listen()"),
        SOCKET.format(call="s.connect('\\0tensor-drills')"),
    ),
    "a variable of the environment": (
        "os.environ['LEFT'] = 'x'\nos.putenv('LEFT', 'x')",
        "os.environ['LEFT']",
    ),
    "a name in a module": ("import torch\ntorch.left = 1", "import torch\ntorch.left"),
    "the worker's own module": (
        WORKER.format(rest="child.run_job.__kwdefaults__ = {'left': 1}"),
        WORKER.format(rest="child.run_job.__kwdefaults__['left']"),
    ),
    "the random state": (
        "import torch\ntorch.manual_seed(1234567)",
        "import torch\nassert torch.initial_seed() == 1234567",
    ),
    "the time of a file": (
        "os.utime('/dev/null', (1, 1))",
        "assert os.stat('/dev/null').st_mtime == 1",
    ),
}
TRIES = """
import os
try:
    exec({statements!r})
    print({word!r})
except (OSError, AssertionError, LookupError, AttributeError, TypeError) as error:
    print(type(error).__name__)


def topk_keep(scores, k):
    return scores * 0
"""


@pytest.mark.parametrize("channel", CHANNELS)
def test_nothing_passes_from_one_submission_to_the_next(bench: Bench, channel: str) -> None:
    if not bench.is_full:
        pytest.skip("needs a sandbox")
    put, get = CHANNELS[channel]
    for statements, word in ((put, "LEFT"), (get, "FOUND")):
        source = TRIES.format(statements=statements, word=word)
        verdict = bench.grade("topk_keep", source.encode())
        assert verdict.outcome == "wrong"
        assert verdict.printed.strip(), "it has not tried"
    assert "FOUND" not in verdict.printed


HONEST = b"""
import torch
def topk_keep(scores, k):
    threshold = scores.topk(k).values[:, -1:]
    return scores.masked_fill(scores < threshold, -torch.inf)
"""


@pytest.mark.parametrize(
    "worst",
    [
        "forging/exit_0_in_the_call",
        "forging/builtins_isinstance_and_type",
        "forging/default_dtype_left_changed",
        "forging/descriptors_closed",
        "forging/function_mode_left_entered",
        "forging/oversized_header",
        "forging/worker_code_object_replaced",
        "stealing/package_rewritten_on_disk",
    ],
)
def test_the_next_submission_is_judged_by_itself(bench: Bench, worst: str) -> None:
    if not bench.is_full:
        pytest.skip("needs a sandbox")
    submission = BY_ID[worst]
    for _ in range(2):
        before = bench.grade(submission.head["drill"], submission.source)
        assert before.outcome in submission.outcomes
        assert bench.grade("topk_keep", HONEST).is_pass


def test_a_submission_has_no_descriptor_of_a_grader_that_has_hundreds(bench: Bench) -> None:
    if not bench.is_full:
        pytest.skip("needs a sandbox")
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(400)]
    try:
        pool = open_pool()
    finally:
        for descriptor in held:
            os.close(descriptor)
    with closing(pool):
        source = BY_ID["stealing/descriptors_that_are_open"].source
        verdict = Bench(pool, bench.folder).grade("topk_keep", source)
    assert verdict.printed == ""


def test_a_flood_of_frames_is_not_read_to_its_end(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = 0
    unpack = frame.unpack

    def counted(data: bytes, start: int = 0) -> object:
        nonlocal read
        read += 1
        return unpack(data, start)

    monkeypatch.setattr(frame, "unpack", counted)
    source = (
        b"import os\nfrom tensor_drills.worker.frame import pack\n"
        b"os.write(3, pack({'loaded': 'ok'}) + pack({}) * 20_000)\nos._exit(0)\n"
    )
    verdict = bench.grade("topk_keep", source)
    assert verdict.outcome in ("rejected", "output_limit")
    assert read < 1000


# What lies beside a submission and would be loaded by a careless grader.
BESIDE = (
    "conftest.py",
    "sitecustomize.py",
    "usercustomize.py",
    "torch.py",
    "numpy.py",
    "json.py",
    "tensor_drills.py",
    "test_more.py",
    "pytest.ini",
    "11_selection/conftest.py",
    "11_selection/torch.py",
    "11_selection/__init__.py",
)


@pytest.fixture
def hostile_folder(tmp_path: Path) -> Path:
    """Make a tree of exercises in which everything that is loaded leaves a mark."""
    folder = tmp_path / "exercises"
    for name in BESIDE:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        mark = str(tmp_path / f"loaded-{name.replace('/', '-')}")
        path.write_text(f"open({mark!r}, 'w')\n")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = -p torch\n")
    answer = "import torch\ndef topk_keep(scores, k):\n    return torch.zeros_like(scores)\n"
    (folder / "11_selection" / "topk_keep.py").write_text(answer)
    return folder


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            ["tensor-drills", "check", "topk_keep", "--file", "11_selection/topk_keep.py"],
            id="check",
        ),
        pytest.param(["pytest", "--drills-from=exercises", "-k", "topk_keep"], id="pytest"),
    ],
)
def test_nothing_beside_a_submission_is_loaded(
    hostile_folder: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.chdir(hostile_folder.parent if words[0] == "pytest" else hostile_folder)
    ran = shell.run([BIN / words[0], *words[1:]])
    assert ran.status == 1, ran.out + ran.err
    assert "topk_keep" in ran.out
    assert sorted(hostile_folder.parent.glob("loaded-*")) == []
