"""One language a screen: no English prose in Chinese, and no Chinese in English.

Each command is run in both languages over inputs that bring its sentences out. Left aside is what
is the same in both: code and names, commands to be typed, what a submission printed or raised
(those lines have labels of their own), signatures, and the notation that defines a result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from conftest import FrontDoor, Ran, Workspace

from tensor_drills.cli import COMMANDS, cli
from tensor_drills.cli.chinese import HELP, error_text, help_text
from tensor_drills.cli.help_page import in_chinese
from tensor_drills.registry import Registry
from tensor_drills.stub import stub_text
from tensor_drills.text import LANGS, Lang, Text

THIRD_PARTY = Path(__file__).parent / "third_party"
REGISTRY = Registry.open()
ENTRIES = {entry.id: entry for entry in REGISTRY.entries()}

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")
WORD = re.compile(r"(?<![\w.'\"-])[A-Za-z]{2,}(?:'[a-z]+)?(?![\w'\"]|\.\w)")

# Lines that quote somebody else, and what they go on with in the next lines.
QUOTES = ("异常", "调用", "位置", "重试", "打印", "原因")
LABELLED = re.compile(rf"^ {{4}}(?:{'|'.join(QUOTES)}) .*(?:\n {{13}}.*)*$", re.MULTILINE)
CODE = re.compile(
    r"`[^`\n]*`"
    r"|tensor-drills(?: [\w./=\[\]-]+)*(?: && cd \S+)?"  # a command to be typed
    r"|pip install \S+"
    r"|--[\w-]+"
    r"|\S*[/\\]\S*"  # a path, or the corner of a grid
    r"|(?<=合法的 Python 代码：).*(?:\n {13}.*)*"  # Python's own words
    r"|[A-Za-z_]\w*\([^()\n]*\)"  # a call
    r"|\([\w ,.*+-]*\)|\[[^\[\]\n]*\]"  # a shape, an index, a choice
    r"|\w*[_\d]\w*|\w+(?:\.\w+)+"
)
# Names that both languages share: torch's, Python's and ours.
NAMES = set(
    re.findall(
        r"\S+",
        """
    tensor-drills torch Tensor Tensors PyTorch Python python NumPy NaN CPU GPU CUDA JSON ID id
    DIR OP dtype dim dims stride view batch float int bool str list tuple dict type generator
    None True False inf nan out index mask softmax dropout einsum autograd state requires grad
    loss cpu cuda mps auto cat stack gather norm jaxtyping pytest zh en ms full nn Module
    limits privileges landlock seccomp namespaces exercises new sync check tried passed
    changed due SVG README FILE FSRS WORDS NAME SIZES EXPRESSION
        """,
    )
) | {*COMMANDS}


def bare(chinese: str) -> str:
    """Return Chinese without what it quotes."""
    return CODE.sub(" ¦ ", LABELLED.sub("", chinese))


def unquoted(chinese: str) -> str:
    """Return a sentence without code, and without what it quotes word by word."""
    return bare(re.sub(r"'[^'\n]*'|“[^”]*”", "", chinese))


def runs(text: Text) -> list[str]:
    """Return the Chinese in the English, and runs of English words in the Chinese."""
    english = re.findall(r"[A-Za-z][a-z]+(?: [a-z]+){2,}", unquoted(text.zh))
    return [*CHINESE.findall(text.en), *english]


def texts_of_the_catalogue() -> Iterator[tuple[str, Text]]:
    """Yield what the index holds of each drill to be read."""
    for entry in ENTRIES.values():
        for text in (entry.title, entry.statement, *entry.hints, *entry.checks):
            yield entry.id, text
    yield from REGISTRY.chapter_titles().items()


# Terms that a Chinese sentence about tensors keeps: sigmoid, token, momentum.
TERMS = {word for _, text in texts_of_the_catalogue() for word in WORD.findall(unquoted(text.zh))}
PROSE = {"the", "of", "is", "are", "was", "and", "to", "not", "in", "it", "expected", "got", "with"}


def foreign(screen: str, lang: Lang) -> list[str]:
    """Return what of a screen is prose of the other language."""
    if lang == "en":
        return CHINESE.findall(screen)
    return [word for word in WORD.findall(bare(screen)) if word not in NAMES | TERMS]


def test_no_word_of_prose_counts_as_a_term() -> None:
    assert not TERMS & PROSE


@pytest.mark.parametrize(
    ("screen", "lang", "found"),
    [
        ("    形状     应为 (n,) = (3,), got (2,)", "zh", ["got"]),
        ("    类型     应为 tuple of 2，得到 Tensor", "zh", ["of"]),
        ("错误：No such command 'nope'.", "zh", ["No", "such", "command"]),
        ("选项：\n  --json  Print a JSON document.", "zh", ["Print", "document"]),
        (
            "    异常     KeyError: no such\n             thing\n    说明     not so",
            "zh",
            ["not", "so"],
        ),
        ("    type     expected Tensor，got None", "en", ["，"]),
        ("Checked:\n  - 形状", "en", ["形状"]),
    ],
)
def test_the_search_finds_a_planted_sentence(screen: str, lang: Lang, found: list[str]) -> None:
    assert foreign(screen, lang) == found


@pytest.mark.parametrize(
    "screen",
    [
        "没有名为 `gathr` 的练习。用 `tensor-drills list` 查看全部。",
        "    异常     RuntimeError: shape '[4, 2]' is invalid for input\n    说明     形状不对。",
        "写在 exercises/11_selection/gather.py，然后运行：\n  tensor-drills check gather --lang zh",
        "    形状     应为 (b, c*h*w) = (2, 4)，得到 (4,)",
        "             n\\c    0    1\n               0  2.0 ≠True",
    ],
)
def test_the_search_leaves_code_and_quotations_alone(screen: str) -> None:
    assert foreign(screen, "zh") == []


# What a drill is answered with, so that every kind of finding is told.
ANSWERS = {
    "gather_class_scores": "scores.gather(1, label[:, None]).squeeze()",
    "transpose_matrices": "batch.mT.flip(1)",
    "flatten_images": "images.flatten(1, 1).double()",
    "topk_keep": "None",
    "max_with_class": "[scores.max(1).values, 1, 2]",
    "fully_connected_shapes": "{'w': (8, 1), 'b': (7, 1)}",
    "creation_dtypes": "{'a': 1}",
    "stack_frames": "torch.cat(frames).foo()",
    "transpose_own_memory": "x.T",
    "softmax_detached_shift": "scores.softmax(1).detach()",
    "lerp_running_average": "average.lerp(new, 1 - weight)",
    "sgd_fit_line": "(0.0, 0.0)",
    "mean_of_counts": "x.mean(1)",
    "slice_fill_rows": "x.clone()",
    "linear_by_hand": "",
    "full_like_weights": "label.numpy()",
    "eye_add_ridge": "(i for i in matrix)",
}


def answered(drill: str, result: str) -> str:
    """Return an answer to a drill that returns `result`."""
    text = stub_text(REGISTRY.load(drill))
    code = text.replace("raise NotImplementedError  # write your answer here", f"return {result}")
    return code if result else text.replace("raise NotImplementedError", "super().__init__(3)  #")


CHECKS: list[tuple[str, ...]] = [
    *((name, ANSWERS[name]) for name in ANSWERS if name in ENTRIES),
    ("arange_inclusive", "while True: pass"),
]

OF_NO_FILE: list[tuple[str, ...]] = [
    ("list",),
    ("list", "--chapter", "selection"),
    ("list", "--level", "5", "--status", "passed"),
    ("list", "--op", "gathr"),
    ("list", "--chapter", "99"),
    *(("show", drill) for drill in sorted({e.kind: e.id for e in ENTRIES.values()}.values())),
    ("show", "gather_clas_scores"),
    ("hint", "gather_class_scores"),
    ("hint", "gather_class_scores"),
    ("hint", "gather_class_scores"),
    ("hint", "gather_class_scores", "-n", "99"),
    ("doctor",),
    ("dev", "check", "flatten_images"),
    ("dev", "sync", "--check", "--drills", str(THIRD_PARTY)),
    ("dev", "new", "flatten_images", "--chapter", "04_reshape"),
    ("check",),
    ("check", "nope"),
    ("check", "flatten_images"),
    ("check", "flatten_images", "--all"),
    ("check", "--file", "missing.py", "flatten_images"),
    ("check", "--from", "missing", "--all"),
    ("check", "--chapter", "selection", "--file", "a.py"),
    ("check", "flatten_images", "--device", "cuda"),
    ("check", "flatten_images", "--timeout", "nan"),
    ("check", "flatten_images", "--timeout", "x"),
    ("check", "flatten_images", "--seed", "-1"),
    (
        "check",
        "--file",
    ),
    ("check", "--all=3"),
    ("list", "--level", "9"),
    ("list", "--status", "x"),
    ("list", "--lnag", "zh"),
    ("list", "one", "two"),
    ("list", "--drills", "/nowhere"),
    ("list", "--drills", "/dev/null"),
    ("lst",),
    ("show",),
    ("dev", "new", "x"),
    ("dev", "nope"),
    ("--help",),
    ("--version",),
]


def screens(run: FrontDoor, lang: Lang, calls: list[tuple[str, ...]]) -> Iterator[tuple[str, Ran]]:
    """Run commands in a language, as the locale would have it."""
    for words in calls:
        yield " ".join(words), run(*words)


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Lang:
    """Let the locale speak one language."""
    chosen: Lang = request.param
    monkeypatch.setenv("LANG", "zh_CN.UTF-8" if chosen == "zh" else "C.UTF-8")
    return chosen


def of_entry(words: str) -> list[str]:
    """Return what `show` quotes of a drill: its signature, and its definition."""
    entry = ENTRIES.get(words.split()[-1])
    quoted = [*entry.signature.split("\n"), *(entry.definition or "").split("\n")] if entry else []
    return [line.strip() for line in quoted]


def test_every_command_speaks_one_language(
    lang: Lang, workspace: Workspace, front_door: FrontDoor
) -> None:
    problems = {}
    for words, ran in screens(front_door, lang, OF_NO_FILE):
        quoted = of_entry(words)
        lines = [line for line in (ran.out + ran.err).split("\n") if line.strip() not in quoted]
        assert any(lines), words
        if found := foreign("\n".join(lines), lang):
            problems[words] = found
    assert problems == {}


def test_every_finding_speaks_one_language(
    lang: Lang, workspace: Workspace, front_door: FrontDoor
) -> None:
    problems, kinds = {}, set()
    for drill, result in CHECKS:
        workspace.write(drill, answered(drill, result))
        limit_s = "0.5" if "while" in result else "10"
        ran = front_door("check", drill, "--seed", "1", "--timeout", limit_s)
        assert ran.status == 1, ran.out
        kinds |= set(re.findall(r"^ {4}(\S+) ", ran.out, re.MULTILINE))
        if found := foreign(ran.out + ran.err, lang):
            problems[drill] = found, ran.out
    assert problems == {}
    assert len(kinds) >= 15, kinds


def test_the_summary_of_many_speaks_one_language(
    lang: Lang, workspace: Workspace, front_door: FrontDoor
) -> None:
    for drill in ("flatten_images", "gather_class_scores"):
        workspace.write(drill, answered(drill, "0"))
    ran = front_door("check", "flatten_images", "gather_class_scores", "topk_keep")
    assert foreign(ran.out + ran.err, lang) == []


def commands_of(command: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command and subcommand."""
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            one = command.get_command(context, name)
            assert one is not None
            yield from commands_of(one, (*path, name))


def test_every_help_page_speaks_one_language(lang: Lang, front_door: FrontDoor) -> None:
    pages = [(*words, "--help") for words in commands_of(cli)]
    assert len(pages) > len(COMMANDS)
    for words, ran in screens(front_door, lang, pages):
        page = re.sub(r"  \[[a-z|]+\]", "", ran.out)
        assert ran.status == 0, words
        assert (words, foreign(page, lang)) == (words, [])
        assert max(len(line) for line in ran.out.split("\n")) <= 80


def test_help_without_chinese_is_found() -> None:
    @click.command(help="Do a thing that nobody has translated.")
    @click.option("--thing", help="A thing.")
    def command() -> None: ...

    page = in_chinese(command).make_context("x", []).get_help()
    assert foreign(page, "zh") == [
        *["Do", "thing", "that", "nobody", "has", "translated", "TEXT", "thing"]
    ]


def test_what_is_known_of_help_is_used() -> None:
    used = set(HELP)
    pages: list[str] = []
    for words in commands_of(cli):
        command: click.Command = cli
        for name in words:
            assert isinstance(command, click.Group)
            found = command.get_command(click.Context(command), name)
            assert found is not None
            command = found
        pages += (command.help or "").replace("\b", "").split("\n\n")
        pages += [
            p.help or ""
            for p in command.get_params(click.Context(command))
            if isinstance(p, click.Option)
        ]
    pages += ["Options", "Commands"]
    assert used - {" ".join(page.split()) for page in pages} == set()
    assert help_text("no such help") == "no such help"


def test_a_usage_error_that_is_not_known_stays_as_it_is() -> None:
    assert error_text("Something else is wrong.") == "Something else is wrong."


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        (
            "Invalid value for '--status': 'foo' is not one of 'new', 'tried', 'due'.",
            "`--status` 的值不对：`foo` 不是下列之一：`new`、`tried`、`due`。",
        ),
        (
            "No such option '--lnag'. Did you mean '--lang'?",
            "没有选项 `--lnag`。你要的是 `--lang` 吗？",
        ),
        (
            "No such command 'so'. Did you mean one of: 'show', 'solution'?",
            "没有命令 `so`。你要的是 `show`、`solution` 吗？",
        ),
        ("Missing argument 'ID'.", "缺少参数 `ID`。"),
        ("Missing command.", "缺少命令。"),
    ],
)
def test_each_thing_in_a_usage_error_has_its_own_quotes(english: str, chinese: str) -> None:
    assert error_text(english) == chinese


def test_the_catalogue_speaks_one_language_at_a_time() -> None:
    """A Chinese statement may name an op or two: three English words in a row are a sentence."""
    problems = [(name, runs(text)) for name, text in texts_of_the_catalogue() if runs(text)]
    assert problems == []


def test_a_sentence_in_the_wrong_language_is_found_in_a_drill() -> None:
    assert runs(Text("the 形状 is", "形状 of the whole tensor 不对")) == [
        "形状",
        "of the whole tensor",
    ]


def test_the_workspace_of_the_checks_is_there() -> None:
    assert [name for name in ANSWERS if name not in ENTRIES] == []
    assert Path(REGISTRY.path("flatten_images")).is_file()
