"""The tables, and how a file of an earlier schema becomes one of today's.

Each step leads from one schema to the next, inside one transaction, so that a file is never between
two of them. A new file goes through all steps: what a learner's old file becomes is what everybody
has.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from tensor_drills.state.facts import Card, moment_of, stamp
from tensor_drills.state.schedule import Sitting, grade_of, reviewed

SCHEMA_1 = (
    """CREATE TABLE IF NOT EXISTS attempt (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
        drill TEXT NOT NULL,
        version INTEGER NOT NULL,
        verdict TEXT NOT NULL,
        misconception TEXT,
        wall_s REAL NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS attempt_by_drill ON attempt (drill)",
    "CREATE TABLE IF NOT EXISTS hint (drill TEXT PRIMARY KEY, shown INTEGER NOT NULL)",
)
SCHEMA_2 = (
    "ALTER TABLE attempt ADD COLUMN place TEXT NOT NULL DEFAULT 'exercises'",
    "ALTER TABLE attempt ADD COLUMN finding TEXT",
    "ALTER TABLE attempt ADD COLUMN source TEXT",
    "ALTER TABLE attempt ADD COLUMN hints INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE attempt ADD COLUMN since_s REAL",
    # The greatest that was asked for by its number, and whether the solution was.
    "ALTER TABLE hint ADD COLUMN asked INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE hint ADD COLUMN is_solution_shown INTEGER NOT NULL DEFAULT 0",
    # From a fresh file to the pass that ends it; ended without a grade: it was given up.
    """CREATE TABLE sitting (
        id INTEGER PRIMARY KEY,
        drill TEXT NOT NULL,
        place TEXT NOT NULL,
        began TEXT NOT NULL,
        is_served INTEGER NOT NULL,
        ended TEXT,
        grade TEXT
    )""",
    "CREATE INDEX sitting_by_drill ON sitting (drill, place)",
    """CREATE TABLE card (
        drill TEXT PRIMARY KEY,
        due TEXT NOT NULL,
        last_review TEXT NOT NULL,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        reviews INTEGER NOT NULL
    )""",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)
COLUMNS_1 = {
    "attempt": {"id", "at", "drill", "version", "verdict", "misconception", "wall_s"},
    "hint": {"drill", "shown"},
}
COLUMNS: tuple[dict[str, set[str]], ...] = (
    {},
    COLUMNS_1,
    {
        "attempt": COLUMNS_1["attempt"] | {"place", "finding", "source", "hints", "since_s"},
        "hint": COLUMNS_1["hint"] | {"asked", "is_solution_shown"},
        "sitting": {"id", "drill", "place", "began", "is_served", "ended", "grade"},
        "card": {"drill", "due", "last_review", "stability", "difficulty", "reviews"},
        "setting": {"name", "value"},
    },
)
"""The columns of each schema, by its number."""


def _schema_1(database: sqlite3.Connection) -> None:
    for statement in SCHEMA_1:
        database.execute(statement)


def _schema_2(database: sqlite3.Connection) -> None:
    for statement in SCHEMA_2:
        database.execute(statement)
    _schedule_passes(database)


def _schedule_passes(database: sqlite3.Connection) -> None:
    """Give every drill that was passed before there were reviews its sitting and its card."""
    rows = database.execute(
        "SELECT drill, min(id), at, coalesce((SELECT shown FROM hint h WHERE h.drill = a.drill), 0)"
        " FROM attempt a WHERE verdict = 'pass' GROUP BY drill"
    ).fetchall()
    for drill, first, at, hints in rows:
        passed_at = moment_of(at)
        if passed_at is None:
            continue
        failures, began = database.execute(
            "SELECT sum(verdict NOT IN ('pass', 'fault')), min(at) FROM attempt "
            "WHERE drill = ? AND id <= ?",
            (drill, first),
        ).fetchone()
        grade = grade_of(Sitting(failures, int(hints), 0, False, None, 1))
        database.execute(
            "INSERT INTO sitting (drill, place, began, is_served, ended, grade) "
            "VALUES (?, 'exercises', ?, 0, ?, ?)",
            (drill, began, at, grade),
        )
        put_card(database, reviewed(drill, None, grade, passed_at))


def put_card(database: sqlite3.Connection, card: Card) -> None:
    """Keep the card of a drill, in the place of the one before."""
    database.execute(
        "INSERT OR REPLACE INTO card (drill, due, last_review, stability, difficulty, reviews) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (
            card.drill,
            stamp(card.due),
            stamp(card.last_review),
            card.stability,
            card.difficulty,
            card.reviews,
        ),
    )


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_schema_1, _schema_2)
SCHEMA_VERSION = len(STEPS)


def version_of(database: sqlite3.Connection) -> int:
    """Return the schema of a file; 0 for a new one."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def is_sound(database: sqlite3.Connection) -> bool:
    """Whether the whole file can be read, and has the columns of its schema.

    Raises:
        sqlite3.Error: it cannot even be asked.
    """
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        return False
    version = version_of(database)
    found = {
        table: {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
        for table in COLUMNS[version]
    }
    return all(columns <= found[table] for table, columns in COLUMNS[version].items())


def bring_up_to_date(database: sqlite3.Connection) -> None:
    """Lead a file to today's schema, in one transaction; another process may do it first."""
    database.execute("BEGIN IMMEDIATE")
    try:
        for number in range(version_of(database), SCHEMA_VERSION):
            STEPS[number](database)
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
