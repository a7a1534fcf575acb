"""pytest as the grader: exercises as items, and `--drills-from` for code that nobody has read."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import FrontDoor

from tensor_drills.device import available_devices
from tensor_drills.registry import Registry
from tensor_drills.stub import stub_text
from tensor_drills.workspace import MARKER, marker_text

DRILL = "gather_class_scores"
CHAPTER = "11_selection"
HEAD = "import torch\n\n\ndef {name}(scores, label):\n"
RIGHT = HEAD + "    return scores[torch.arange(len(label)), label]\n"
WRONG = HEAD + "    return scores.gather(1, label[:, None]).squeeze()\n"
RAISES = HEAD + "    raise ValueError('no')\n"
MANY = len(Registry.open().ids)
GATHERS = sum("gather" in name for name in Registry.open().ids)
IN_ORDER = ("-p", "no:randomly")
# Says where it was run: in the process of pytest this would be seen.
BETRAYED = "import sys\n\nsys.a_learner_was_here = True\n"
WATCH = """
import sys


def pytest_unconfigure(config):
    files = [getattr(module, "__file__", None) or "" for module in list(sys.modules.values())]
    print()
    print("seen:", hasattr(sys, "a_learner_was_here"), [f for f in files if "/{folder}/" in f])
"""
FORGERY = """
import sys

print("FORGED", __file__)
sys.stderr.write("FORGED\\n")
sys.a_learner_was_here = True


def pytest_runtest_makereport(item, call):
    raise SystemExit("FORGED")


def pytest_collection_modifyitems(items):
    items.clear()


def pytest_sessionfinish(session, exitstatus):
    session.exitstatus = 0


def test_forged():
    pass
"""
HOSTILE = (
    "conftest.py",
    "sitecustomize.py",
    "usercustomize.py",
    "__init__.py",
    "test_x.py",
    "forged_plugin.py",
    "torch.py",
    "tensor_drills.py",
    f"{CHAPTER}/conftest.py",
    f"{CHAPTER}/__init__.py",
    f"{CHAPTER}/test_y.py",
    f"{CHAPTER}/numpy.py",
)
INI = "[{section}]\naddopts = -p forged_plugin\npythonpath = .\npython_files = *.py\n"


@pytest.fixture
def tree(pytester: pytest.Pytester) -> Path:
    """Make the folder exercises/ beside which pytest is started."""
    (pytester.path / "exercises").mkdir()
    return pytester.path / "exercises"


def write(tree: Path, drill: str, source: str) -> Path:
    """Write a learner's file. `{name}` in it is the drill's."""
    path = tree / Registry.open().relative_path(drill)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source.replace("{name}", drill))
    return path


def run(pytester: pytest.Pytester, *words: str) -> tuple[pytest.RunResult, str]:
    """Run pytest as a process of its own; return the result and its output."""
    result = pytester.runpytest_subprocess(*words)
    return result, result.stdout.str()


def graded(result: pytest.RunResult) -> dict[str, int]:
    """Return the counts of the last line."""
    counts = result.parseoutcomes()
    return {name: count for name, count in counts.items() if name != "warnings"}


def hostile(folder: Path) -> Path:
    """Make a tree of submissions with whatever pytest or Python could be made to load."""
    for name in HOSTILE:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FORGERY)
    for name in ("pytest.ini", "tox.ini", "setup.cfg"):
        section = "tool:pytest" if name == "setup.cfg" else "pytest"
        (folder / name).write_text(INI.format(section=section))
    toml = '[tool.pytest.ini_options]\naddopts = ["-p", "forged_plugin"]\n'
    (folder / "pyproject.toml").write_text(toml)
    write(folder, DRILL, BETRAYED + WRONG)
    solution = Registry.open().solution("topk_labels").read_text()
    write(folder, "topk_labels", f"{BETRAYED}\n{solution}")
    return folder


# exercises


def test_each_exercise_file_is_one_item_and_other_files_are_pytests(
    pytester: pytest.Pytester, tree: Path
) -> None:
    write(tree, DRILL, RIGHT)
    write(tree, "topk_labels", "def is no Python")
    (tree / CHAPTER / "helper.py").write_text("raise RuntimeError('imported')\n")
    (tree / CHAPTER / "test_beside.py").write_text("def test_mine() -> None: pass\n")
    (tree / f"{DRILL}.py").write_text("raise RuntimeError('in no chapter')\n")
    (tree / "12_matmul").mkdir()
    (tree / "12_matmul" / f"{DRILL}.py").write_text("raise RuntimeError('another chapter')\n")
    result, out = run(pytester, "--collect-only", "-q", "exercises")
    assert result.ret == 0
    assert sorted(line for line in out.splitlines() if "::" in line) == [
        f"exercises/{CHAPTER}/{DRILL}.py::{DRILL}",
        f"exercises/{CHAPTER}/test_beside.py::test_mine",
        f"exercises/{CHAPTER}/topk_labels.py::topk_labels",
    ]


def test_what_fails_prints_what_check_prints(
    pytester: pytest.Pytester, tree: Path, front_door: FrontDoor
) -> None:
    wrong = {
        DRILL: WRONG,
        "topk_labels": "def topk_labels(scores, k):\n    print('so far')\n    return scores[k:]\n",
        "cat_features": "def cat_features(a, b):\n    raise ValueError('no')\n",
        "stack_frames": "def stack_frames(:\n",
        "flatten_images": "import os\nos._exit(0)\n",
        "matmul_row_dots": "x = 1\n",
        "linear_shapes": "def linear_shapes():\n    return {'weight': (10,)}\n",
    }
    paths = [write(tree, drill, source) for drill, source in wrong.items()]
    write(tree, "gather_per_row", Registry.open().solution("gather_per_row").read_text())
    write(tree, "topk_keep", stub_text(Registry.open().load("topk_keep")))
    result, out = run(pytester, "exercises", "--drill-seed=7", "--drill-strict")
    assert (result.ret, graded(result)) == (1, {"failed": len(wrong) + 1, "passed": 1})
    assert "○ topk_keep   blank: nothing written yet" in out
    assert "stuck? tensor-drills hint topk_keep" in out
    assert "\x1b" not in out
    assert "tensor-drills: seed 7, device cpu" in out
    for path in paths:
        ran = front_door("check", path.relative_to(pytester.path), "--seed", 7)
        assert ran.status == 1
        assert f"\n{ran.out}" in out
    for ours in ("pytest_plugin.py", "Traceback", "DrillFailed"):
        assert ours not in out


def test_a_blank_that_fails_prints_what_check_prints(
    pytester: pytest.Pytester, tree: Path, front_door: FrontDoor
) -> None:
    path = write(tree, DRILL, stub_text(Registry.open().load(DRILL)))
    _, out = run(pytester, "exercises", "--drill-strict")
    assert f"\n{front_door('check', path.relative_to(pytester.path)).out}" in out


def test_messages_follow_the_locale(
    pytester: pytest.Pytester, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tree, DRILL, WRONG)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    _, out = run(pytester, "exercises")
    assert f"✗ {DRILL}   不对，用例“一行”" in out


def test_a_blank_is_skipped(pytester: pytest.Pytester, tree: Path) -> None:
    write(tree, DRILL, stub_text(Registry.open().load(DRILL)))
    write(tree, "flatten_pixels", stub_text(Registry.open().load("flatten_pixels")))
    result, out = run(pytester, "exercises", "-rs")
    assert (result.ret, graded(result)) == (0, {"skipped": 2})
    assert f"○ {DRILL}   blank: nothing written yet" in out


def test_keywords_choose_items_and_the_first_failure_stops_the_run(
    pytester: pytest.Pytester, tree: Path
) -> None:
    for drill in (DRILL, "gather_per_row", "topk_labels"):
        write(tree, drill, RAISES)
    words = ("-k", "gather", "-x", "-v", "--drill-device=auto")
    result, out = run(pytester, "exercises", *words)
    assert (result.ret, graded(result)) == (1, {"failed": 1, "deselected": 1})
    assert "stopping after 1 failures" in out
    assert "device auto" in out
    assert "topk" not in out


def test_a_node_id_names_one_item(pytester: pytest.Pytester, tree: Path) -> None:
    write(tree, DRILL, RIGHT)
    node = f"exercises/{CHAPTER}/{DRILL}.py::{DRILL}"
    result, out = run(pytester, "--collect-only", "-q", node)
    assert result.ret == 0
    assert node in out.splitlines()
    result, _ = run(pytester, "--collect-only", f"{node}_too")
    assert result.ret == pytest.ExitCode.USAGE_ERROR


def test_junit_xml_tells_every_outcome(pytester: pytest.Pytester, tree: Path) -> None:
    write(tree, DRILL, WRONG)
    write(tree, "topk_labels", stub_text(Registry.open().load("topk_labels")))
    write(tree, "gather_per_row", Registry.open().solution("gather_per_row").read_text())
    strange = "raise ValueError('\\x00 \\x1b]0;title\\x07 \\ud800 ]]> <&>')\n"
    write(tree, "topk_keep", f"def topk_keep(scores, k):\n    {strange}")
    run(pytester, "exercises", "--junitxml=report.xml")
    suite = ElementTree.parse(pytester.path / "report.xml").getroot()[0]
    counts = {name: suite.get(name) for name in ("tests", "failures", "skipped", "errors")}
    assert counts == {"tests": "4", "failures": "2", "skipped": "1", "errors": "0"}
    cases = {case.get("name"): case for case in suite}
    assert cases[DRILL].get("classname") == f"exercises.{CHAPTER}.{DRILL}"
    assert cases["gather_per_row"].find("failure") is None
    skipped = cases["topk_labels"].find("skipped")
    assert skipped is not None
    assert skipped.get("message") == "○ topk_labels   blank: nothing written yet"
    failure = cases[DRILL].find("failure")
    assert failure is not None
    assert (failure.text or "").startswith(f'✗ {DRILL}   wrong on case "one row"')
    strange_failure = cases["topk_keep"].find("failure")
    assert strange_failure is not None
    assert "ValueError: " in (strange_failure.text or "")
    assert "]]> <&>" in (strange_failure.text or "")


def test_all_workers_share_the_seed_that_the_header_prints(
    pytester: pytest.Pytester, tree: Path
) -> None:
    for drill in (DRILL, "gather_per_row", "topk_labels", "topk_keep"):
        write(tree, drill, RAISES)
    result, out = run(pytester, "exercises", "-n", "2")
    assert graded(result) == {"failed": 4}
    header = re.search(r"tensor-drills: seed (\d+)", out)
    assert header
    assert set(re.findall(r"--seed (\d+)", out)) == {header[1]}


@pytest.mark.parametrize(
    "option",
    [
        pytest.param("--drill-seed=-4", id="a seed below zero"),
        pytest.param("--drill-timeout=0", id="a timeout of nothing"),
        pytest.param("--drill-timeout=-1", id="a timeout below zero"),
    ],
)
def test_an_option_out_of_range_is_a_usage_error(
    option: str, pytester: pytest.Pytester, tree: Path
) -> None:
    result, _ = run(pytester, "exercises", option)
    assert result.ret == pytest.ExitCode.USAGE_ERROR


@pytest.mark.parametrize("option", ["--drill-seed=many", "--drill-device=tpu", "--drills=nowhere"])
def test_an_option_that_means_nothing_is_a_usage_error(
    option: str, pytester: pytest.Pytester, tree: Path
) -> None:
    result, _ = run(pytester, "exercises", option)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert option.partition("=")[2] in result.stderr.str()


def test_a_device_that_is_not_there_fails_in_words(pytester: pytest.Pytester, tree: Path) -> None:
    if "cuda" in available_devices():
        pytest.skip("this machine has CUDA")
    write(tree, DRILL, RIGHT)
    result, out = run(pytester, "exercises", "--drill-device=cuda")
    assert graded(result) == {"failed": 1}
    assert "finds no device `cuda` on this machine" in out
    assert "Traceback" not in out


def test_a_folder_of_drills_joins_the_others(pytester: pytest.Pytester, tree: Path) -> None:
    third = Path(__file__).parent / "third_party"
    other = Registry.open([third])
    name = next(name for name in other.ids if name not in Registry.open().ids)
    path = tree / other.relative_path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"def {name}(*inputs):\n    return None\n")
    result, out = run(pytester, "exercises", f"--drills={third}", "--drill-lang=zh")
    assert graded(result) == {"failed": 1}
    assert f"✗ {name}   不对" in out
    assert f" --drills {third} --seed " in out
    result, _ = run(pytester, "exercises")
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_workspace_is_graded_in_its_language(pytester: pytest.Pytester, tree: Path) -> None:
    (pytester.path / MARKER).write_text(marker_text("zh"))
    write(tree, DRILL, WRONG)
    result, out = run(pytester)
    assert graded(result) == {"failed": 1}
    assert f"✗ {DRILL}   不对" in out


def test_a_learners_file_is_never_imported(pytester: pytest.Pytester, tree: Path) -> None:
    pytester.makeconftest(WATCH.format(folder="exercises"))
    pytester.makeini("[pytest]\npython_files = gather_*.py topk_*.py\n")
    write(tree, DRILL, f"{BETRAYED}import os\n\nprint('graded in', os.getpid())\n{WRONG}")
    write(tree, "topk_labels", f"{BETRAYED}\n\ndef test_mine():\n    pass\n")
    result, out = run(pytester, "exercises", "--doctest-modules")
    assert graded(result) == {"failed": 2}
    assert "seen: False []" in out
    assert re.search(r"graded in \d+", out), "it was run, elsewhere"


def test_the_command_to_repeat_can_be_pasted_whatever_the_path(
    pytester: pytest.Pytester, front_door: FrontDoor
) -> None:
    loop = HEAD + "    while True:\n        pass\n"
    path = write(pytester.path / "ann's work", DRILL, loop)
    _, out = run(pytester, "ann's work", "--drill-seed=7", "--drill-timeout=0.3")
    assert "stopped after 0.3 s" in out
    words = [path.relative_to(pytester.path), "--seed", 7, "--timeout", 0.3]
    assert f"\n{front_door('check', *words).out}" in out


def test_without_exercises_the_plugin_keeps_out_of_the_way(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(WATCH.format(folder="torch"))
    pytester.makepyfile("def test_mine() -> None:\n    pass\n")
    result, out = run(pytester)
    assert (result.ret, graded(result)) == (0, {"passed": 1})
    assert "seen: False []" in out


# --drills-from


def test_nothing_in_the_folder_is_loaded_and_the_verdicts_are_the_registrys(
    pytester: pytest.Pytester,
) -> None:
    hostile(pytester.path / "handed_in")
    result, out = run(pytester, "--drills-from=handed_in", "--drill-seed=7", "-rs")
    assert result.ret == 1
    assert graded(result) == {"failed": 1, "passed": 1, "skipped": MANY - 2}
    assert "FORGED" not in out + result.stderr.str()
    assert f'✗ {DRILL}   wrong on case "one row"' in out
    assert f"--file handed_in/{CHAPTER}/{DRILL}.py --seed 7" in out
    assert "there is no file handed_in/12_matmul/" in out
    assert not list((pytester.path / "handed_in").rglob("__pycache__"))


def test_the_same_holds_for_the_workers_of_xdist(pytester: pytest.Pytester) -> None:
    hostile(pytester.path / "handed_in")
    words = ("-n", "2", "-k", f"{DRILL} or topk_labels", "--junitxml=report.xml")
    result, out = run(pytester, "--drills-from=handed_in", "--drill-seed=7", *words)
    assert graded(result) == {"failed": 1, "passed": 1}
    assert f"--file handed_in/{CHAPTER}/{DRILL}.py --seed 7" in out
    assert "FORGED" not in out + result.stderr.str()
    suite = ElementTree.parse(pytester.path / "report.xml").getroot()[0]
    assert {case.get("name") for case in suite} == {DRILL, "topk_labels"}


def test_keywords_and_the_first_failure_work_there_too(pytester: pytest.Pytester) -> None:
    folder = pytester.path / "handed_in"
    for drill in (DRILL, "gather_per_row", "topk_labels"):
        write(folder, drill, RAISES)
    words = ("-k", "gather", "-x", "--drill-strict", "--junitxml=report.xml", *IN_ORDER)
    result, out = run(pytester, f"--drills-from={folder}", *words)
    assert graded(result) == {"failed": 1, "deselected": MANY - GATHERS}
    assert "stopping after 1 failures" in out
    suite = ElementTree.parse(pytester.path / "report.xml").getroot()[0]
    assert (suite.get("tests"), suite.get("failures")) == ("1", "1")
    result, _ = run(pytester, f"--drills-from={folder}", "-k", "xyzzy")
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_missing_file_fails_where_that_is_asked(pytester: pytest.Pytester) -> None:
    (pytester.path / "handed_in").mkdir()
    result, out = run(pytester, "--drills-from=handed_in", "--drill-strict")
    assert (result.ret, graded(result)) == (1, {"failed": MANY})
    assert f"{DRILL}: there is no file handed_in/{CHAPTER}/{DRILL}.py" in out
    result, _ = run(pytester, "--drills-from=handed_in")
    assert (result.ret, graded(result)) == (0, {"skipped": MANY})


def test_the_number_of_items_is_told(pytester: pytest.Pytester) -> None:
    (pytester.path / "handed_in").mkdir()
    _, out = run(pytester, "--drills-from=handed_in", "--collect-only")
    assert f"collected {MANY} items" in out


def test_a_folder_in_place_of_a_file_fails_in_words(pytester: pytest.Pytester) -> None:
    (pytester.path / "handed_in" / CHAPTER / f"{DRILL}.py").mkdir(parents=True)
    result, out = run(pytester, "--drills-from=handed_in", "-k", DRILL)
    assert (result.ret, graded(result)) == (1, {"failed": 1, "deselected": MANY - 1})
    assert "cannot be read" in out
    assert "pathlib" not in out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(
            ["--drills-from=handed_in", "other"], "takes no other paths", id="a folder beside it"
        ),
        pytest.param(
            ["--drills-from=handed_in", f"handed_in/{CHAPTER}/{DRILL}.py"],
            "pytest has taken its configuration from",
            id="a file in it, beside the folder's own configuration",
        ),
        pytest.param(["--drills-from=nowhere"], "there is no folder", id="no such folder"),
        pytest.param(["--drills-from=pytest.toml"], "there is no folder", id="a file for a folder"),
        pytest.param(["--drills-from="], "pytest has taken its configuration", id="nothing"),
        pytest.param(["--drills-from=."], "Start it elsewhere", id="the folder it is started in"),
        pytest.param(["--drills-from=.."], "Start it elsewhere", id="a folder above"),
        pytest.param(
            ["-c", "handed_in/pytest.ini", "--drills-from=handed_in"],
            "pytest has taken its configuration from",
            id="the folder's own configuration",
        ),
        pytest.param(
            ["--drills-from", "handed_in"],
            "pytest has taken its configuration from",
            id="without the equals sign, where the folder has a configuration",
        ),
    ],
)
def test_what_could_load_from_the_folder_is_refused(
    words: list[str], says: str, pytester: pytest.Pytester
) -> None:
    write(pytester.path / "handed_in", DRILL, RIGHT)
    (pytester.path / "handed_in" / "pytest.ini").write_text("[pytest]\n")
    (pytester.path / "pytest.toml").write_text("[pytest]\n")
    (pytester.path / "other").mkdir()
    result, _ = run(pytester, *words)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert says in result.stderr.str()


def test_started_inside_the_folder_it_is_refused(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = pytester.path / "handed_in"
    write(folder, DRILL, RIGHT)
    for name in ("conftest.py", f"{CHAPTER}/conftest.py"):
        (folder / name).write_text(FORGERY)
    for inside in (folder, folder / CHAPTER):
        monkeypatch.chdir(inside)
        result, out = run(pytester, f"--drills-from={folder}")
        assert result.ret == pytest.ExitCode.USAGE_ERROR
        assert "Start it elsewhere" in result.stderr.str()
        assert "FORGED" not in out + result.stderr.str()
