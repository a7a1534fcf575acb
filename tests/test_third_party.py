"""Drills of others join by `--drills DIR`, or as an installed package; broken ones are told so."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import FrontDoor, Ran, Shell

CATALOGUE = Path(__file__).parent / "third_party"
CHAPTER = "31_sequences"
IDS = ["cumsum_balances", "roll_signals"]

GOOD_ROLL = "def roll_signals(signals, steps):\n    return signals.roll(steps, dims=1)\n"
FLATTENED_ROLL = "def roll_signals(signals, steps):\n    return signals.roll(steps)\n"
FLATTENED_SENTENCE = "Without `dims`, `roll` flattens first"


@pytest.fixture
def run(front_door: FrontDoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FrontDoor:
    """Return the command line, run in an empty folder."""
    workplace = tmp_path / "workplace"
    workplace.mkdir()
    monkeypatch.chdir(workplace)
    return front_door


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a copy of the catalogue that a test may change."""
    root = tmp_path / "catalogue"
    shutil.copytree(CATALOGUE, root, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def listed(ran: Ran) -> dict[str, dict[str, object]]:
    """Return what `list --json` has printed, by id."""
    assert ran.status == 0, ran.err
    return {drill["id"]: drill for drill in json.loads(ran.out)["drills"]}


def test_list_shows_the_drills_of_a_folder_beside_the_built_in_ones(run: FrontDoor) -> None:
    before, after = (
        listed(run("list", "--json")),
        listed(run("list", "--json", "--drills", CATALOGUE)),
    )
    assert set(after) - set(before) == set(IDS)
    assert len(before) >= 30
    assert after["roll_signals"] == {
        "id": "roll_signals",
        "chapter": CHAPTER,
        "level": 2,
        "kind": "function",
        "title": "Delay periodic signals",
        "ops": ["torch.roll"],
        "status": "new",
    }


def test_list_shows_the_chapter_of_a_folder_by_its_title(run: FrontDoor) -> None:
    ran = run("list", "--chapter", "sequences", "--drills", CATALOGUE)
    assert ran.status == 0
    assert f"{CHAPTER}  sequences: roll and cumsum" in ran.out
    assert "2 drills" in ran.out
    in_chinese = run("list", "--chapter", "sequences", "--drills", CATALOGUE, "--lang", "zh")
    assert "序列：roll 与 cumsum" in in_chinese.out


def test_show_prints_what_a_drill_of_a_folder_asks(run: FrontDoor) -> None:
    ran = run("show", "roll_signals", "--drills", CATALOGUE)
    assert ran.status == 0
    assert 'def roll_signals(signals: Float[Tensor, "s n"], steps: int)' in ran.out
    assert "out[i, (j + steps) % n] = signals[i, j]" in ran.out
    assert (
        "让周期信号延后" in run("show", "roll_signals", "--drills", CATALOGUE, "--lang", "zh").out
    )


def test_hint_and_solution_know_the_drills_of_a_folder(run: FrontDoor) -> None:
    hint = run("hint", "roll_signals", "-n", "2", "--drills", CATALOGUE)
    assert (hint.status, "hint 2 of 2" in hint.out) == (0, True)
    solution = run("solution", "cumsum_balances", "--drills", CATALOGUE)
    assert solution.status == 0
    text = (CATALOGUE / "solutions" / CHAPTER / "cumsum_balances.py").read_text("utf-8")
    assert solution.out == text


@pytest.mark.parametrize(
    ("source", "status", "told"),
    [
        pytest.param(GOOD_ROLL, 0, "roll_signals", id="a right answer passes"),
        pytest.param(FLATTENED_ROLL, 1, FLATTENED_SENTENCE, id="a wrong one is told why"),
    ],
)
def test_check_grades_by_the_drills_of_a_folder(
    run: FrontDoor, tmp_path: Path, source: str, status: int, told: str
) -> None:
    file = tmp_path / "answer.py"
    file.write_text(source, "utf-8")
    ran = run("check", "roll_signals", "--file", file, "--drills", CATALOGUE)
    assert ran.status == status
    assert told in ran.out


def test_check_grades_a_whole_chapter_of_a_folder(run: FrontDoor) -> None:
    ran = run(
        "check", "--chapter", "sequences", "--from", CATALOGUE / "solutions", "--drills", CATALOGUE,
        "--json",
    )  # fmt: skip
    results = {r["drill"]: r["verdict"] for r in json.loads(ran.out)["results"]}
    assert (ran.status, results) == (0, dict.fromkeys(IDS, "pass"))


def test_the_command_that_repeats_a_check_names_the_folder(run: FrontDoor, tmp_path: Path) -> None:
    file = tmp_path / "answer.py"
    file.write_text(FLATTENED_ROLL, "utf-8")
    ran = run("check", "roll_signals", "--file", file, "--drills", CATALOGUE, "--seed", "7")
    (again,) = (line for line in ran.out.splitlines() if "tensor-drills check" in line)
    assert f"--drills {CATALOGUE}" in again
    words = again.split("tensor-drills ")[1].split()
    assert run(*words).out == ran.out


@pytest.mark.parametrize("words", [("show",), ("hint", "-n", "1")], ids=["show", "hint"])
def test_the_next_command_names_the_folder_after(run: FrontDoor, words: tuple[str, ...]) -> None:
    command, *options = words
    ran = run(command, "roll_signals", *options, "--drills", CATALOGUE)
    (proposed,) = (line for line in ran.out.splitlines() if "tensor-drills" in line)
    assert f"--drills {CATALOGUE}" in proposed


def test_dev_finds_the_catalogue_current_and_sound(run: FrontDoor) -> None:
    assert run("dev", "sync", "--check", "--drills", CATALOGUE).status == 0
    ran = run("dev", "check", *IDS, "--drills", CATALOGUE)
    assert (ran.status, ran.err) == (0, "")
    assert "2 drills" in ran.out


def test_a_folder_without_an_index_works_as_well(
    run: FrontDoor, copied: Path, tmp_path: Path
) -> None:
    (copied / "drills" / "index.json").unlink()
    with_index = run("show", "roll_signals", "--drills", CATALOGUE)
    without = run("show", "roll_signals", "--drills", copied)
    assert without.out.replace(str(copied), str(CATALOGUE)) == with_index.out
    assert set(IDS) <= set(listed(run("list", "--json", "--drills", copied)))
    file = tmp_path / "answer.py"
    file.write_text(GOOD_ROLL, "utf-8")
    assert run("check", "roll_signals", "--file", file, "--drills", copied).status == 0


def test_a_folder_of_nothing_but_drills_works_as_well(run: FrontDoor, copied: Path) -> None:
    for name in ("exercises", "solutions"):
        shutil.rmtree(copied / name)
    (copied / "drills" / "chapters.toml").unlink()
    assert set(IDS) <= set(listed(run("list", "--json", "--drills", copied)))
    solution = run("solution", "roll_signals", "--drills", copied)
    assert solution.status == 2
    assert f"There is no file `{copied}" in solution.err


def broken(copied: Path, file: str, text: str) -> Path:
    """Write a drill file into the copy."""
    path = copied / "drills" / CHAPTER / file
    path.write_text(text, "utf-8")
    return path


SOUND = (CATALOGUE / "drills" / CHAPTER / "roll_signals.py").read_text("utf-8")


@dataclass(frozen=True)
class Broken:
    """A drill file that cannot be used, and what is said of it; `{path}` stands for the file."""

    file: str
    text: str
    said: tuple[str, ...]


BROKEN = {
    "a drill file that imports what is not there": Broken(
        "roll_back.py",
        "import no_such_module_at_all\n",
        (
            "`{path}` cannot be imported",
            "ModuleNotFoundError: No module named 'no_such_module_at_all'",
        ),
    ),
    "a drill file that is not Python": Broken(
        "roll_back.py", "drill = = 1\n", ("`{path}` cannot be imported", "SyntaxError")
    ),
    "a drill file with a mistake in its declaration": Broken(
        "roll_back.py",
        SOUND.replace("level=2", "levle=2"),
        ("`{path}` cannot be imported", "TypeError", "levle"),
    ),
    "a drill file without `drill`": Broken(
        "roll_back.py",
        "exercise = 1\n",
        ("`{path}` declares no drill `roll_back`", "Assign `drill = Drill(...)`"),
    ),
    "a drill file whose `drill` is something else": Broken(
        "roll_back.py", "drill = 'roll_back'\n", ("`{path}` declares no drill `roll_back`",)
    ),
    "a drill file whose reference has another name": Broken(
        "roll_back.py",
        SOUND,
        ("`{path}` declares no drill `roll_back`", "name the reference like the file"),
    ),
    "a drill file without a reference": Broken(
        "roll_back.py",
        SOUND.replace("@drill.reference\n", ""),
        ("declares no drill `roll_back`", "name the reference like the file"),
    ),
}


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN.keys())
@pytest.mark.parametrize(
    "words",
    [
        ("show", "roll_back"),
        ("check", "roll_back", "--file", str(CATALOGUE / "exercises" / CHAPTER / f"{IDS[0]}.py")),
        ("list",),
    ],
    ids=["in show", "in check", "in list"],
)
def test_broken_is(run: FrontDoor, copied: Path, case: Broken, words: tuple[str, ...]) -> None:
    path = broken(copied, case.file, case.text)
    ran = run(*words, "--drills", copied)
    assert (ran.status, ran.out) == (3, "")
    for said in case.said:
        assert said.format(path=path) in ran.err
    assert "Traceback" not in ran.err


def test_a_broken_drill_without_a_reference_is_named_by_its_file(
    run: FrontDoor, copied: Path
) -> None:
    path = broken(copied, "roll_back.py", SOUND.replace("@drill.reference\n", ""))
    assert str(path) in run("show", "roll_back", "--drills", copied).err


def test_a_broken_drill_leaves_the_others_alone(
    run: FrontDoor, copied: Path, tmp_path: Path
) -> None:
    broken(copied, "roll_back.py", "import no_such_module_at_all\n")
    assert run("show", "roll_signals", "--drills", copied).status == 0
    assert run("show", "flatten_images", "--drills", copied).status == 0
    file = tmp_path / "answer.py"
    file.write_text(GOOD_ROLL, "utf-8")
    assert run("check", "roll_signals", "--file", file, "--drills", copied).status == 0


def test_an_id_that_is_taken_is_refused_with_both_files(run: FrontDoor, copied: Path) -> None:
    path = broken(copied, "flatten_images.py", SOUND)
    ran = run("list", "--drills", copied)
    assert (ran.status, ran.out) == (3, "")
    assert f"`{path}` and `" in ran.err
    assert "drills/04_reshape/flatten_images.py` have one id. Rename one of them." in ran.err


def test_the_same_folder_twice_is_refused(run: FrontDoor) -> None:
    ran = run("list", "--drills", CATALOGUE, "--drills", CATALOGUE)
    assert ran.status == 3
    assert "have one id" in ran.err


def test_a_folder_without_drills_is_a_usage_error(run: FrontDoor, tmp_path: Path) -> None:
    ran = run("list", "--drills", tmp_path)
    assert (ran.status, ran.out) == (2, "")
    assert f"`{tmp_path}` has no folder drills/. Give the folder that holds drills/." in ran.err
    assert "里没有 drills/ 文件夹" in run("list", "--drills", tmp_path, "--lang", "zh").err


def test_a_folder_that_is_not_there_is_a_usage_error(run: FrontDoor, tmp_path: Path) -> None:
    ran = run("list", "--drills", tmp_path / "nowhere")
    assert ran.status == 2
    assert "nowhere" in ran.err


@dataclass(frozen=True)
class Installed:
    """A Python in which a package with our two drills is installed. site: where it lies."""

    shell: Shell
    site: Path

    def run(self, *words: str | Path) -> Ran:
        """Run `tensor-drills` in it, as a process of its own."""
        return self.shell.run(["tensor-drills", *words], PYTHONPATH=str(self.site))


@pytest.fixture
def installed(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installed:
    """Install a package with our two drills."""
    monkeypatch.chdir(tmp_path)
    site = tmp_path / "site"
    package = site / "sequence_drills"
    shutil.copytree(CATALOGUE, package, ignore=shutil.ignore_patterns("__pycache__", "exercises"))
    (package / "__init__.py").write_text("raise RuntimeError('it is found, never run')\n", "utf-8")
    info = site / "sequence_drills-1.0.dist-info"
    info.mkdir()
    metadata = "Metadata-Version: 2.1\nName: sequence-drills\nVersion: 1.0\n"
    (info / "METADATA").write_text(metadata, "utf-8")
    entry_points = "[tensor_drills.drills]\nsequences = sequence_drills\n"
    (info / "entry_points.txt").write_text(entry_points, "utf-8")
    return Installed(shell, site)


def test_the_drills_of_an_installed_package_are_listed_shown_and_solved(
    installed: Installed, tmp_path: Path
) -> None:
    found = listed(installed.run("list", "--json"))
    assert set(IDS) <= set(found)
    assert found["roll_signals"]["chapter"] == CHAPTER
    shown = installed.run("show", "roll_signals")
    assert (shown.status, "Delay periodic signals" in shown.out) == (0, True)
    solution = installed.run("solution", "roll_signals")
    assert (solution.status, "signals.roll(steps, dims=1)" in solution.out) == (0, True)


def test_an_answer_to_a_drill_of_an_installed_package_is_graded(
    installed: Installed, tmp_path: Path
) -> None:
    file = tmp_path / "answer.py"
    file.write_text(FLATTENED_ROLL, "utf-8")
    ran = installed.run("check", "roll_signals", "--file", file, "--json")
    (result,) = json.loads(ran.out)["results"]
    assert (ran.status, result["verdict"]) == (1, "wrong")
    assert result["misconception"] == "rolled_the_flattened"


def test_an_installed_package_without_drills_is_a_usage_error(
    installed: Installed, tmp_path: Path
) -> None:
    shutil.rmtree(installed.site / "sequence_drills" / "drills")
    ran = installed.run("list")
    assert (ran.status, ran.out) == (2, "")
    assert "has no folder drills/" in ran.err


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param("nothing_of_this_name", id="a package that is gone"),
        pytest.param(
            "nothing_of_this_name.inside",
            id="a package inside one that is gone",
        ),
    ],
)
def test_an_entry_point_that_leads_nowhere_breaks_nothing(
    installed: Installed, tmp_path: Path, entry: str
) -> None:
    info = installed.site / "sequence_drills-1.0.dist-info"
    text = f"[tensor_drills.drills]\nsequences = {entry}\n"
    (info / "entry_points.txt").write_text(text, "utf-8")
    assert "Traceback" not in installed.run("list").err
    assert len(listed(installed.run("list", "--json"))) >= 30


def test_pytest_grades_the_exercises_of_a_folder(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chapter = tmp_path / "exercises" / CHAPTER
    chapter.mkdir(parents=True)
    (chapter / "roll_signals.py").write_text(GOOD_ROLL, "utf-8")
    wrong = "def cumsum_balances(entries):\n    return entries.cumsum(dim=0)\n"
    (chapter / "cumsum_balances.py").write_text(wrong, "utf-8")
    monkeypatch.chdir(tmp_path)
    ran = shell.run(["pytest", "exercises", "--drills", CATALOGUE, "-p", "no:randomly"])
    assert ran.status == 1
    assert "1 failed, 1 passed" in ran.out
    assert "Dim 0 runs over the accounts: these sums mix their money." in ran.out
    assert f"--drills {CATALOGUE}" in ran.out
