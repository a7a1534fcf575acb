"""What is asked of the state file, and what is written to it: SQL, and nothing else.

Every function takes an open database; writing ones run inside a transaction of their caller's.
"""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta

from tensor_drills.state.facts import (
    Attempt,
    Card,
    Met,
    Place,
    Recorded,
    Scheduled,
    Streak,
    Tally,
    moment_of,
    stamp,
)
from tensor_drills.state.schedule import Sitting, grade_of, local_day, reviewed
from tensor_drills.state.schema import put_card

NO_FAILURE = "('pass', 'fault')"
NO_ANSWER = "source"  # the kind of finding of a file that is no Python yet


def record(database: sqlite3.Connection, attempt: Attempt, now: datetime) -> Scheduled | None:
    """Keep one attempt; return how it is scheduled where it ends a sitting by passing."""
    sitting = open_sitting(database, attempt.drill, attempt.place)
    if sitting is None and attempt.place == "exercises" and not _has_sitting(database, attempt):
        _open(database, attempt.drill, "exercises", now, is_served=False)
        sitting = open_sitting(database, attempt.drill, "exercises")
    hints, is_solution_shown = _help(database, attempt.drill)
    seconds = _seconds_since(sitting, now)
    database.execute(
        "INSERT INTO attempt (at, drill, version, verdict, misconception, wall_s, place, finding, "
        "source, hints, since_s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            stamp(now),
            attempt.drill,
            attempt.version,
            attempt.verdict,
            attempt.misconception,
            attempt.wall_s,
            attempt.place,
            attempt.finding,
            attempt.source,
            hints,
            seconds,
        ),
    )
    if sitting is None or attempt.verdict != "pass":
        return None
    number, began, _ = sitting
    failures = _failures(database, attempt, began)
    grade = grade_of(
        Sitting(failures, hints, attempt.hints_total, is_solution_shown, seconds, attempt.level)
    )
    database.execute(
        "UPDATE sitting SET ended = ?, grade = ? WHERE id = ?", (stamp(now), grade, number)
    )
    before = _card(database, attempt.drill)
    after = reviewed(attempt.drill, before, grade, now)
    put_card(database, after)
    return Scheduled(attempt.drill, attempt.place, grade, after.due, is_first=before is None)


def serve(database: sqlite3.Connection, drill: str, now: datetime) -> None:
    """Begin a drill's first sitting, where it has none."""
    first = "SELECT 1 FROM sitting WHERE drill = ? AND place = 'exercises'"
    if database.execute(first, (drill,)).fetchone() is None:
        _open(database, drill, "exercises", now, is_served=True)


def begin(database: sqlite3.Connection, drill: str, place: Place, now: datetime) -> None:
    """Begin a sitting with a fresh file; one that was open there is given up."""
    database.execute(
        "UPDATE sitting SET ended = ? WHERE drill = ? AND place = ? AND ended IS NULL",
        (stamp(now), drill, place),
    )
    _open(database, drill, place, now, is_served=True)
    database.execute("DELETE FROM hint WHERE drill = ?", (drill,))


def _open(
    database: sqlite3.Connection, drill: str, place: Place, now: datetime, *, is_served: bool
) -> None:
    database.execute(
        "INSERT INTO sitting (drill, place, began, is_served) VALUES (?, ?, ?, ?)",
        (drill, place, stamp(now), is_served),
    )


def open_sitting(
    database: sqlite3.Connection, drill: str, place: Place
) -> tuple[int, str, bool] | None:
    """Return number, beginning and whether it was served, of what has begun and is not passed."""
    row = database.execute(
        "SELECT id, began, is_served FROM sitting "
        "WHERE drill = ? AND place = ? AND ended IS NULL ORDER BY id DESC LIMIT 1",
        (drill, place),
    ).fetchone()
    return (int(row[0]), str(row[1]), bool(row[2])) if row else None


def _has_sitting(database: sqlite3.Connection, attempt: Attempt) -> bool:
    row = database.execute(
        "SELECT 1 FROM sitting WHERE drill = ? AND place = ?", (attempt.drill, attempt.place)
    ).fetchone()
    return row is not None


def _seconds_since(sitting: tuple[int, str, bool] | None, now: datetime) -> float | None:
    """Return how long ago the file was served; None where nobody saw that, or a clock went back."""
    began = moment_of(sitting[1]) if sitting and sitting[2] else None
    if began is None or now < began:
        return None
    return round((now - began).total_seconds(), 3)


def _failures(database: sqlite3.Connection, attempt: Attempt, began: str) -> int:
    """Count the different answers of a sitting that did not pass."""
    row = database.execute(
        f"SELECT count(DISTINCT coalesce(source, id)) FROM attempt WHERE drill = ? AND place = ? "
        f"AND at >= ? AND verdict NOT IN {NO_FAILURE} AND coalesce(finding, '') != ?",
        (attempt.drill, attempt.place, began, NO_ANSWER),
    ).fetchone()
    return int(row[0])


def _help(database: sqlite3.Connection, drill: str) -> tuple[int, bool]:
    """Return how many hints were seen, in whatever way, and whether the solution was."""
    row = database.execute(
        "SELECT max(shown, asked), is_solution_shown FROM hint WHERE drill = ?", (drill,)
    ).fetchone()
    return (int(row[0]), bool(row[1])) if row else (0, False)


def hints_shown(database: sqlite3.Connection, drill: str) -> int:
    """Return the number of the hint shown last, one after the other; 0 for none."""
    row = database.execute("SELECT shown FROM hint WHERE drill = ?", (drill,)).fetchone()
    return int(row[0]) if row else 0


def show_hint(database: sqlite3.Connection, drill: str, number: int) -> None:
    """Remember the hint shown last."""
    database.execute(
        "INSERT INTO hint (drill, shown) VALUES (?, ?) "
        "ON CONFLICT (drill) DO UPDATE SET shown = excluded.shown",
        (drill, number),
    )


def ask_hint(database: sqlite3.Connection, drill: str, number: int) -> None:
    """Remember that a hint was asked for by its number."""
    database.execute(
        "INSERT INTO hint (drill, shown, asked) VALUES (?, 0, ?) "
        "ON CONFLICT (drill) DO UPDATE SET asked = max(asked, excluded.asked)",
        (drill, number),
    )


def show_solution(database: sqlite3.Connection, drill: str) -> None:
    """Remember that the solution was shown."""
    database.execute(
        "INSERT INTO hint (drill, shown, is_solution_shown) VALUES (?, 0, 1) "
        "ON CONFLICT (drill) DO UPDATE SET is_solution_shown = 1",
        (drill,),
    )


def setting(database: sqlite3.Connection, name: str) -> str | None:
    """Return a setting; None where it was never made."""
    row = database.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else None


def put_setting(database: sqlite3.Connection, name: str, value: str) -> None:
    """Make a setting."""
    database.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (name, value))


def passed_and_tried(database: sqlite3.Connection) -> tuple[dict[str, int], set[str]]:
    """Return the latest version of each drill that was passed, and the drills that were tried."""
    passed = database.execute(
        "SELECT drill, max(version) FROM attempt WHERE verdict = 'pass' GROUP BY drill"
    )
    numbers = {drill: version for drill, version in passed if isinstance(version, int)}
    return numbers, {row[0] for row in database.execute("SELECT DISTINCT drill FROM attempt")}


def tallies(database: sqlite3.Connection) -> dict[str, Tally]:
    """Count the attempts of each drill."""
    rows = database.execute(
        f"SELECT drill, count(*), sum(verdict NOT IN {NO_FAILURE}), "
        "min(CASE WHEN verdict = 'pass' THEN at END), max(at) FROM attempt GROUP BY drill"
    )
    return {
        drill: Tally(drill, count, failures, moment_of(passed), moment_of(last))
        for drill, count, failures, passed, last in rows
    }


def misconceptions(database: sqlite3.Connection) -> list[Met]:
    """Return the misconceptions met, the last met first; overcome by a later pass of the drill."""
    rows = database.execute(
        "SELECT drill, misconception, count(*), max(at), max(id), "
        "(SELECT max(id) FROM attempt p WHERE p.drill = a.drill AND p.verdict = 'pass') "
        "FROM attempt a WHERE misconception IS NOT NULL "
        "GROUP BY drill, misconception ORDER BY max(id) DESC"
    )
    return [
        Met(drill, name, times, moment_of(last), (passed or 0) > met)
        for drill, name, times, last, met, passed in rows
    ]


def days(database: sqlite3.Connection) -> set[date]:
    """Return the days on which something was checked, by the calendar of this computer."""
    moments = (moment_of(row[0]) for row in database.execute("SELECT at FROM attempt"))
    return {local_day(moment) for moment in moments if moment is not None}


def streak(practised: set[date], now: datetime) -> Streak:
    """Count the days in a row up to today, or up to yesterday where today has none yet."""
    today = local_day(now)
    day = today if today in practised else today - timedelta(days=1)
    longest = max((_run_from(d, practised) for d in practised), default=0)
    return Streak(_run_to(day, practised), longest, today in practised)


def _run_to(day: date, practised: set[date]) -> int:
    count = 0
    while day - timedelta(days=count) in practised:
        count += 1
    return count


def _run_from(day: date, practised: set[date]) -> int:
    """Return the length of the run that begins on `day`; 0 where it began before."""
    if day - timedelta(days=1) in practised:
        return 0
    count = 0
    while day + timedelta(days=count) in practised:
        count += 1
    return count


def cards(database: sqlite3.Connection) -> list[Card]:
    """Return the schedule, the first due first; a row that nobody can read is left out."""
    rows = database.execute(
        "SELECT drill, due, last_review, stability, difficulty, reviews FROM card "
        "ORDER BY due, drill"
    )
    found = (_card_of(row) for row in rows)
    return [card for card in found if card is not None]


def _card(database: sqlite3.Connection, drill: str) -> Card | None:
    row = database.execute(
        "SELECT drill, due, last_review, stability, difficulty, reviews FROM card WHERE drill = ?",
        (drill,),
    ).fetchone()
    return _card_of(row) if row else None


def _card_of(row: tuple[str, str, str, float, float, int]) -> Card | None:
    due, last_review = moment_of(row[1]), moment_of(row[2])
    if due is None or last_review is None:
        return None
    return Card(row[0], due, last_review, float(row[3]), float(row[4]), int(row[5]))


def attempts(database: sqlite3.Connection) -> list[Recorded]:
    """Return all attempts, oldest first; a row without a time that can be read is left out."""
    rows = database.execute(
        "SELECT at, hints, since_s, drill, version, verdict, misconception, wall_s, place, "
        "finding, source FROM attempt ORDER BY id"
    )
    found = []
    for at, hints, since_s, *fields in rows:
        moment = moment_of(at)
        if moment is not None:
            found.append(Recorded(moment, Attempt(*fields), hints, since_s))
    return found
