"""When a passed drill comes again, and the grade that decides it.

Nobody is asked how it went; the grade follows from what happened between the moment when the file
was served and the pass:

    again   the solution was shown, or all hints were, or five answers or more failed
    hard    a hint was shown, or two to four answers failed
    easy    the first answer passed, and within `EASY_S` for each level of the drill
    good    the rest: the first answer passed in its own time, or the second did

An answer that fails and is checked twice unchanged counts once; a file that is not Python yet is
no answer. Time can only make a grade better: a clock that also runs through lunch does not tell
that something was hard. Where it is not known when the file was served, it tells nothing.

The intervals are those of FSRS with its default parameters, a wanted retention of 90 %, whole days
from the first pass on (a drill is minutes of work, not a card that is turned over), at most a
year, and without random fuzz, so that the same history always gives the same day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from tensor_drills.state.facts import Card, Grade

EASY_S = 120.0
AGAIN_FAILURES = 5
HARD_FAILURES = 2
LONGEST_DAYS = 365


@dataclass(frozen=True, slots=True)
class Sitting:
    """What happened from the serving of a file to its pass.

    failures: different answers that did not pass. hints: shown, of `hints_total` (0: unknown).
    seconds: from the serving to the pass; None where unknown. level: of the drill, 1 to 5.
    """

    failures: int
    hints: int
    hints_total: int
    is_solution_shown: bool
    seconds: float | None
    level: int


def grade_of(sitting: Sitting) -> Grade:
    """Return the grade; see the table at the top of this module."""
    has_all_hints = 0 < sitting.hints_total <= sitting.hints
    if sitting.is_solution_shown or has_all_hints or sitting.failures >= AGAIN_FAILURES:
        return "again"
    if sitting.hints or sitting.failures >= HARD_FAILURES:
        return "hard"
    if not sitting.failures and sitting.seconds is not None:
        return "easy" if sitting.seconds <= EASY_S * sitting.level else "good"
    return "good"


def reviewed(drill: str, card: Card | None, grade: Grade, now: datetime) -> Card:
    """Return the card after a review that was graded so; `None` for a first pass."""
    import fsrs

    scheduler = fsrs.Scheduler(
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )
    before = fsrs.Card(card_id=1)
    if card is not None:
        before = fsrs.Card(
            card_id=1,
            state=fsrs.State.Review,
            stability=card.stability,
            difficulty=card.difficulty,
            due=card.due,
            last_review=card.last_review,
        )
    rating = fsrs.Rating[grade.capitalize()]
    after, _ = scheduler.review_card(before, rating, now.astimezone(UTC))
    assert after.stability is not None
    assert after.difficulty is not None
    reviews = card.reviews + 1 if card is not None else 0
    return Card(drill, after.due, now, after.stability, after.difficulty, reviews)


def is_due(due: datetime, now: datetime) -> bool:
    """Whether a drill is due on the learner's calendar day, whatever the hour."""
    return local_day(due) <= local_day(now)


def local_day(moment: datetime) -> date:
    """Return the calendar day of a moment where this computer stands."""
    return moment.astimezone().date()
