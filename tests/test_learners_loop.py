"""The learner's loop through the front door: init, next, check, progress, again, reset, review."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from conftest import BIN, FrontDoor, Snapshots

from tensor_drills.progress import FILE_NAME, Attempt, Progress
from tensor_drills.registry import Registry
from tensor_drills.report.learning import COLUMNS
from tensor_drills.stub_file import is_generated, sealed
from tensor_drills.workspace import MARKER
from tensor_drills.wrap import width_of

ROOT = Path(__file__).parent.parent
REGISTRY = Registry.open()
ORDER = [entry.id for entry in REGISTRY.entries()]
FIRST, SECOND = ORDER[:2]
DRILL = "gather_class_scores"
CHAPTER = "11_selection"
FILE = Path("exercises") / CHAPTER / f"{DRILL}.py"
HEAD = f"import torch\n\n\ndef {DRILL}(scores, label):\n"
RIGHT = f"{HEAD}    return scores[torch.arange(len(label)), label]\n"
WRONG = f"{HEAD}    return scores.gather(1, label[:, None]).squeeze()\n"


@pytest.fixture
def made(tmp_path: Path, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a workspace that `init` made."""
    monkeypatch.chdir(tmp_path)
    assert front_door("init", "drills").status == 0
    monkeypatch.chdir(tmp_path / "drills")
    return tmp_path / "drills"


def passed_on(folder: Path, when: datetime, *drills: str) -> None:
    """Record passes at a time."""
    versions = {name: REGISTRY.entry(name).version for name in drills}
    attempts = [Attempt(name, version, "pass", None, 0.01) for name, version in versions.items()]
    Progress(folder, lambda: when).record(attempts)


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


# init


def test_init_makes_a_workspace_in_one_language_and_says_how_to_go_on(
    tmp_path: Path, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch, snapshots: Snapshots
) -> None:
    monkeypatch.chdir(tmp_path)
    told = []
    for name, lang in [("drills", "en"), ("练 习", "zh")]:
        ran = front_door("init", name, "--lang", lang)
        assert (ran.status, ran.err) == (0, "")
        told.append(ran.out.replace(str(len(ORDER)), "N"))
        folder = tmp_path / name
        assert sorted(path.name for path in folder.iterdir()) == [
            ".gitignore",
            MARKER,
            "README.md",
            "exercises",
            "pytest.ini",
        ]
        stubs = sorted(path.stem for path in folder.glob("exercises/*/*.py"))
        assert stubs == sorted(ORDER)
        entry = REGISTRY.entry(DRILL)
        text = (folder / FILE).read_text("utf-8")
        assert entry.title.to(lang) in text
        assert entry.title.to("zh" if lang == "en" else "en") not in text
        assert f"def {DRILL}(" in text
    snapshots.inside("learner").check("a new workspace", "\n".join(told))


def test_every_command_finds_the_workspace_from_inside_and_speaks_its_language(
    tmp_path: Path, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    front_door("init", tmp_path / "drills", "--lang", "zh")
    inside = tmp_path / "drills" / "exercises" / CHAPTER
    monkeypatch.chdir(inside)
    passed_on(tmp_path / "drills", datetime.now(UTC) - timedelta(days=9), DRILL)
    for words in [
        ("next",),
        ("list", "--chapter", "11"),
        ("show", DRILL),
        ("hint", DRILL),
        ("check", DRILL),
        ("progress",),
        ("review",),
        ("again", DRILL),
        ("reset", DRILL),
    ]:
        ran = front_door(*words)
        assert any("\u4e00" <= sign <= "\u9fff" for sign in ran.out), words
        assert ran.err == ""
    assert "Hint" in front_door("hint", DRILL, "--lang", "en").out.title()
    assert "没有名为" in front_door("hint", "no_such_drill").err
    assert not (inside / FILE_NAME).exists()


def test_a_second_init_adds_what_is_missing_renews_what_is_untouched_and_keeps_the_rest(
    made: Path, front_door: FrontDoor
) -> None:
    (made / FILE).write_text(WRONG)
    (made / "README.md").write_text("my notes\n")
    gone, emptied, binary, older = (
        made / "exercises" / REGISTRY.relative_path(name) for name in ORDER[:4]
    )
    gone.unlink()
    emptied.write_text("")
    binary.write_bytes(b"\xff\xfe\x00")
    older.write_text(REGISTRY.stub(ORDER[3], ("zh",)), "utf-8")
    before = files_in(made)
    ran = front_door("init", ".")
    assert ran.status == 0
    counts = f"{len(ORDER)} drills in {len(REGISTRY.chapter_titles())} chapters"
    assert ran.out.splitlines() == [
        f"The workspace in . is up to date: {counts}, in English.",
        "  new       1 exercise",
        "  renewed   1 exercise",
        "  kept      3 exercises, README.md",
        f"  as it was {len(ORDER) - 5} exercises, pytest.ini, .gitignore",
        "Next: tensor-drills next",
    ]
    after = files_in(made)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {str(gone.relative_to(made)), str(older.relative_to(made))}
    assert older.read_text("utf-8") == REGISTRY.stub(ORDER[3], ("en",))


def test_init_turns_an_untouched_workspace_into_the_other_language(
    made: Path, front_door: FrontDoor
) -> None:
    (made / FILE).write_text(WRONG)
    ran = front_door("init", ".", "--lang", "zh")
    assert f"更新  {len(ORDER) - 1} 个练习文件、README.md、pytest.ini、.gitignore" in ran.out
    assert (made / FILE).read_text() == WRONG
    assert "学习记录" in (made / "README.md").read_text("utf-8")
    assert "未变" in front_door("init", ".").out  # it stays Chinese where nothing else is asked


def test_a_chinese_stub_is_chinese_throughout_and_an_older_one_still_counts_as_untouched(
    tmp_path: Path, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    front_door("init", ".", "--lang", "zh")
    stub = Path(FILE).read_text("utf-8")
    assert "raise NotImplementedError  # 在这里写答案" in stub
    assert stub.rstrip().rpartition("\n")[2].startswith("# 自动生成的题目模板 ")
    for path in Path("exercises").glob("*/*.py"):
        text = path.read_text("utf-8")
        assert is_generated(text)
        assert "write your answer" not in text
        assert "# generated" not in text
    assert "未作答" in front_door("check", DRILL, "--lang", "zh").out
    older, _, _ = stub.replace("在这里写答案", "write your answer here").rpartition("# ")
    Path(FILE).write_text(sealed(older, "# generated stub "), "utf-8")
    assert "未作答" in front_door("check", DRILL, "--lang", "zh").out
    assert "保留" not in front_door("reset", DRILL, "--lang", "zh").out
    assert Path(FILE).read_text("utf-8") == stub
    Path(FILE).write_text(sealed(older, "# generated stub "), "utf-8")
    assert "更新  1 个练习文件" in front_door("init", ".").out
    assert Path(FILE).read_text("utf-8") == stub


@pytest.mark.parametrize(
    ("place", "says"),
    [
        pytest.param("a file", "`a file` is a file", id="a file"),
        pytest.param(str(ROOT), "holds the source of tensor-drills", id="the source"),
        pytest.param("drills/exercises", "lies in the workspace", id="inside another"),
        pytest.param("a file/below", "a file stands where a folder should", id="below a file"),
        pytest.param("block", "`block/exercises` is a file, and", id="a file named exercises"),
        pytest.param("half", "half/exercises/04_reshape` is a file, and", id="a file as chapter"),
        pytest.param("/proc/drills", "could not be written", id="where nothing can be written"),
    ],
)
def test_init_refuses_places_where_it_would_do_harm(
    place: str, says: str, tmp_path: Path, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a file").touch()
    for path in ("block/exercises", "half/exercises/04_reshape"):
        Path(path).parent.mkdir(parents=True)
        Path(path).touch()
    Path("drills").mkdir()
    Path("drills", MARKER).write_text('lang = "en"\n')
    before = files_in(tmp_path)
    ran = front_door("init", place)
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.err
    assert files_in(tmp_path) == before


def test_init_leaves_a_configuration_of_pytest_alone(tmp_path: Path, front_door: FrontDoor) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.pytest.ini_options]\n")
    assert "pytest.ini" not in front_door("init", tmp_path).out
    assert not (tmp_path / "pytest.ini").exists()


def test_a_marker_that_says_nonsense_is_as_good_as_none(made: Path, front_door: FrontDoor) -> None:
    for text in ('lang = "de"\n', "not = [toml", "\udcff"):
        (made / MARKER).write_text(text, errors="surrogateescape")
        assert "0 passed" in front_door("list", "--chapter", "11").out


def test_an_init_that_is_killed_is_finished_by_the_next_one(tmp_path: Path) -> None:
    folder = tmp_path / "drills"
    words = [str(BIN / "tensor-drills"), "init", str(folder)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    while sum(1 for _ in folder.glob("exercises/*/*.py")) < 40:
        time.sleep(0.001)
    process.kill()
    process.wait()
    stubs = list(folder.glob("exercises/*/*.py"))
    assert all(is_generated(path.read_text("utf-8")) for path in stubs)  # no half of one
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    assert len(list(folder.glob("exercises/*/*.py"))) == len(ORDER)


def test_no_command_of_the_loop_imports_torch(made: Path) -> None:
    passed_on(made, datetime.now(UTC) - timedelta(days=30), DRILL)
    words = [
        ["init", "."],
        ["next"],
        ["hint", FIRST],
        ["progress"],
        ["progress", "--json"],
        ["review"],
        ["again", DRILL],
        ["reset", FIRST],
        ["list", "--status", "due"],
    ]
    code = (
        "import sys\nfrom tensor_drills.cli import cli\n"
        f"for words in {words}:\n    cli.main(words, standalone_mode=False)\n"
        "    assert not {'torch', 'numpy', 'jaxtyping'} & set(sys.modules), words\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


# next


def test_next_stays_until_the_drill_passes_and_then_goes_on(
    made: Path, front_door: FrontDoor
) -> None:
    out = front_door("next").out
    assert out.startswith(f"{FIRST}  {REGISTRY.entry(FIRST).title.en}\n")
    assert f"exercises/{REGISTRY.relative_path(FIRST)}" in out
    assert f"tensor-drills check {FIRST}\n" in out
    assert f"0 of {len(ORDER)} passed" in out
    assert front_door("next").out == out
    Progress(made).record([Attempt(FIRST, 1, "wrong", None, 0.01)])
    assert "tried once" in front_door("next").out
    passed_on(made, datetime.now(UTC), FIRST)
    assert front_door("next").out.startswith(SECOND)


def test_next_can_skip_choose_a_chapter_and_come_back(made: Path, front_door: FrontDoor) -> None:
    assert front_door("next").out.startswith(FIRST)
    skipped = front_door("next", "--skip")
    assert skipped.out.startswith(SECOND)
    assert "1 left open before this: tensor-drills next --first" in skipped.out
    elsewhere = front_door("next", "--chapter", "selection").out
    assert CHAPTER in elsewhere
    name = elsewhere.split()[0]
    passed_on(made, datetime.now(UTC), name)
    assert CHAPTER in front_door("next").out  # it goes on from there
    assert front_door("next", "--first").out.startswith(FIRST)
    passed_on(made, datetime.now(UTC), *(d for d in ORDER if REGISTRY.chapter(d) == CHAPTER))
    done = front_door("next", "--chapter", CHAPTER).out
    assert done.startswith("All ")
    assert f"of {CHAPTER} pass. Next: tensor-drills next" in done


def test_next_says_how_to_add_a_file_that_is_missing(made: Path, front_door: FrontDoor) -> None:
    (made / "exercises" / REGISTRY.relative_path(FIRST)).unlink()
    out = front_door("next").out
    assert "tensor-drills init .   adds this file" in out


def test_without_a_workspace_the_loop_says_how_to_make_one(
    tmp_path: Path, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for words in [("next",), ("progress",), ("review",), ("again", DRILL), ("reset", DRILL)]:
        ran = front_door(*words)
        assert (ran.status, ran.out) == (2, "")
        assert "tensor-drills init DIR" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_in_a_folder_that_is_gone_it_says_so(
    tmp_path: Path, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gone").mkdir()
    os.chdir("gone")
    (tmp_path / "gone").rmdir()
    ran = front_door("next")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "The folder in which you are is gone. Go to another one.\n"


# what is said after a pass


def test_after_a_pass_check_says_how_to_go_on(
    made: Path, front_door: FrontDoor, snapshots: Snapshots
) -> None:
    total = len(ORDER)
    (made / FILE).write_text(RIGHT)
    first = front_door("check", DRILL)
    assert f"1 of {total} passed" in first.out
    again = front_door("check", DRILL)
    assert again.out == f"✓ {DRILL}   13 cases\n"  # all of it was said before
    shutil.rmtree(made / "exercises" / CHAPTER)
    front_door("init", ".")
    (made / FILE_NAME).unlink()
    passed_on(made, datetime.now(UTC), *(name for name in ORDER if name != DRILL))
    (made / FILE).write_text(RIGHT)
    last = front_door("check", DRILL)
    (made / FILE_NAME).unlink()
    passed_on(made, datetime.now(UTC), *(name for name in ORDER if name != DRILL))
    last_in_chinese = front_door("check", DRILL, "--lang", "zh")
    told = [ran.out.replace(str(total), "N") for ran in (first, last, last_in_chinese)]
    snapshots.inside("learner").check(
        "what is said after the first pass and after the last", "\n".join(told)
    )
    assert front_door("next").out.startswith("    done     all ")


def test_a_run_over_several_files_is_recorded_whole_and_says_when_all_is_done(
    made: Path, front_door: FrontDoor
) -> None:
    names = [DRILL, "topk_labels"]
    for name in names:
        shutil.copy(REGISTRY.solution(name), made / "exercises" / REGISTRY.relative_path(name))
    passed_on(made, datetime.now(UTC), *(name for name in ORDER if name not in names))
    ran = front_door("check", *names)
    assert "2 of 2 passed" in ran.out
    assert f"    done     all {len(ORDER)} drills pass." in ran.out
    assert f"✓ {len(ORDER)} passed" in front_door("list").out
    assert json.loads(front_door("check", *names, "--json").out)["schema"] == 1


# progress


@pytest.fixture
def practised(made: Path) -> Path:
    """A workspace with some history."""
    now = datetime.now(UTC)
    other = Attempt(FIRST, 1, "wrong", "a_name_of_an_older_version", 0.01)
    Progress(made, lambda: now - timedelta(days=5)).record([other])
    for days in (3, 2, 1):
        passed_on(made, now - timedelta(days=days), ORDER[3 - days])
    wrong = Attempt(DRILL, 1, "wrong", "squeezed_every_dim", 0.01)
    Progress(made, lambda: now - timedelta(days=1)).record([wrong, wrong])
    return made


def test_progress_shows_chapters_days_and_misconceptions(
    practised: Path, front_door: FrontDoor
) -> None:
    out = front_door("progress").out
    lines = out.splitlines()
    assert max(map(width_of, lines)) <= 80
    first = next(line for line in lines if line.startswith("01  "))
    assert "█" in first
    assert first.split()[-2:] == [f"3/{len([d for d in ORDER if d in chapter_of(FIRST)])}", "4"]
    assert "Days in a row with practice: 3 up to yesterday; today is open." in out
    assert "Due for review today: 2. tensor-drills review" in out
    assert "Misconceptions met: 2, overcome: 1" in out
    where = lines.index(f"• {DRILL}  2 times")
    assert "`squeeze()` drops every dim" in lines[where + 1]
    assert lines[where + 3 :][0] == f"✓ {FIRST}"
    assert "a name of an older version" in out


def chapter_of(drill: str) -> list[str]:
    return [name for name in ORDER if REGISTRY.chapter(name) == REGISTRY.chapter(drill)]


def test_progress_in_chinese_aligns_its_columns(practised: Path, front_door: FrontDoor) -> None:
    out = front_door("progress", "--lang", "zh").out
    table = out.split("\n\n")[0].splitlines()[1:]
    starts = {
        width_of(line[: min(map(line.index, "█░" if "█" in line else "░"))]) for line in table
    }
    assert len(starts) == 1
    assert "到昨天为止已连续练习 3 天，今天还没练。" in out
    assert "遇到过 2 个误解，已克服 1 个" in out


def test_progress_as_json(practised: Path, front_door: FrontDoor) -> None:
    ran = front_door("progress", "--json")
    document = json.loads(ran.out)
    assert list(document) == [
        "schema",
        "drills",
        "passed",
        "due",
        "streak",
        "chapters",
        "misconceptions",
        "reviews",
    ]
    assert (document["drills"], document["passed"], document["due"]) == (len(ORDER), 3, 2)
    assert document["streak"] == {"days": 3, "longest": 3, "today": False}
    assert sum(chapter["drills"] for chapter in document["chapters"]) == len(ORDER)
    met = {one["misconception"]: one for one in document["misconceptions"]}
    assert met["squeezed_every_dim"]["times"] == 2
    assert "Name the dim" in met["squeezed_every_dim"]["because"]
    assert met["a_name_of_an_older_version"]["because"] is None
    assert [review["drill"] for review in document["reviews"]] == ORDER[:3]


def test_progress_is_exported_once_as_csv_and_as_json(
    practised: Path, front_door: FrontDoor
) -> None:
    assert front_door("progress", "--export", "all.csv").out == "Wrote 6 attempts to all.csv.\n"
    with Path("all.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["verdict"] for row in rows].count("pass") == 3
    front_door("progress", "--export", "all.json")
    document = json.loads(Path("all.json").read_text("utf-8"))
    assert [one["drill"] for one in document["attempts"]] == [row["drill"] for row in rows]
    refused = front_door("progress", "--export", "all.csv")
    assert (refused.status, refused.out) == (2, "")
    assert "is there already" in refused.err
    Path("all.csv").write_text("mine")
    assert front_door("progress", "--export", "all.csv", "--force").status == 0
    assert Path("all.csv").read_text("utf-8").startswith("at,drill,")
    assert "end in .csv or .json" in front_door("progress", "--export", "all.txt").err
    assert "could not be written" in front_door("progress", "--export", "/proc/all.csv").err


@pytest.mark.parametrize("is_forced", [False, True])
@pytest.mark.parametrize(
    "words",
    [
        ("progress", "--export", "away/down/all.csv"),
        ("ref", "gather", "--svg", "away/down/gather.svg"),
        ("draw", "x.flip(0)", "--x", "3", "--svg", "away/down/flip.svg"),
    ],
    ids=" ".join,
)
def test_a_file_goes_into_a_folder_that_is_there(
    words: tuple[str, ...], is_forced: bool, made: Path, front_door: FrontDoor
) -> None:
    ran = front_door(*words, *["--force"] * is_forced)
    assert (ran.status, ran.out) == (2, "")
    assert "there is no folder `away/down`. Make it first" in ran.err
    assert not Path("away").exists()


def test_a_folder_that_is_asked_for_is_made_with_those_above(
    tmp_path: Path, front_door: FrontDoor
) -> None:
    """As `git init` and `sphinx-build` do it; what is made is told."""
    assert "away/down" in front_door("init", tmp_path / "away" / "down").out
    assert (tmp_path / "away" / "down" / MARKER).is_file()


# again, reset, review


def test_reset_puts_the_stub_back_and_keeps_the_old_file_beside_it(
    made: Path, front_door: FrontDoor
) -> None:
    stub = (made / FILE).read_bytes()
    assert "nothing to put back" in front_door("reset", DRILL).out
    (made / FILE).write_text(WRONG)
    os.utime(made / FILE, (1_700_000_000, 1_700_000_000))
    front_door("hint", DRILL)
    out = front_door("reset", DRILL).out
    kept = f"exercises/{CHAPTER}/{DRILL}.2023-11-14.py"
    assert f"{FILE} is back at its beginning." in out
    assert f"What you had written is in {kept}." in out
    assert (made / FILE).read_bytes() == stub
    assert (made / kept).read_text() == WRONG
    assert "hint 1 of" in front_door("hint", DRILL).out
    (made / FILE).write_text(RIGHT)
    os.utime(made / FILE, (1_700_000_000, 1_700_000_000))
    passed_on(made, datetime.now(UTC), DRILL)
    assert "It stays passed" in front_door("reset", str(FILE)).out
    assert (made / kept.replace(".py", "-2.py")).read_text() == RIGHT
    (made / FILE).unlink()
    assert "back at its beginning.\nIt stays" in front_door("reset", DRILL).out
    assert (made / FILE).read_bytes() == stub
    checked = json.loads(front_door("check", "--chapter", "11", "--json").out)
    assert len(checked["results"]) == len(chapter_of(DRILL))  # what was kept is no exercise


def test_reset_where_no_file_can_stand(made: Path, front_door: FrontDoor) -> None:
    (made / FILE).unlink()
    (made / FILE).mkdir()
    ran = front_door("reset", DRILL)
    assert (ran.status, ran.out) == (2, "")
    assert "is a folder" in ran.err


def test_again_serves_a_passed_drill_in_a_file_of_its_own(
    made: Path, front_door: FrontDoor
) -> None:
    refused = front_door("again", DRILL)
    assert (refused.status, refused.out) == (2, "")
    assert "has not been passed yet" in refused.err
    (made / FILE).write_text(RIGHT)
    front_door("check", DRILL)
    scratch = Path("review") / CHAPTER / f"{DRILL}.py"
    out = front_door("again", DRILL).out
    assert "first passed today" in out
    assert f"tensor-drills check {scratch}\n" in out
    assert is_generated(scratch.read_text("utf-8"))
    assert (made / FILE).read_text() == RIGHT
    scratch.write_text(WRONG)
    assert front_door("check", scratch).status == 1
    assert "begun already" in front_door("again", DRILL).out
    assert scratch.read_text() == WRONG
    scratch.write_text(RIGHT)
    ended = front_door("check", scratch)
    assert ended.status == 0
    assert "    review   it comes again" in ended.out
    assert "nothing more is due today" in ended.out
    attempts = Progress(made).attempts()
    assert [one.attempt.place for one in attempts] == ["exercises", "review", "review"]
    out = front_door("again", DRILL).out  # once more: what was written last time is kept
    assert "the last time's: review/" in out
    assert is_generated(scratch.read_text("utf-8"))
    assert RIGHT in [path.read_text("utf-8") for path in scratch.parent.iterdir()]


def test_review_serves_what_is_most_likely_forgotten_first(
    made: Path, front_door: FrontDoor
) -> None:
    assert "Nothing to review yet" in front_door("review").out
    now = datetime.now(UTC)
    passed_on(made, now, FIRST)
    out = front_door("review").out
    assert f"Nothing is due today. The next, {FIRST}, comes in 2 days." in out
    passed_on(made, now - timedelta(days=40), DRILL)
    passed_on(made, now - timedelta(days=4), SECOND)
    assert [drill["id"] for drill in listed(front_door, "due")] == [SECOND, DRILL]
    out = front_door("review").out
    assert out.startswith(f"Due for review today: 2.\n\n{DRILL}  ")
    assert "first passed 40 days ago" in out
    table = front_door("review", "--list").out
    assert [line.split()[:2] for line in table.splitlines()[1:]] == [
        ["today", DRILL],
        ["today", SECOND],
        ["in", "2"],
    ]
    scratch = made / "review" / CHAPTER / f"{DRILL}.py"
    scratch.write_text(RIGHT)
    ended = front_door("check", scratch)
    assert "more due today: 1" in ended.out
    assert front_door("review").out.startswith(f"Due for review today: 1.\n\n{SECOND}  ")
    assert [card.reviews for card in Progress(made).cards()] == [0, 0, 1]


def listed(front_door: FrontDoor, status: str) -> list[dict[str, str]]:
    drills: list[dict[str, str]] = json.loads(front_door("list", "--json", "--status", status).out)[
        "drills"
    ]
    return drills


def test_help_counts_against_the_grade_of_a_review(made: Path, front_door: FrontDoor) -> None:
    passed_on(made, datetime.now(UTC) - timedelta(days=40), DRILL)
    front_door("review")
    front_door("solution", DRILL)
    scratch = made / "review" / CHAPTER / f"{DRILL}.py"
    scratch.write_text(RIGHT)
    assert "to be learned again: with much help" in front_door("check", scratch).out


# disks


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MiB."""
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("a disk can be mounted by root only")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody mount a tmpfs")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Leave no room on a disk; return the file that takes it."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return filler


def test_on_a_full_disk_nothing_of_the_learners_is_lost(
    small_disk: Path, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    filler = fill(small_disk)
    ran = front_door("init", small_disk / "drills")
    assert (ran.status, ran.out) == (2, "")
    assert "could not be written: the disk is full" in ran.err
    filler.unlink()
    assert front_door("init", small_disk / "drills").status == 0
    monkeypatch.chdir(small_disk / "drills")
    FILE.write_text(RIGHT)
    filler = fill(small_disk)
    before = files_in(Path())
    checked = front_door("check", DRILL)
    assert (checked.status, checked.out) == (0, f"✓ {DRILL}   13 cases\n")
    assert "could not be saved: the disk is full" in " ".join(checked.err.split())
    assert "the disk is full" in front_door("reset", DRILL).err
    assert FILE.read_text() == RIGHT
    assert {name: data for name, data in files_in(Path()).items() if data} == before
    filler.unlink()
    assert front_door("check", DRILL).err == ""
