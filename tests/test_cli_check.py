"""`tensor-drills check`: what it grades, what it prints, how it ends, what it remembers."""

from __future__ import annotations

import json
import os
import random
import re
import shlex
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from conftest import FrontDoor, Ran, Shell, Workspace

from tensor_drills import __version__
from tensor_drills.device import available_devices
from tensor_drills.errors import WorkerFault
from tensor_drills.grade import Grader
from tensor_drills.observe import copy_of
from tensor_drills.progress import FILE_NAME
from tensor_drills.registry import Registry
from tensor_drills.stub import stub_text
from tensor_drills.verdict import OUTCOMES
from tensor_drills.worker.layers import LAYERS
from tensor_drills.worker.pool import Pool

DRILL = "gather_class_scores"
CHAPTER = "11_selection"
SOLUTIONS = Registry.open().solution(DRILL).parent.parent
HEAD = f"import torch\n\n\ndef {DRILL}(scores, label):\n"
RIGHT = f"{HEAD}    return scores[torch.arange(len(label)), label]\n"
WRONG = f"{HEAD}    return scores.gather(1, label[:, None]).squeeze()\n"
RAISES = f"{HEAD}    raise ValueError('no')\n"
BLANK = f"{HEAD}    raise NotImplementedError\n"
DOCUMENT = ["schema", "tensor_drills", "torch", "device", "isolation", "seed", "results"]
RESULT = ["drill", "verdict", "misconception", "cases_run", "cases_total", "wall_s", "findings"]
FINDING = ["kind", "case", "expected", "actual", "message", "means"]
LOUD = (
    "import os\nimport sys\n\n"
    "print('printed while loading')\nos.write(1, b'{\"schema\": 0}\\n')\n\n\n"
    f"def {DRILL}(scores, label):\n"
    "    print('printed', flush=True)\n"
    "    os.write(1, b'written to 1\\n')\n"
    "    os.write(2, b'written to 2\\n')\n"
    "    os.system('echo said by a shell')\n"
    "    print('to stderr', file=sys.stderr)\n"
    "    return scores.sum()\n"
)
THIRD = '''
from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.neg",),
    title=Text("Turn the sign", "变号"),
    statement=Text("Return `x` with the other sign.", "返回 `x` 的相反数。"),
    hints=(Text("One sign.", "一个符号。"), Text("`-x`.", "`-x`。")),
)


@drill.reference
def {name}(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
    """out[i] = -x[i]"""
    {reference}


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    {cases}
    yield Case(("two", "两个"), x=draw.distinct(2))
'''


def label(text: str, name: str) -> str:
    """Return what stands after a label in a message."""
    found = re.search(rf"^    {name} +(.*)$", text, re.MULTILINE)
    assert found, text
    return found[1]


def document_of(ran: Ran) -> dict[str, Any]:
    """Read the one document on stdout."""
    document: dict[str, Any] = json.loads(ran.out)
    return document


def third_party(root: Path, reference: str = "return -x", cases: str = "pass") -> Path:
    """Write a folder of drills with one drill."""
    chapter = root / "third" / "drills" / "90_third"
    chapter.mkdir(parents=True)
    text = THIRD.format(name="turn_sign", reference=reference, cases=cases)
    (chapter / "turn_sign.py").write_text(text)
    (root / "turn_sign.py").write_text("def turn_sign(x):\n    return -x\n")
    return root / "third"


# exit statuses


@pytest.mark.parametrize(
    ("source", "status", "first"),
    [
        pytest.param(RIGHT, 0, f"✓ {DRILL}   13 cases", id="a pass is 0"),
        pytest.param(WRONG, 1, f'✗ {DRILL}   wrong on case "one row"', id="wrong is 1"),
        pytest.param(RAISES, 1, f'✗ {DRILL}   error on case "one row"', id="an error is 1"),
        pytest.param(BLANK, 1, f"○ {DRILL}   blank: nothing written yet", id="a blank is 1"),
        pytest.param("def", 1, f"✗ {DRILL}   error", id="a syntax error is 1"),
    ],
)
def test_the_exit_status_of_one_drill(
    source: str, status: int, first: str, workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, source)
    ran = front_door("check", DRILL)
    assert ran.status == status
    assert ran.out.splitlines()[0] == first
    assert ran.err == ""


def test_one_that_does_not_pass_among_others_is_status_1(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, RIGHT)
    solution = Registry.open().solution("topk_labels").read_bytes()
    workspace.write("topk_labels", solution)
    assert front_door("check", DRILL, "topk_labels").status == 0
    workspace.write("topk_labels", "")
    ran = front_door("check", DRILL, "topk_labels", "--seed", 5)
    assert ran.status == 1
    assert ran.out.splitlines()[-1] == "1 of 2 passed · 1 error · seed 5"


def test_a_fault_of_the_pool_is_status_3_and_not_the_learners(
    workspace: Workspace, front_door: FrontDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        layers: tuple[str, ...] = ()

        def start(self, *job: Any, **options: Any) -> None:
            raise WorkerFault("the warm process: it has died")

        def close(self) -> None:
            pass

    workspace.write(DRILL, RIGHT)
    monkeypatch.setattr("tensor_drills.worker.pool.open_pool", Broken)
    ran = front_door("check", DRILL)
    assert ran.status == 3
    assert "! gather_class_scores   the grader failed" in ran.out
    assert "the warm process: it has died" in ran.out
    assert "评分程序" in front_door("check", DRILL, "--lang", "zh").out
    as_json = front_door("check", DRILL, "--json")
    assert as_json.status == 3
    assert document_of(as_json)["results"][0]["verdict"] == "fault"


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param({"reference": "return -x)"}, id="a file that is not Python"),
        pytest.param({"reference": "raise ValueError('odd')"}, id="a reference that raises"),
        pytest.param({"cases": "raise ValueError('odd')"}, id="cases that raise"),
        pytest.param(
            {"cases": 'yield Case(("one", "一个"), y=draw.distinct(1))'},
            id="inputs that are no parameters",
        ),
    ],
)
def test_a_broken_drill_is_status_3(
    broken: dict[str, str], workspace: Workspace, front_door: FrontDoor
) -> None:
    third_party(workspace.root, **broken)
    ran = front_door("check", "turn_sign", "--file", "turn_sign.py", "--drills", "third")
    assert ran.status == 3
    assert "turn_sign" in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_two_drills_of_one_id_are_status_3(workspace: Workspace, front_door: FrontDoor) -> None:
    folder = workspace.root / "third" / "drills" / "90_third"
    folder.mkdir(parents=True)
    (folder / f"{DRILL}.py").write_text("")
    ran = front_door("check", DRILL, "--drills", "third")
    assert ran.status == 3
    assert "have one id" in ran.err


# what is asked for


@pytest.mark.parametrize(
    "words",
    [
        [DRILL, "--all"],
        [DRILL, "--chapter", "selection"],
        ["--all", "--chapter", "selection"],
        ["--all", "--file", "a.py"],
        ["--chapter", "selection", "--file", "a.py"],
        [DRILL, "topk_labels", "--file", "a.py"],
        [DRILL, "--file", "a.py", "--from", "exercises"],
        ["--from", "exercises"],
        [],
        [DRILL, "--timeout", "0"],
        [DRILL, "--timeout", "-1"],
        [DRILL, "--timeout", "nan"],
        [DRILL, "--seed", "-1"],
        [DRILL, "--seed", "many"],
        [DRILL, "--device", "tpu"],
        [DRILL, "--lang", "de"],
        [DRILL, "--file"],
        [DRILL, "--drills", "nowhere"],
        [DRILL, "--drills", "exercises"],
        ["--chapter", "selction"],
        ["--all", "--from", "nowhere"],
        [f"exercises/{CHAPTER}/{DRILL}.py", "--from", "nowhere"],
    ],
    ids=lambda words: " ".join(words) or "nothing",
)
def test_what_contradicts_itself_is_a_usage_error(
    words: list[str], workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, RIGHT)
    (workspace.root / "a.py").write_text(RIGHT)
    ran = front_door("check", *words)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.strip()
    assert "Traceback" not in ran.err


def test_without_exercises_a_check_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, front_door: FrontDoor
) -> None:
    monkeypatch.chdir(tmp_path)
    for words in ([DRILL], ["--all"]):
        ran = front_door("check", *words)
        assert ran.status == 2
        assert "There is no workspace here or above." in ran.err
    assert "这里和上级目录都不是工作区" in front_door("check", DRILL, "--lang", "zh").err


@pytest.mark.parametrize(
    "target",
    [
        DRILL,
        f"exercises/{CHAPTER}/{DRILL}.py",
        f"./exercises/{CHAPTER}/{DRILL}.py",
        "exercises",
        f"exercises/{CHAPTER}",
    ],
)
def test_a_target_is_an_id_a_file_or_a_folder(
    target: str, workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, RIGHT)
    ran = front_door("check", target)
    assert (ran.status, ran.out.splitlines()[0]) == (0, f"✓ {DRILL}   13 cases")


@pytest.mark.parametrize(
    ("words", "is_by_id"),
    [
        ([f"exercises/{CHAPTER}/{DRILL}.py"], True),
        ([f"./exercises/../exercises/{CHAPTER}/{DRILL}.py"], True),
        (["exercises"], True),
        ([DRILL, "--file", f"exercises/{CHAPTER}/{DRILL}.py"], True),
        ([f"exercises/{CHAPTER}/{DRILL}.2026-11-21.py"], False),
        ([f"{DRILL}.py"], False),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_id_alone_is_proposed_where_it_stands_for_the_file(
    words: list[str], is_by_id: bool, workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, WRONG)
    Path(f"exercises/{CHAPTER}/{DRILL}.2026-11-21.py").write_text(WRONG)
    Path(f"{DRILL}.py").write_text(WRONG)
    again = label(front_door("check", *words).out, "again")
    assert again.startswith(f"tensor-drills check {DRILL} ")
    assert ("--file" not in again) is is_by_id


def test_a_file_that_reset_kept_is_checked_by_its_path(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    path = f"exercises/{CHAPTER}/{DRILL}.2026-11-21-2.py"
    workspace.write(DRILL, WRONG)
    Path(path).write_text(RIGHT)
    assert front_door("check", path).out.startswith(f"✓ {DRILL}")
    assert front_door("check", "--file", path).out.startswith(f"✓ {DRILL}")
    assert front_door("show", path).status == 0
    assert front_door("check", "exercises").out.count(DRILL + "  ") == 1  # kept, and no answer


def test_an_id_is_found_from_a_folder_below(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, front_door: FrontDoor
) -> None:
    path = workspace.write(DRILL, WRONG)
    monkeypatch.chdir(path.parent)
    ran = front_door("check", DRILL)
    assert ran.status == 1
    assert (
        document_of(front_door("check", f"{DRILL}.py", "--json"))["results"][0]["verdict"]
        == "wrong"
    )


def test_a_file_answers_the_drill_that_is_named_or_the_one_of_its_name(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    Path("mine.py").write_text(RIGHT)
    Path(f"{DRILL}.py").write_text(RIGHT)
    assert front_door("check", DRILL, "--file", "mine.py").status == 0
    assert front_door("check", "--file", f"{DRILL}.py").status == 0
    assert front_door("check", "topk_labels", "--file", "mine.py").status == 1


def test_another_tree_is_read_in_place_of_exercises(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, WRONG)
    workspace.write(DRILL, RIGHT, tree="handed in/ann")
    assert front_door("check", DRILL).status == 1
    assert front_door("check", DRILL, "--from", "handed in/ann").status == 0
    assert front_door("check", DRILL, "--from", "handed in").status == 2


def test_a_tree_needs_no_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, front_door: FrontDoor
) -> None:
    monkeypatch.chdir(tmp_path)
    assert front_door("check", DRILL, "--from", SOLUTIONS).status == 0
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("given", ["selection", "11", "11_selection"])
def test_a_chapter_is_checked(given: str, front_door: FrontDoor) -> None:
    ran = front_door("check", "--chapter", given, "--from", SOLUTIONS, "--json")
    assert ran.status == 0
    checked = [result["drill"] for result in document_of(ran)["results"]]
    assert sorted(checked) == sorted(path.stem for path in (SOLUTIONS / CHAPTER).glob("*.py"))


def test_all_solutions_pass(front_door: FrontDoor) -> None:
    ran = front_door("check", "--all", "--from", SOLUTIONS, "--seed", 3)
    count = len(Registry.open().ids)
    assert ran.status == 0
    assert ran.out.count("✓ ") == count
    assert ran.out.splitlines()[-1] == f"{count} of {count} passed · seed 3"


def test_no_fresh_stub_passes(workspace: Workspace, front_door: FrontDoor) -> None:
    registry = Registry.open()
    names = registry.ids[::7]  # `dev check` tries them all
    for name in names:
        workspace.write(name, stub_text(registry.load(name)))
    ran = front_door("check", *names, "--json")
    assert ran.status == 1
    results = document_of(ran)["results"]
    assert {result["drill"] for result in results} == set(names)
    assert {result["verdict"] for result in results} == {"blank"}
    told = front_door("check", *names, "--seed", 4)
    count = len(names)
    assert told.out.splitlines()[-1] == f"0 of {count} passed · {count} blank · seed 4"
    assert told.out.count("\n○ ") == count - 1


def test_a_tree_without_the_files_is_all_blank(workspace: Workspace, front_door: FrontDoor) -> None:
    ran = front_door("check", "--chapter", CHAPTER, "--json")
    assert ran.status == 1
    results = document_of(ran)["results"]
    assert {result["verdict"] for result in results} == {"blank"}
    assert all("there is no file" in r["findings"][0]["message"] for r in results)


def test_a_blank_is_told_what_to_do_next(workspace: Workspace, front_door: FrontDoor) -> None:
    path = workspace.write(DRILL, BLANK)
    assert front_door("check", DRILL).out == (
        f"○ {DRILL}   blank: nothing written yet\n"
        f"    next     edit {path}, then: tensor-drills check {DRILL}\n"
        f"             stuck? tensor-drills hint {DRILL}\n"
    )


# what a wrong answer is told


def test_a_wrong_answer_is_told_what_was_measured_and_why(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, WRONG)
    out = front_door("check", DRILL, "--seed", 1234).out
    assert out.splitlines()[0] == f'✗ {DRILL}   wrong on case "one row"'
    assert label(out, "shape") == "expected (n,) = (1,), got ()"
    assert label(out, "because").startswith("`squeeze()` drops every dim of size 1")
    assert label(out, "call").startswith(f"{DRILL}(torch.tensor([[")
    assert label(out, "again") == f"tensor-drills check {DRILL} --seed 1234"
    chinese = front_door("check", DRILL, "--seed", 1234, "--lang", "zh").out
    assert chinese.splitlines()[0] == f"✗ {DRILL}   不对，用例“一行”"
    assert label(chinese, "形状") == "应为 (n,) = (1,)，得到 ()"
    assert label(chinese, "原因").startswith("`squeeze()` 会去掉所有大小为 1 的维度")
    assert label(chinese, "调用") == label(out, "call")
    assert label(chinese, "重试").startswith(f"tensor-drills check {DRILL} --lang zh --seed 1234")


def test_the_call_can_be_pasted_and_shows_the_same(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, WRONG)
    call = label(front_door("check", DRILL).out, "call")
    names: dict[str, Any] = {}
    exec(WRONG, names)
    assert eval(call, {"torch": torch, DRILL: names[DRILL]}).shape == ()
    exec(RIGHT, names)
    assert eval(call, {"torch": torch, DRILL: names[DRILL]}).shape == (1,)


@pytest.mark.parametrize(
    "drill",
    [entry.id for entry in Registry.open().entries() if entry.kind not in ("answer", "module")],
)
def test_the_call_of_every_drill_makes_the_inputs_of_the_case(drill: str, warm_pool: Pool) -> None:
    loaded = Registry.open().load(drill)
    if loaded.is_module:
        pytest.skip("a module is called in three statements")
    names = ", ".join(parameter.name for parameter in loaded.parameters)
    source = f"def {drill}({names}):\n    return object()\n".encode()
    verdict = Grader(warm_pool, 0).grade(loaded, source, "a.py")
    assert verdict.outcome == "rejected"
    call = verdict.findings[0].call
    assert call is not None
    if "tensor of shape" in call:
        pytest.skip("large inputs are given by their shape")
    given = eval(call, {"torch": torch, drill: lambda *inputs: inputs})
    wanted = [copy_of(value) for value in loaded.make_cases(0)[0].inputs.values()]
    assert are_alike(list(given), wanted)


def are_alike(one: Any, other: Any) -> bool:
    """Whether two inputs are alike: types, dtypes, values and layout."""
    if isinstance(one, list | tuple):
        is_pair = type(one) is type(other) and len(one) == len(other)
        return is_pair and all(map(are_alike, one, other))
    if not isinstance(one, torch.Tensor):
        return type(one) is type(other) and bool(one == other)
    return (
        one.dtype == other.dtype
        and one.is_contiguous() is other.is_contiguous()
        and one.shape == other.shape
        and bool(((one == other) | (one != one) & (other != other)).all())
    )


@pytest.mark.parametrize(
    "words",
    [
        pytest.param([DRILL], id="an id"),
        pytest.param([f"exercises/{CHAPTER}/{DRILL}.py"], id="a path"),
        pytest.param([DRILL, "--file", "my file's.py"], id="a file with blanks and quotes"),
        pytest.param([DRILL, "--from", "handed in"], id="a tree with a blank"),
        pytest.param(["--chapter", CHAPTER, "--from", "handed in"], id="a chapter of a tree"),
        pytest.param(["handed in"], id="a folder"),
        pytest.param([DRILL, "--timeout", "2.5"], id="a timeout"),
        pytest.param([DRILL, "--seed", "99"], id="a seed"),
        pytest.param([DRILL, "--device", "auto"], id="a device"),
        pytest.param(["turn_sign", "--file", "a.py", "--drills", "third"], id="more drills"),
    ],
)
def test_the_command_to_repeat_repeats_the_verdict(
    words: list[str], workspace: Workspace, front_door: FrontDoor
) -> None:
    third_party(workspace.root)
    drill = words[0] if words[0] == "turn_sign" else DRILL
    # The verdict depends on the file and, by the values shown, on the seed.
    shows = "import torch\n\n\ndef {0}(x, *rest):\n    raise ValueError('{1}', x[len(x) > 1:])\n"
    workspace.write(DRILL, shows.format(DRILL, "in exercises"))
    workspace.write(DRILL, shows.format(DRILL, "handed in"), tree="handed in")
    Path("my file's.py").write_text(shows.format(DRILL, "my file's"[:7]))
    Path("a.py").write_text(shows.format("turn_sign", "a.py"))
    ran = front_door("check", *words)
    assert ran.status == 1
    message = ran.out[ran.out.index(f"✗ {drill}") :]
    again = label(message, "again")
    assert again.startswith(f"tensor-drills check {drill} ")
    repeated = front_door(*shlex.split(again)[1:])
    assert repeated.status == 1
    assert label(repeated.out, "raised") == label(message, "raised")
    assert label(repeated.out, "call") == label(message, "call")


def test_the_command_to_repeat_runs_in_a_shell(workspace: Workspace, shell: Shell) -> None:
    Path("my file's.py").write_text(WRONG)
    first = shell.run(["tensor-drills", "check", DRILL, "--file", "my file's.py"])
    assert first.status == 1
    repeated = shell.line(label(first.out, "again"))
    assert repeated == first


# the seed


def test_a_seed_repeats_the_random_cases(workspace: Workspace, front_door: FrontDoor) -> None:
    late = "calls = []\n\n\n" + HEAD + "    calls.append(1)\n    if len(calls) > 7:\n        "
    late += (
        "raise ValueError(scores.tolist())\n    return scores[torch.arange(len(label)), label]\n"
    )
    workspace.write(DRILL, late)

    def shown(*words: str) -> str:
        ran = front_door("check", DRILL, *words)
        assert '"random 3"' in ran.out.splitlines()[0]
        return ran.out

    assert shown("--seed", "7") == shown("--seed", "7")
    assert label(shown("--seed", "7"), "raised") != label(shown("--seed", "8"), "raised")
    random.seed(1)
    drawn = shown()
    seed = shlex.split(label(drawn, "again"))[-1]
    assert shown("--seed", seed) == drawn
    random.seed(2)
    assert shlex.split(label(shown(), "again"))[-1] != seed


def test_the_seed_is_the_same_for_all_drills_of_a_run(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    for name in (DRILL, "topk_labels", "cat_features"):
        workspace.write(name, f"def {name}(*inputs):\n    return None\n")
    out = front_door("check", "--all").out
    seeds = set(re.findall(r"--seed (\d+)", out)) | set(re.findall(r"seed (\d+)$", out))
    assert len(seeds) == 1


# JSON


def run_json(front_door: FrontDoor, *words: str) -> dict[str, Any]:
    ran = front_door("check", *words, "--json")
    assert ran.err == ""
    return document_of(ran)


def test_the_document_has_the_contracted_keys_and_no_other(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, WRONG)
    document = run_json(front_door, DRILL, "--seed", "1234")
    assert list(document) == DOCUMENT
    assert document["schema"] == 1
    assert document["tensor_drills"] == __version__
    assert document["torch"] == torch.__version__.partition("+")[0]
    assert document["device"] == "cpu"
    assert document["isolation"] in ("process", "full", "partial", "none")
    assert document["seed"] == 1234
    (result,) = document["results"]
    assert {key: result[key] for key in RESULT if key not in ("wall_s", "findings")} == {
        "drill": DRILL,
        "verdict": "wrong",
        "misconception": "squeezed_every_dim",
        "cases_run": 1,
        "cases_total": 13,
    }
    assert isinstance(result["wall_s"], float)
    finding = result["findings"][0]
    assert {key: finding[key] for key in FINDING} == {
        "kind": "shape",
        "case": "one row",
        "expected": "(n,) = (1,)",
        "actual": "()",
        "message": "expected (n,) = (1,), got ()",
        "means": None,
    }


def test_results_and_findings_have_the_contracted_keys_and_no_other(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, WRONG)
    (result,) = run_json(front_door, DRILL)["results"]
    assert list(result) == RESULT
    assert [list(finding) for finding in result["findings"]] == [FINDING] * len(result["findings"])


@pytest.mark.parametrize(
    ("source", "verdict", "cases_run"),
    [
        (RIGHT, "pass", 13),
        (WRONG, "wrong", 1),
        (RAISES, "error", 1),
        (BLANK, "blank", 0),
        ("", "error", 0),
        (f"{HEAD}    return scores.numpy()\n", "rejected", 1),
    ],
    ids=lambda value: value if value in OUTCOMES else "",
)
def test_every_verdict_has_the_same_form(
    source: str, verdict: str, cases_run: int, workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, source)
    (result,) = run_json(front_door, DRILL)["results"]
    assert set(RESULT) <= set(result)
    assert (result["verdict"], result["cases_run"]) == (verdict, cases_run)
    assert result["cases_total"] == 13
    assert (result["misconception"] is not None) is (verdict == "wrong")
    assert bool(result["findings"]) is (verdict not in ("pass", "blank"))


def test_messages_in_the_document_follow_the_language(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, WRONG)
    (result,) = run_json(front_door, DRILL, "--lang", "zh")["results"]
    finding = result["findings"][0]
    assert (finding["case"], finding["message"]) == ("一行", "应为 (n,) = (1,)，得到 ()")
    assert finding["kind"] == "shape"


def test_an_answer_is_never_told_to_a_puzzle(workspace: Workspace, front_door: FrontDoor) -> None:
    wrong = "def fully_connected_shapes():\n    return {'w': (8, 1), 'b': (7, 1)}\n"
    workspace.write("fully_connected_shapes", wrong)
    document = run_json(front_door, "fully_connected_shapes")
    (result,) = document["results"]
    assert result["verdict"] == "wrong"
    assert [finding["expected"] for finding in result["findings"]] == [None] * len(
        result["findings"]
    )
    for text in (json.dumps(document), front_door("check", "fully_connected_shapes").out):
        assert "(1, 1)" not in text


def test_nothing_a_learner_writes_gets_beside_the_document(
    workspace: Workspace, shell: Shell
) -> None:
    workspace.write(DRILL, LOUD)
    ran = shell.run(["tensor-drills", "check", DRILL, "--json"])
    assert ran.status == 1
    assert ran.err == ""
    document = document_of(ran)
    assert list(document) == DOCUMENT
    assert document["results"][0]["verdict"] == "wrong"
    assert "written to" not in ran.out


def test_what_a_learner_prints_is_shown_to_them(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, LOUD)
    out = front_door("check", DRILL).out
    assert "printed while loading" in out
    assert "written to 1" in out
    assert "written to 2" in out


def test_a_usage_error_prints_nothing_on_stdout(front_door: FrontDoor) -> None:
    ran = front_door("check", "xyzzy", "--json")
    assert (ran.status, ran.out) == (2, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("words", ["check {drill} --json", "list", "--help"])
@pytest.mark.parametrize(
    ("lang", "said"), [("en", "could not be written: No space left"), ("zh", "写不下去：磁盘已满")]
)
def test_a_full_disk_is_a_fault_in_one_line(
    words: str, lang: str, said: str, workspace: Workspace, shell: Shell
) -> None:
    workspace.write(DRILL, RIGHT)
    locale = "zh_CN.UTF-8" if lang == "zh" else "C.UTF-8"
    ran = shell.line(f"tensor-drills {words.format(drill=DRILL)} > /dev/full", LC_ALL=locale)
    assert ran.status == 3
    assert said in ran.err
    assert ran.err.count("\n") == 1


# limits, devices, isolation


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("time.sleep(0.4)\n    return scores[range(len(label)), label]", "for all cases together"),
        ("while True: pass", "is there a loop that does not end?"),
        ("while len(label) > 1: pass\n    return scores[[0], label]", "is there a loop that does"),
    ],
    ids=["slow calls", "a loop", "a loop in a later case"],
)
def test_slow_calls_are_told_from_a_loop_without_end(
    body: str, says: str, workspace: Workspace, front_door: FrontDoor
) -> None:
    workspace.write(DRILL, f"import time\n\n\n{HEAD}    {body}\n")
    ran = front_door("check", DRILL, "--timeout", "2")
    assert ran.status == 1
    words = " ".join(ran.out.split())
    assert says in words
    if "together" in says:
        assert re.search(r"the \d cases before this one took 1\.\d s", words)


def test_a_loop_ends_at_the_timeout(workspace: Workspace, front_door: FrontDoor) -> None:
    workspace.write(DRILL, f"{HEAD}    while True:\n        pass\n")
    ran = front_door("check", DRILL, "--timeout", "0.4")
    assert ran.status == 1
    assert label(ran.out, "limit") == "stopped after 0.4 s: is there a loop that does not end?"
    assert "--timeout 0.4" in label(ran.out, "again")


@pytest.mark.parametrize(
    ("attained", "status"),
    [
        pytest.param((), 2, id="only a process of its own is refused"),
        pytest.param(("limits", "privileges", "landlock"), 2, id="a part of the layers is refused"),
        pytest.param(LAYERS, 0, id="all layers are enough"),
    ],
)
def test_a_sandbox_that_is_required_is_there_or_nothing_runs(
    attained: tuple[str, ...],
    status: int,
    workspace: Workspace,
    front_door: FrontDoor,
    warm_pool: Pool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Attained:
        layers = attained
        start = warm_pool.start

        def close(self) -> None:
            pass

    monkeypatch.setattr("tensor_drills.worker.pool.open_pool", Attained)
    workspace.write(DRILL, RIGHT)
    ran = front_door("check", DRILL, "--require-sandbox")
    assert ran.status == status
    if "cuda" not in available_devices():  # where it is, "auto" is the GPU, which has no limits
        assert front_door("check", DRILL, "--require-sandbox", "--device", "auto").status == status
    assert ("Full isolation is not attained here" in ran.err) is (status == 2)
    assert bool(ran.out) is (status == 0)
    assert front_door("check", DRILL).status == 0


@pytest.mark.parametrize("device", ["cuda", "mps"])
def test_a_device_that_is_not_there_is_a_usage_error(
    device: str, workspace: Workspace, front_door: FrontDoor
) -> None:
    if device in available_devices():
        pytest.skip(f"this machine has {device}")
    workspace.write(DRILL, RIGHT)
    ran = front_door("check", DRILL, "--device", device)
    assert (ran.status, ran.out) == (2, "")
    assert f"finds no device `{device}` on this machine (it has: cpu" in ran.err
    assert "--device auto" in ran.err
    assert "找不到设备" in front_door("check", DRILL, "--device", device, "--lang", "zh").err


def test_auto_takes_the_best_device_there_is(workspace: Workspace, front_door: FrontDoor) -> None:
    workspace.write(DRILL, RIGHT)
    document = run_json(front_door, DRILL, "--device", "auto")
    assert document["device"] == available_devices()[-1]
    assert document["results"][0]["verdict"] == "pass"


# colour


def on_a_terminal(words: list[str], environ: dict[str, str]) -> str:
    """Run a command whose output is a terminal; return what it wrote there."""
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=environ
    ):
        os.close(theirs)
        written = b""
        while True:
            try:
                chunk = os.read(ours, 4096)
            except OSError:  # Linux tells the end of a terminal so
                break
            if not chunk:
                break
            written += chunk
    os.close(ours)
    return written.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_colour_unless_told_otherwise(workspace: Workspace, shell: Shell) -> None:
    words = ["tensor-drills", "list"]
    environ = shell.environ | {"TERM": "xterm-256color"}
    coloured = on_a_terminal(words, environ)
    plain = on_a_terminal(words, environ | {"NO_COLOR": "1"})
    assert "\x1b[1m" in coloured
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[\d*m", "", coloured) == plain
    in_a_pipe = shell.run(words).out
    assert plain.replace("\r\n", "\n").split() == in_a_pipe.split()  # only its lines are shorter


def test_a_pipe_gets_no_colour_and_the_verdict_reads_without(
    workspace: Workspace, shell: Shell
) -> None:
    workspace.write(DRILL, WRONG)
    ran = shell.run(["tensor-drills", "check", DRILL, "topk_labels", "--from", "exercises"])
    assert ran.status == 2  # topk_labels has no file there
    ran = shell.run(["tensor-drills", "check", "--chapter", CHAPTER])
    assert "\x1b" not in ran.out + ran.err
    assert f"✗ {DRILL}   wrong" in ran.out


def test_a_terminal_that_knows_no_unicode_breaks_nothing(
    workspace: Workspace, shell: Shell
) -> None:
    workspace.write(DRILL, WRONG)
    words = ["tensor-drills", "check", DRILL, "--lang", "zh"]
    ran = shell.run(words, PYTHONIOENCODING="latin-1")
    assert (ran.status, ran.err) == (1, "")
    assert ran.out.splitlines()[0].startswith(f"? {DRILL}   ")
    assert f"tensor-drills check {DRILL} --lang zh --seed " in ran.out.splitlines()[-1]


# progress


def statuses(front_door: FrontDoor) -> dict[str, str]:
    """Return the status of each drill that is not new."""
    drills = json.loads(front_door("list", "--json").out)["drills"]
    return {drill["id"]: drill["status"] for drill in drills if drill["status"] != "new"}


def test_a_check_is_remembered(workspace: Workspace, front_door: FrontDoor) -> None:
    assert statuses(front_door) == {}
    workspace.write(DRILL, BLANK)
    front_door("check", DRILL)
    assert statuses(front_door) == {}
    workspace.write(DRILL, WRONG)
    front_door("check", DRILL)
    assert statuses(front_door) == {DRILL: "tried"}
    workspace.write(DRILL, RIGHT)
    front_door("check", DRILL, "--json")
    assert statuses(front_door) == {DRILL: "passed"}
    workspace.write(DRILL, WRONG)
    front_door("check", f"exercises/{CHAPTER}/{DRILL}.py")
    assert statuses(front_door) == {DRILL: "passed"}
    assert {path.name for path in workspace.root.iterdir()} == {"exercises", FILE_NAME}


def test_what_is_not_the_learners_own_file_is_not_remembered(
    workspace: Workspace, front_door: FrontDoor
) -> None:
    Path("mine.py").write_text(RIGHT)
    workspace.write(DRILL, RIGHT, tree="handed in")
    front_door("check", DRILL, "--file", "mine.py")
    front_door("check", DRILL, "--from", "handed in")
    front_door("check", DRILL, "--from", SOLUTIONS)
    assert statuses(front_door) == {}


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(b"not a database" * 99), id="no database"),
        pytest.param(lambda path: path.write_bytes(b"SQLite format 3\0cut"), id="one cut short"),
        pytest.param(lambda path: path.mkdir(), id="a folder"),
        pytest.param(lambda path: path.symlink_to("nowhere/at/all"), id="a link to nowhere"),
        pytest.param(lambda path: path.symlink_to("/proc/version"), id="a file that is read only"),
        pytest.param(lambda path: locked(path), id="a database that another process holds"),
        pytest.param(
            lambda path: closed(path, "CREATE TABLE attempt (x); PRAGMA user_version = 1"),
            id="a table of other columns",
        ),
    ],
)
def test_progress_that_cannot_be_kept_breaks_no_check(
    damage: Callable[[Path], sqlite3.Connection | None],
    workspace: Workspace,
    front_door: FrontDoor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tensor_drills.state.store.BUSY_LIMIT_S", 0.05)
    workspace.write(DRILL, RIGHT)
    held = damage(workspace.root / FILE_NAME)
    ran = front_door("check", DRILL)
    assert (ran.status, ran.out.splitlines()[0]) == (0, f"✓ {DRILL}   13 cases")
    assert "Your answers are" in " ".join(ran.err.split())  # with what became of the record
    assert front_door("list", "--status", "new").status == 0
    if isinstance(held, sqlite3.Connection):
        held.close()


def locked(path: Path) -> sqlite3.Connection:
    """Make a database and hold it as no other may."""
    database = sqlite3.connect(path)
    database.execute("BEGIN EXCLUSIVE")
    return database


def closed(path: Path, script: str) -> None:
    """Make a database."""
    database = sqlite3.connect(path)
    database.executescript(script)
    database.close()


# further drills


def test_a_folder_of_drills_joins_the_others(workspace: Workspace, front_door: FrontDoor) -> None:
    third_party(workspace.root)
    words = ["turn_sign", "--file", "turn_sign.py", "--drills", "third"]
    assert front_door("check", *words).status == 0
    Path("turn_sign.py").write_text("def turn_sign(x):\n    return x\n")
    ran = front_door("check", *words)
    assert ran.status == 1
    assert "--drills third" in label(ran.out, "again")
    assert front_door("check", "turn_sign", "--file", "turn_sign.py").status == 2
