"""`list`, `show`, `hint` and `solution`: what they print in both languages, what they leave."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from conftest import FrontDoor, Shell, Workspace
from each_drill import by_chapter

from tensor_drills import __version__
from tensor_drills.cli import COMMANDS, cli
from tensor_drills.progress import FILE_NAME, Attempt, Progress
from tensor_drills.registry import Registry
from tensor_drills.stub import stub_text
from tensor_drills.wrap import width_of

DRILL = "gather_class_scores"
REGISTRY = Registry.open()
KEYS = ["id", "chapter", "level", "kind", "title", "ops", "status"]
KINDS = {"function", "answer", "repair", "gradient", "module", "training", "layout"}
FIXED = [
    "flatten_images",
    "bias_to_channels",
    DRILL,
    "topk_labels",
    "fully_connected_shapes",
]


def run(*words: str, status: int = 0) -> str:
    """Run a command that prints; return what it printed."""
    result = CliRunner().invoke(cli, list(words))
    assert result.exit_code == status, result.output
    return result.stdout


def listed(*words: str) -> list[dict[str, Any]]:
    """Run `list --json`; return its drills."""
    document = json.loads(run("list", "--json", *words))
    drills: list[dict[str, Any]] = document["drills"]
    return drills


@pytest.fixture(autouse=True)
def _somewhere(workspace: Workspace) -> None:
    """Stand in a workspace of its own, so that nobody's progress is seen or changed."""


# list


def test_list_shows_every_drill_once_by_chapter_with_its_level_kind_and_title() -> None:
    out = run("list")
    lines = out.splitlines()
    for entry in Registry.open().entries():
        line = next(line for line in lines if entry.id in line.split())
        assert "●" * entry.level in line.split()
        assert entry.title.en in line
        above = lines[: lines.index(line)]
        assert next(x for x in reversed(above) if x[:1].isdigit()).split()[0] == entry.chapter
    assert lines[0].split() == ["id", "level", "kind", "title"]
    assert f"{len(Registry.open().ids)} drills · ✓ 0 passed · • 0 tried" in lines
    assert lines[-1] == "Next: tensor-drills show ID"
    assert "\x1b" not in out


def test_list_in_chinese_aligns_its_columns() -> None:
    lines = run("list", "--lang", "zh").splitlines()
    starts = set()
    for entry in Registry.open().entries():
        line = next(line for line in lines if entry.id in line.split())
        assert entry.title.zh in line
        starts.add(width_of(line[: line.index(entry.title.zh)]))
    assert len(starts) == 1
    assert lines[0].split() == ["id", "难度", "类型", "标题"]
    assert f"共 {len(Registry.open().ids)} 题" in "\n".join(lines)


def test_list_json_is_the_documented_schema() -> None:
    document = json.loads(run("list", "--json"))
    assert list(document) == ["schema", "drills"]
    assert document["schema"] == 1
    assert {drill["id"] for drill in document["drills"]} == set(Registry.open().ids)
    for drill in document["drills"]:
        assert list(drill) == KEYS
        assert drill["kind"] in KINDS
        assert drill["level"] in range(1, 6)
        assert drill["ops"]
        assert all(op.startswith("torch.") for op in drill["ops"])
        assert drill["status"] == "new"
        entry = REGISTRY.entry(drill["id"])
        assert (drill["chapter"], drill["title"]) == (entry.chapter, entry.title.en)


def test_list_json_in_chinese_has_chinese_titles_and_the_same_keys() -> None:
    english, chinese = listed(), listed("--lang", "zh")
    assert [{**drill, "title": ""} for drill in english] == [
        {**drill, "title": ""} for drill in chinese
    ]
    assert all(a["title"] != b["title"] for a, b in zip(english, chinese, strict=True))


def test_the_fixed_drills_are_listed() -> None:
    assert set(FIXED) <= {drill["id"] for drill in listed()}


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        pytest.param(words, fits, id=" ".join(words))
        for words, fits in [
            (("--chapter", "selection"), lambda d: d["chapter"] == "11_selection"),
            (("--chapter", "11"), lambda d: d["chapter"] == "11_selection"),
            (("--chapter", "11_selection"), lambda d: d["chapter"] == "11_selection"),
            (("--chapter", "4"), lambda d: d["chapter"] == "04_reshape"),
            (("--chapter", "04"), lambda d: d["chapter"] == "04_reshape"),
            (("--op", "gather"), lambda d: "torch.gather" in d["ops"]),
            (("--op", "torch.gather"), lambda d: "torch.gather" in d["ops"]),
            (("--op", "view"), lambda d: "torch.Tensor.view" in d["ops"]),
            (("--level", "1"), lambda d: d["level"] == 1),
            (("--level", "4"), lambda d: d["level"] == 4),
            (("--status", "new"), lambda d: True),
            (
                ("--chapter", "selection", "--level", "2", "--op", "gather"),
                lambda d: (
                    d["chapter"] == "11_selection"
                    and d["level"] == 2
                    and "torch.gather" in d["ops"]
                ),
            ),
        ]
    ],
)
def test_list_filters(words: tuple[str, ...], fits: Callable[[dict[str, Any]], bool]) -> None:
    wanted = [drill for drill in listed() if fits(drill)]
    assert wanted
    assert listed(*words) == wanted
    table = run("list", *words)
    ids = {line.split()[0] for line in table.splitlines() if line.startswith("    ")}
    assert ids - {"id"} == {drill["id"] for drill in wanted}
    assert f"\n{len(wanted)} drills · " in table


@pytest.mark.parametrize("status", ["passed", "tried", "changed"])
def test_list_says_so_where_nothing_fits(status: str) -> None:
    assert listed("--status", status) == []
    assert run("list", "--status", status) == "No drill fits. Ask for less.\n"
    assert run("list", "--status", status, "--lang", "zh") == "没有符合条件的练习。请放宽条件。\n"


def test_list_tells_passed_tried_and_changed_apart(workspace: Workspace) -> None:
    version = Registry.open().entry(DRILL).version
    attempts = [
        Attempt(DRILL, version, "pass", None, 0.01),
        Attempt("topk_labels", version, "wrong", None, 0.01),
        Attempt("cat_features", 0, "pass", None, 0.01),
        Attempt("stack_frames", version, "pass", None, 0.01),
        Attempt("stack_frames", version, "wrong", None, 0.01),
    ]
    Progress(workspace.root).record(attempts)
    statuses = {drill["id"]: drill["status"] for drill in listed()}
    assert statuses[DRILL] == "passed"
    assert statuses["topk_labels"] == "tried"
    assert statuses["cat_features"] == "changed"
    assert statuses["stack_frames"] == "passed"
    assert [drill["id"] for drill in listed("--status", "changed")] == ["cat_features"]
    table = run("list")
    for sign, name in [("✓", DRILL), ("•", "topk_labels"), ("↻", "cat_features")]:
        assert next(line for line in table.splitlines() if name in line).startswith(sign)
    assert "✓ 2 passed · • 1 tried · ↻ 1 changed since you passed: check again" in table


def test_progress_is_seen_from_a_folder_below(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    Progress(workspace.root).record([Attempt(DRILL, 1, "pass", None, 0.01)])
    below = workspace.exercises / "11_selection"
    below.mkdir()
    monkeypatch.chdir(below)
    assert [drill["id"] for drill in listed("--status", "passed")] == [DRILL]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(b"not a database" * 99), id="no database"),
        pytest.param(lambda path: path.write_bytes(b""), id="an empty file"),
        pytest.param(lambda path: path.mkdir(), id="a folder"),
        pytest.param(lambda path: path.symlink_to("nowhere/at/all"), id="a link to nowhere"),
        pytest.param(lambda path: _database(path, "PRAGMA user_version = 99"), id="of a later age"),
        pytest.param(
            lambda path: _database(
                path, "CREATE TABLE attempt (drill, version, verdict); PRAGMA user_version = 1"
            ),
            id="with other columns",
        ),
        pytest.param(
            lambda path: _database(
                path,
                "CREATE TABLE attempt (drill, version, verdict);"
                f"INSERT INTO attempt VALUES ('{DRILL}', 'one', 'pass');"
                "CREATE TABLE hint (drill TEXT PRIMARY KEY, shown);"
                f"INSERT INTO hint VALUES ('{DRILL}', 'one');"
                "PRAGMA user_version = 1",
            ),
            id="with words for numbers",
        ),
    ],
)
def test_damaged_progress_breaks_nothing(
    damage: Callable[[Path], None], workspace: Workspace
) -> None:
    damage(workspace.root / FILE_NAME)
    assert len(listed()) == len(Registry.open().ids)
    assert DRILL in run("show", DRILL)
    assert "hint 1 of" in run("hint", DRILL)


def _database(path: Path, script: str) -> None:
    database = sqlite3.connect(path)
    database.executescript(script)
    database.close()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--chapter", "selction"), "no chapter `selction`. Did you mean `11_selection`"),
        (("--chapter", "99"), "There is no chapter `99`."),
        (("--op", "gathr"), "no drill for the op `gathr`. Did you mean `gather`"),
        (("--op", "torch.topkk"), "Did you mean `topk`"),
        (("--level", "9"), "9 is not in the range 1<=x<=5"),
        (("--status", "pased"), "'pased' is not one of 'new', 'tried', 'passed', 'changed'"),
        (("--lang", "de"), "'de' is not one of 'en', 'zh'"),
        (("--chapter", "²"), "There is no chapter `²`."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_list_refuses_what_it_does_not_know(
    words: tuple[str, ...], says: str, front_door: FrontDoor
) -> None:
    ran = front_door("list", *words)
    assert ran.status == 2
    assert ran.out == ""
    assert says in ran.err


# show


@by_chapter(REGISTRY.ids)
def test_show_tells_all_that_the_index_knows(name: str) -> None:
    drill = name
    entry = REGISTRY.entry(drill)
    for lang in ("en", "zh"):
        out = run("show", drill, "--lang", lang)
        flat = "".join(out.split())
        assert out.startswith(f"{drill}  {entry.title.to(lang)}\n")
        for text in (entry.statement, *entry.checks):
            assert "".join(text.to(lang).split()) in flat
        for word in (entry.signature, entry.definition, ", ".join(entry.ops), entry.chapter):
            assert "".join(word.split()) in flat
        assert f"tensor-drills check {drill}" in out
        assert f"exercises/{entry.chapter}/{drill}.py" in out
        assert not any(hint.to(lang) in out for hint in entry.hints)
        prose = [line for line in out.splitlines() if not line.startswith("    ")]
        assert max(map(width_of, prose)) <= 100


@pytest.mark.parametrize(
    "given",
    [DRILL, f"exercises/11_selection/{DRILL}.py", f"{DRILL}.py", f"./elsewhere/{DRILL}.py"],
)
@pytest.mark.parametrize("command", ["show", "hint", "solution"])
def test_a_drill_is_named_by_its_id_or_by_a_file(command: str, given: str) -> None:
    first = run(command, given)
    assert first == (run(command, DRILL, "-n", "1") if command == "hint" else run(command, DRILL))


def test_show_tells_the_status(workspace: Workspace) -> None:
    assert "level 2 · function · new" in run("show", DRILL)
    Progress(workspace.root).record([Attempt(DRILL, 1, "pass", None, 0.01)])
    assert "level 2 · function · passed" in run("show", DRILL)
    assert "难度 2 · 函数 · 已通过" in run("show", DRILL, "--lang", "zh")


@pytest.mark.parametrize("command", ["show", "hint", "solution", "check"])
@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("gather_clas_scores", "There is no drill `gather_clas_scores`. Did you mean `gather_"),
        ("topk", "Did you mean `topk_"),
        ("xyzzy", "There is no drill `xyzzy`. `tensor-drills list` shows what there is."),
        ("exercises/11_selection/topk_label.py", "Did you mean `topk_labels`"),
    ],
)
def test_an_unknown_drill_gets_did_you_mean(
    command: str, given: str, says: str, front_door: FrontDoor
) -> None:
    ran = front_door(command, given)
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.err
    chinese = front_door(command, given, "--lang", "zh")
    assert chinese.status == 2
    assert "没有名为" in chinese.err


# hint


def test_each_hint_is_one_more_and_the_last_stays() -> None:
    entry = Registry.open().entry(DRILL)
    count = len(entry.hints)
    for number in [*range(1, count + 1), count]:
        out = run("hint", DRILL)
        head, *words, last = out.splitlines()
        assert head == f"{DRILL}  hint {number} of {count}"
        assert " ".join(words) == entry.hints[number - 1].en
        more = f"More: tensor-drills hint {DRILL}"
        end = f"That was the last hint. tensor-drills solution {DRILL}"
        assert last == (end if number == count else more)


def test_hints_of_one_drill_do_not_use_up_those_of_another() -> None:
    assert "hint 1 of" in run("hint", DRILL)
    assert "hint 2 of" in run("hint", DRILL)
    assert "hint 1 of" in run("hint", "topk_labels")
    assert "hint 3 of" in run("hint", DRILL)


def test_a_hint_by_number_does_not_count() -> None:
    assert "hint 3 of" in run("hint", DRILL, "-n", "3")
    assert "hint 1 of" in run("hint", DRILL)


def test_a_hint_in_chinese() -> None:
    entry = Registry.open().entry(DRILL)
    out = run("hint", DRILL, "--lang", "zh")
    assert f"提示 1/{len(entry.hints)}" in out
    assert entry.hints[0].zh in out.replace("\n", "")


@pytest.mark.parametrize("number", ["0", "-1", "4", "99"])
def test_a_hint_that_is_not_there_is_refused(number: str, front_door: FrontDoor) -> None:
    ran = front_door("hint", DRILL, "-n", number)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"`{DRILL}` has hints 1 to 3. Ask for one of them with -n.\n"


def test_outside_a_workspace_the_next_hint_is_asked_for_by_number(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("nowhere"))
    for _ in range(2):
        assert run("hint", DRILL).splitlines()[-1] == f"More: tensor-drills hint {DRILL} -n 2"
    assert not list(Path.cwd().iterdir())


# solution


@by_chapter(Registry.open().ids)
def test_the_solution_is_printed_as_it_stands(name: str) -> None:
    drill = name
    out = run("solution", drill)
    assert out == Registry.open().solution(drill).read_text("utf-8").rstrip("\n") + "\n"
    assert re.search(rf"^(def|class) {Registry.open().load(drill).target}\(", out, re.M)


@pytest.mark.parametrize("content", ["stub", "work of an hour", None])
def test_hint_and_solution_never_touch_a_learners_file(
    content: str | None, workspace: Workspace
) -> None:
    path = Path(f"exercises/11_selection/{DRILL}.py")
    if content is not None:
        stub = stub_text(Registry.open().load(DRILL))
        workspace.write(DRILL, stub if content == "stub" else f"{stub}# my notes\r\n")
    before = seen(workspace)
    for words in [["hint"], ["hint"], ["hint"], ["hint"], ["hint", "-n", "1"], ["solution"]]:
        run(words[0], str(path), *words[1:])
        run(words[0], DRILL, *words[1:])
    assert seen(workspace) == before
    assert path.exists() is (content is not None)


def seen(workspace: Workspace) -> dict[Path, tuple[bytes, int]]:
    """Return the bytes and the time of each of the learner's files."""
    files = [path for path in workspace.exercises.rglob("*") if path.is_file()]
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


# languages


@pytest.mark.parametrize(
    ("environ", "is_chinese"),
    [
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_TW"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "C"}, False),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8", "LC_MESSAGES": "en_US"}, True),
        ({"LANG": ""}, False),
    ],
    ids=str,
)
def test_the_locale_chooses_the_language(
    environ: dict[str, str],
    is_chinese: bool,
    monkeypatch: pytest.MonkeyPatch,
    front_door: FrontDoor,
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    entry = Registry.open().entry(DRILL)
    for words in (["list"], ["show", DRILL]):
        assert (entry.title.zh in run(*words)) is is_chinese
        assert (entry.title.en in run(*words)) is not is_chinese
        assert entry.title.zh in run(*words, "--lang", "zh")
        assert entry.title.en in run(*words, "--lang", "en")
    assert ("没有名为" in front_door("show", "xyzzy").err) is is_chinese


@pytest.mark.parametrize("option", [["--lang", "zh"], ["--lang=zh"]], ids=" ".join)
def test_an_error_is_told_in_the_language_asked_for(
    option: list[str], front_door: FrontDoor
) -> None:
    assert "没有名为" in front_door("show", "xyzzy", *option).err
    assert "没有名为" in front_door("show", *option, "xyzzy").err


# help, version, completion


def test_help_names_every_command_and_where_to_begin() -> None:
    out = run("--help")
    assert run("-h") == out
    for name in COMMANDS:
        assert f"\n  {name} " in out
    assert "tensor-drills list" in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_says_what_it_does(name: str) -> None:
    out = run(name, "--help")
    assert out.startswith(f"Usage: cli {name} ")
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.help
    assert all(param.help for param in command.params if isinstance(param, click.Option)), (
        "an option without help"
    )
    if name != "dev":
        assert "--lang [en|zh]" in out


def test_version() -> None:
    assert run("--version") == f"tensor-drills {__version__}\n"


def test_an_unknown_command_is_a_usage_error(front_door: FrontDoor) -> None:
    ran = front_door("lst")
    assert ran.status == 2
    assert "No such command 'lst'. Did you mean 'list'?" in ran.err
    assert "没有命令 `lst`。你要的是 `list` 吗？" in front_door("--lang", "zh", "lst").err
    assert "Did you mean" not in front_door("xyzzy").err


@pytest.mark.parametrize(
    ("words", "is_chinese"),
    [
        ("--lang zh list --chapter 05", True),
        ("--lang=zh list --chapter 05", True),
        ("--lang zh list --chapter 05 --lang en", False),
        ("--lang en list --chapter 05 --lang zh", True),
        ("--lang zh show nope", True),
        ("--lang zh show nope --lang en", False),
        ("--lang zh list --nope", True),
        ("--lang zh dev check nope", True),
        ("--lang zh list --help", True),
        ("--lang zh", True),
    ],
)
def test_the_language_may_stand_before_the_command_and_the_one_after_it_wins(
    words: str, is_chinese: bool, workspace: Workspace, front_door: FrontDoor
) -> None:
    ran = front_door(*words.split())
    assert bool(re.search("[\u4e00-\u9fff]", ran.out + ran.err)) is is_chinese


@pytest.mark.parametrize("shell_name", ["bash", "zsh", "fish"])
def test_a_completion_script_is_printed(
    shell_name: str, monkeypatch: pytest.MonkeyPatch, front_door: FrontDoor
) -> None:
    monkeypatch.setenv("_TENSOR_DRILLS_COMPLETE", f"{shell_name}_source")
    ran = front_door()
    assert ran.status == 0
    assert f"_TENSOR_DRILLS_COMPLETE={shell_name}_complete" in ran.out


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("", list(COMMANDS)),
        ("so", ["solution"]),
        ("show gather_c", [DRILL]),
        ("check topk", [name for name in Registry.open().ids if name.startswith("topk")]),
        ("hint flatten_i", ["flatten_images"]),
        ("solution bias", ["bias_to_channels"]),
        (f"check {DRILL} fully", ["fully_connected_shapes"]),
        ("show xyzzy", []),
        ("list --status ", ["new", "tried", "passed", "changed", "due"]),
        ("check --device c", ["cpu", "cuda"]),
        ("show --lan", ["--lang"]),
        ("list --chapter sel", ["selection"]),
        ("check --chapter 11", ["11_selection"]),
        ("next --chapter broad", ["broadcasting"]),
        ("list --op gat", ["gather"]),
        ("list --op torch.gat", ["torch.gather"]),
        ("check exer", ["exer"]),
        ("check exercises/0", []),
    ],
    ids=lambda value: repr(value) if isinstance(value, str) else "",
)
def test_completion_in_bash(
    typed: str,
    completed: list[str],
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    front_door: FrontDoor,
) -> None:
    words = f"tensor-drills {typed}"
    monkeypatch.setenv("_TENSOR_DRILLS_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    ran = front_door()
    assert ran.status == 0
    assert [line.partition(",")[2] for line in ran.out.splitlines() if line] == completed


# speed: no torch


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--help"],
        ["--version"],
        ["list"],
        ["list", "--json", "--op", "gather", "--lang", "zh"],
        ["list", "--status", "passed"],
        ["show", DRILL],
        ["show", "xyzzy"],
        ["hint", DRILL],
        ["solution", DRILL],
        ["check", "--help"],
        ["check", "xyzzy"],
    ],
    ids=" ".join,
)
def test_what_needs_no_torch_imports_none(
    words: list[str], shell: Shell, workspace: Workspace
) -> None:
    script = (
        "import sys\n"
        "from tensor_drills.cli import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    heavy = {'torch', 'numpy', 'jaxtyping', 'pytest'} & set(sys.modules)\n"
        "    print('heavy:', *sorted(heavy), file=sys.stderr)\n"
    )
    ran = shell.run([shell.python, "-c", script, *words])
    assert ran.err.splitlines()[-1] == "heavy:"
    assert ran.out or ran.status == 2


def test_completion_imports_no_torch(shell: Shell, workspace: Workspace) -> None:
    environ = {
        "_TENSOR_DRILLS_COMPLETE": "bash_complete",
        "COMP_WORDS": "tensor-drills show gather",
        "COMP_CWORD": "2",
    }
    command = [shell.python, "-X", "importtime", "-c", "import tensor_drills.cli as c; c.main()"]
    ran = shell.run(command, **environ)
    assert f"plain,{DRILL}" in ran.out
    assert "| click" in ran.err
    assert " torch\n" not in ran.err


def test_the_installed_command_runs(shell: Shell, workspace: Workspace) -> None:
    ran = shell.run(["tensor-drills", "list", "--json"])
    assert (ran.status, ran.err) == (0, "")
    assert {drill["id"] for drill in json.loads(ran.out)["drills"]} == set(Registry.open().ids)
