"""The state of a learner: what is kept, what is told, and what a disk or a kill can do to it."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tensor_drills.progress import FILE_NAME, Attempt, Progress, Status, next_unfinished
from tensor_drills.state.facts import Grade, Met, moment_of, stamp
from tensor_drills.state.schedule import EASY_S, Sitting, grade_of, is_due, reviewed
from tensor_drills.state.schema import SCHEMA_1, SCHEMA_VERSION

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that the test sets."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def progress(tmp_path: Path, clock: Clock) -> Progress:
    return Progress(tmp_path, clock)


def passed(drill: str, **fields: object) -> Attempt:
    return Attempt(drill, 1, "pass", None, 0.01, **fields)  # type: ignore[arg-type]


def failed(drill: str, misconception: str | None = None, **fields: object) -> Attempt:
    return Attempt(drill, 1, "wrong", misconception, 0.01, **fields)  # type: ignore[arg-type]


def contents(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# what is kept and told


def test_attempts_are_kept_with_all_that_was_known_of_them(
    progress: Progress, clock: Clock
) -> None:
    progress.served("a")
    clock.pass_by(seconds=90)
    progress.next_hint("a", 3)
    progress.record([failed("a", "squeezed", finding="shape", source="f00"), failed("b")])
    first, other = progress.attempts()
    assert (first.at, first.hints, first.since_s) == (clock.now, 1, 90)
    kept = first.attempt
    assert (kept.drill, kept.verdict, kept.misconception) == ("a", "wrong", "squeezed")
    assert (kept.finding, kept.source, kept.place) == ("shape", "f00", "exercises")
    assert (other.attempt.drill, other.hints) == ("b", 0)
    assert other.since_s is None  # nobody saw when it was opened
    tally = progress.tallies()["a"]
    assert (tally.attempts, tally.failures, tally.passed_at) == (1, 1, None)
    assert contents(progress.workspace or Path()) == [FILE_NAME]


def test_statuses_follow_attempts_and_versions(progress: Progress) -> None:
    progress.record([passed("old"), failed("tried"), passed("done"), failed("done")])
    statuses = progress.statuses({"old": 2, "tried": 1, "done": 1, "new": 1})
    assert statuses == {"old": "changed", "tried": "tried", "done": "passed", "new": "new"}


def test_a_misconception_is_overcome_by_a_later_pass_of_its_drill(
    progress: Progress, clock: Clock
) -> None:
    progress.record([failed("a", "squeezed"), failed("a", "squeezed"), passed("a")])
    progress.record([passed("b"), failed("b", "transposed")])
    assert progress.misconceptions() == [
        Met("b", "transposed", 1, clock.now, is_overcome=False),
        Met("a", "squeezed", 2, clock.now, is_overcome=True),
    ]


def test_hints_come_one_after_the_other_and_begin_anew_with_a_fresh_file(
    progress: Progress,
) -> None:
    assert [progress.next_hint("a", 2) for _ in range(3)] == [1, 2, 2]
    progress.hint_asked("b", 3)
    assert progress.hints_shown("b") == 0
    assert progress.next_hint("b", 3) == 1
    progress.begin("a", "exercises")
    assert progress.hints_shown("a") == 0


def test_a_streak_counts_days_of_the_calendar_here(
    progress: Progress, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")  # 8 hours ahead: 15:59 and 16:01 UTC are two days
    time.tzset()
    try:
        clock.now = datetime(2026, 3, 2, 15, 59, tzinfo=UTC)
        progress.record([failed("a")])
        clock.pass_by(minutes=2)
        assert (progress.streak().days, progress.streak().is_today) == (1, False)
        progress.record([failed("a")])
        assert (progress.streak().days, progress.streak().is_today) == (2, True)
        clock.pass_by(days=2)
        assert (progress.streak().days, progress.streak().longest) == (0, 2)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize(
    ("after", "expected"),
    [(None, "b"), ("a", "b"), ("b", "d"), ("d", "b"), ("unknown", "b")],
)
def test_the_next_drill_is_the_first_unfinished_after_the_current(
    after: str | None, expected: str
) -> None:
    statuses: dict[str, Status] = {"a": "passed", "b": "tried", "c": "passed", "d": "changed"}
    assert next_unfinished("abcd", statuses, after) == expected
    assert next_unfinished("ac", statuses, after) is None


def test_the_current_drill_is_remembered(progress: Progress) -> None:
    assert progress.current() is None
    progress.go_to("a")
    progress.go_to("b")
    assert progress.current() == "b"


def test_without_a_workspace_nothing_is_kept_and_nothing_fails() -> None:
    nowhere = Progress(None)
    assert nowhere.record([passed("a")]) == []
    assert (nowhere.next_hint("a", 3), nowhere.next_hint("a", 3)) == (1, 1)
    assert (nowhere.statuses({"a": 1}), nowhere.cards()) == ({"a": "new"}, [])
    assert nowhere.troubles == []


def test_moments_are_written_so_that_they_sort_and_are_read_back() -> None:
    moment = datetime(2026, 3, 2, 23, 59, 59, 7000, tzinfo=UTC)
    assert stamp(moment) == "2026-03-02T23:59:59.007Z"
    assert moment_of(stamp(moment)) == moment
    assert [moment_of(odd) for odd in ("yesterday", None, "2026-03-02", 7)] == [None] * 4


# reviews


def sitting(
    failures: int = 0, hints: int = 0, seconds: float | None = None, *, solution: bool = False
) -> Sitting:
    return Sitting(failures, hints, 3, solution, seconds, level=2)


@pytest.mark.parametrize(
    ("what", "grade"),
    [
        pytest.param(sitting(seconds=2 * EASY_S), "easy", id="at once and quickly"),
        pytest.param(sitting(seconds=2 * EASY_S + 1), "good", id="at once and slowly"),
        pytest.param(sitting(), "good", id="at once, nobody knows how quickly"),
        pytest.param(sitting(failures=1, seconds=1), "good", id="the second answer"),
        pytest.param(sitting(failures=2, seconds=1), "hard", id="the third answer"),
        pytest.param(sitting(hints=1, seconds=1), "hard", id="one hint"),
        pytest.param(sitting(hints=2), "hard", id="two hints of three"),
        pytest.param(sitting(hints=3), "again", id="all hints"),
        pytest.param(sitting(failures=5), "again", id="five wrong answers"),
        pytest.param(sitting(seconds=1, solution=True), "again", id="the solution was shown"),
    ],
)
def test_the_grade_follows_from_what_happened(what: Sitting, grade: Grade) -> None:
    assert grade_of(what) == grade


def test_intervals_grow_with_good_answers_and_fall_after_bad_ones() -> None:
    def days(*grades: Grade) -> list[int]:
        card, now, found = None, NOON, []
        for grade in grades:
            card = reviewed("a", card, grade, now)
            found.append((card.due - now).days)
            now = card.due
        return found

    assert days("good", "good", "good", "good") == days("good", "good", "good", "good")
    assert days("good", "good", "good") == sorted(days("good", "good", "good"))
    firsts = [days(grade)[0] for grade in ("again", "hard", "good", "easy")]
    assert firsts == sorted(firsts)
    assert firsts[0] >= 1
    assert days("good", "good", "again")[2] < days("good", "good", "hard")[2]
    assert max(days(*["easy"] * 6)) == 365


def test_a_first_pass_is_scheduled_and_later_checks_of_it_are_not(
    progress: Progress, clock: Clock
) -> None:
    (ended,) = progress.record([failed("a"), failed("a"), passed("a"), passed("a"), failed("a")])
    assert (ended.grade, ended.place, ended.is_first) == ("hard", "exercises", True)
    assert progress.record([passed("a")]) == []
    (card,) = progress.cards()
    assert (card.due, card.reviews) == (ended.due, 0)
    assert progress.due() == []
    clock.now = card.due - timedelta(hours=6)  # the same day, earlier
    assert is_due(card.due, clock.now) == (progress.due() == [card])


def test_a_review_is_graded_by_what_happens_in_it_alone(progress: Progress, clock: Clock) -> None:
    attempts = [failed("a") for _ in range(9)]
    (first,) = progress.record([*attempts, passed("a")])
    progress.next_hint("a", 3)
    assert first.grade == "again"
    clock.pass_by(days=3)
    progress.begin("a", "review")
    assert progress.is_open("a", "review")
    assert progress.record([passed("a")]) == []  # the answer in exercises/ is no review
    (again,) = progress.record([passed("a", place="review")])
    assert (again.grade, again.place, again.is_first) == ("easy", "review", False)
    assert not progress.is_open("a", "review")
    assert progress.record([passed("a", place="review")]) == []
    assert progress.cards()[0].reviews == 1


def test_one_wrong_answer_checked_often_counts_once_and_half_typed_files_not_at_all(
    progress: Progress,
) -> None:
    same = [failed("a", source="f00")] * 4
    typing = [failed("a", source=str(n), finding="source") for n in range(9)]
    (ended,) = progress.record([*same, *typing, passed("a", source="ba5")])
    assert ended.grade == "good"


@pytest.mark.parametrize("help_of", [Progress.solution_shown, lambda p, d: p.hint_asked(d, 2)])
def test_help_counts_however_it_was_asked_for(
    help_of: Callable[[Progress, str], None], progress: Progress
) -> None:
    progress.served("a")
    help_of(progress, "a")
    (ended,) = progress.record([passed("a", hints_total=2)])
    assert ended.grade == "again"


# earlier and later schemas


def schema_1(path: Path) -> None:
    """Write a file as version 0.1.0 wrote it."""
    rows = [
        ("2026-01-05T10:00:00.000Z", "a", 1, "wrong", "squeezed", 0.01),
        ("2026-01-05T10:01:00.000Z", "a", 1, "wrong", None, 0.01),
        ("2026-01-05T10:02:00.000Z", "a", 1, "pass", None, 0.01),
        ("2026-01-06T10:00:00.000Z", "b", 2, "pass", None, 0.01),
        ("2026-01-06T11:00:00.000Z", "c", 1, "error", None, 0.01),
    ]
    with closing(sqlite3.connect(path)) as database:
        for statement in SCHEMA_1:
            database.execute(statement)
        columns = "at, drill, version, verdict, misconception, wall_s"
        database.executemany(f"INSERT INTO attempt ({columns}) VALUES (?, ?, ?, ?, ?, ?)", rows)
        database.execute("INSERT INTO hint VALUES ('c', 2)")
        database.execute("PRAGMA user_version = 1")
        database.commit()


def test_a_file_of_schema_1_is_carried_over_with_reviews_for_what_was_passed(
    progress: Progress, tmp_path: Path
) -> None:
    schema_1(tmp_path / FILE_NAME)
    assert progress.statuses({"a": 1, "b": 2, "c": 1}) == {
        "a": "passed",
        "b": "passed",
        "c": "tried",
    }
    assert len(progress.attempts()) == 5
    assert [card.drill for card in progress.cards()] == ["a", "b"]  # a was hard: it comes sooner
    assert progress.cards()[0].last_review == datetime(2026, 1, 5, 10, 2, tzinfo=UTC)
    assert progress.next_hint("c", 3) == 3
    assert progress.record([passed("a")]) == []  # passed before: no new beginning
    assert progress.troubles == []
    assert contents(tmp_path) == [FILE_NAME]


def test_a_migration_that_is_cut_short_is_as_if_it_had_not_begun(
    progress: Progress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / FILE_NAME
    schema_1(path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("tensor_drills.state.schema.put_card", full)
    assert progress.statuses({"a": 1}) == {"a": "new"}
    assert "the disk is full" in progress.troubles[0].en
    assert path.read_bytes() == before
    monkeypatch.undo()
    assert Progress(tmp_path).statuses({"a": 1}) == {"a": "passed"}


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def cut(share: float) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * share)])

    return damage


def overwritten(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:12288] = b"\xa5" * 8192
    path.write_bytes(data)


def without_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("DROP TABLE card")


DAMAGES = [
    pytest.param(newer, "newer", id="written by a newer version"),
    pytest.param(lambda path: path.write_bytes(b"PK\x03\x04" * 999), "damaged", id="another file"),
    pytest.param(cut(0.4), "damaged", id="cut short in the middle"),
    pytest.param(cut(0.9), "damaged", id="cut short near the end"),
    pytest.param(overwritten, "damaged", id="two pages overwritten"),
    pytest.param(without_a_table, "damaged", id="a table is missing"),
]


@pytest.mark.parametrize(("damage", "word"), DAMAGES)
def test_a_file_that_cannot_be_used_is_set_aside_once_and_said_so(
    damage: Callable[[Path], None], word: str, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / FILE_NAME
    Progress(tmp_path, clock).record([passed(f"drill_{n}") for n in range(200)])
    damage(path)
    spoilt = path.read_bytes()
    progress = Progress(tmp_path, clock)
    progress.record([passed("a")])
    progress.record([passed("b")])
    assert progress.statuses({"a": 1, "b": 1}) == {"a": "passed", "b": "passed"}
    aside = f"{FILE_NAME}.{word}-2026-03-02"
    assert contents(tmp_path) == [FILE_NAME, aside]
    assert (tmp_path / aside).read_bytes() == spoilt
    (told,) = progress.troubles
    assert aside in told.en
    assert aside in told.zh
    later = Progress(tmp_path, clock)
    assert later.statuses({"a": 1}) == {"a": "passed"}
    assert later.troubles == []
    path.write_bytes(b"damaged on the same day again")
    later.record([passed("a")])
    second = f"{FILE_NAME}.damaged-2026-03-02" + ("-2" if word == "damaged" else "")
    assert set(contents(tmp_path)) == {FILE_NAME, aside, second}


def test_where_nothing_can_be_renamed_the_file_stays_and_it_is_said(
    progress: Progress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"damaged")

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tensor_drills.state.store.os.rename", refused)
    assert progress.record([passed("a")]) == []
    assert "could not be saved: Permission denied" in progress.troubles[0].en
    assert contents(tmp_path) == [FILE_NAME]


def test_values_that_somebody_else_wrote_are_passed_by(progress: Progress, tmp_path: Path) -> None:
    progress.record([passed("a"), failed("b")])
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as database:
        database.execute("UPDATE attempt SET version = 'one', at = 'long ago' WHERE drill = 'b'")
        database.execute("UPDATE card SET due = 'soon'")
        database.execute("INSERT INTO hint (drill, shown) VALUES ('a', 'one')")
        database.commit()
    assert progress.statuses({"a": 1, "b": 1}) == {"a": "passed", "b": "tried"}
    assert [one.attempt.drill for one in progress.attempts()] == ["a"]
    assert (progress.cards(), progress.streak().days, progress.troubles) == ([], 1, [])
    assert progress.next_hint("a", 3) == 1
    assert "never wrote" in progress.troubles[0].en


def test_a_journal_that_was_left_behind_does_not_reach_the_new_file(
    progress: Progress, tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"damaged")
    (tmp_path / f"{FILE_NAME}-journal").write_bytes(b"of another file")
    progress.record([passed("a")])
    assert Progress(tmp_path).statuses({"a": 1}) == {"a": "passed"}
    assert contents(tmp_path) == [FILE_NAME, f"{FILE_NAME}.damaged-2026-03-02"]


def test_a_link_to_a_folder_that_is_synchronised_is_followed(tmp_path: Path) -> None:
    here, cloud = tmp_path / "here", tmp_path / "cloud"
    here.mkdir()
    cloud.mkdir()
    (cloud / "drills.db").touch()
    (here / FILE_NAME).symlink_to(cloud / "drills.db")
    Progress(here).record([passed("a")])
    assert contents(here) == [FILE_NAME]
    assert (here / FILE_NAME).is_symlink()
    shutil.copy(cloud / "drills.db", tmp_path / FILE_NAME)
    assert Progress(tmp_path).statuses({"a": 1}) == {"a": "passed"}


# kills, crowds, full disks

PER_SAVE = 5
WRITER = f"""
import sys
from pathlib import Path
from tensor_drills.progress import Attempt, Progress

progress = Progress(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    one = Attempt(f"{{sys.argv[2]}}_{{number}}", 1, "wrong", "long " * 200, 0.0)
    progress.record([one] * {PER_SAVE})
    if progress.troubles:
        print(progress.troubles[0].en, flush=True)
        break
    print(number, flush=True)
"""


def writer(folder: Path, name: str, count: int, **kwargs: object) -> subprocess.Popen[str]:
    """Start a process that saves `count` times and prints a line after each."""
    words = [sys.executable, "-c", WRITER, str(folder), name, str(count)]
    return subprocess.Popen(words, stdout=subprocess.PIPE, text=True, **kwargs)  # type: ignore[call-overload,no-any-return]


def saved(folder: Path, name: str) -> int:
    """Return how many saves of a writer are in the file; each is there wholly or not at all."""
    progress = Progress(folder)
    found = [r.attempt.drill for r in progress.attempts() if r.attempt.drill.startswith(name)]
    assert progress.troubles == []
    assert {found.count(drill) for drill in found} <= {PER_SAVE}
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return len(set(found))


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [writer(tmp_path, name, 25) for name in ("first", "second", "third")]
    for process in writers:
        out, _ = process.communicate(timeout=60)
        assert out.splitlines()[-1] == "24"
    assert [saved(tmp_path, name) for name in ("first", "second", "third")] == [25, 25, 25]
    assert contents(tmp_path) == [FILE_NAME]


def test_a_writer_that_is_killed_has_saved_what_it_said_it_had(tmp_path: Path) -> None:
    for number in range(4):
        process = writer(tmp_path, f"killed{number}", 10_000)
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(3 + number)]
        time.sleep(0.0007 * number)
        process.kill()
        rest, _ = process.communicate(timeout=60)
        acknowledged = len(said) + rest.count("\n")
        assert saved(tmp_path, f"killed{number}") in (acknowledged, acknowledged + 1)
    assert Progress(tmp_path).troubles == []


def test_a_kill_in_the_middle_of_saving_leaves_all_as_it_was(tmp_path: Path) -> None:
    Progress(tmp_path).record([passed(f"before_{n}") for n in range(50)])
    killed = """
import os, signal, sys
from pathlib import Path
from tensor_drills.state.store import Store

def work(database):
    database.execute("PRAGMA cache_size = 2")  # so that pages are written before the end
    database.execute("UPDATE attempt SET verdict = 'wrong', misconception = printf('%.2000c', 'x')")
    os.kill(os.getpid(), signal.SIGKILL)

Store(Path(sys.argv[1])).write(work, None)
"""
    ended = subprocess.run([sys.executable, "-c", killed, tmp_path], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert f"{FILE_NAME}-journal" in contents(tmp_path)  # it was in the middle
    progress = Progress(tmp_path)
    statuses = progress.statuses({f"before_{n}": 1 for n in range(50)})
    assert set(statuses.values()) == {"passed"}
    progress.record([passed("after")])
    assert progress.troubles == []
    assert contents(tmp_path) == [FILE_NAME]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB."""
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("a disk can be mounted by root only")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody mount a tmpfs")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_loses_nothing_and_is_said(small_disk: Path) -> None:
    answer = small_disk / "answer.py"
    answer.write_text("def mine(): return 1\n")
    process = writer(small_disk, "full", 10_000)
    out, _ = process.communicate(timeout=60)
    *said, trouble = out.splitlines()
    assert trouble.startswith("Your progress could not be saved: the disk is full.")
    assert saved(small_disk, "full") == len(said) > 0
    assert answer.read_text() == "def mine(): return 1\n"
    assert contents(small_disk) == [FILE_NAME, "answer.py"]


def test_a_file_that_may_not_grow_loses_nothing_and_it_is_said(tmp_path: Path) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    process = writer(tmp_path, "limited", 10_000, preexec_fn=limited)
    out, _ = process.communicate(timeout=60)
    *said, trouble = out.splitlines()
    assert trouble.startswith("Your progress could not be saved: ")
    assert saved(tmp_path, "limited") == len(said) > 0
    Progress(tmp_path).record([passed("a")])
    assert contents(tmp_path) == [FILE_NAME]
