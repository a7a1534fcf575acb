"""The house has floors: a module imports only from lower ones, and the light path has no torch.

The imports are read from the syntax trees, those inside functions and under TYPE_CHECKING too.
What is imported by name at run time (`importlib` in `cli` and `registry`, `python -m` in the
pools) is not seen here.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import tensor_drills

ROOT = Path(tensor_drills.__file__).parent
HEAVY = ("torch", "numpy", "jaxtyping")

# From the ground up; a module imports only from floors below its own.
FLOORS: tuple[tuple[str, ...], ...] = (
    # 0: nothing of ours
    (
        "tensor_drills",
        "calculator",
        "calculator.formula",
        "calculator.relations",
        "cli.chinese",
        "draw",
        "explain",
        "expression",
        "expression.bounds",
        "picture",
        "picture.palette",
        "report",
        "search",
        "shapes",
        "site",
        "sizes",
        "state",
        "state.facts",
        "text",
        "watch",
        "watch.editor",
        "watch.inbox",
        "watch.keys",
        "watch.signals",
        "worker",
        "worker.ahead",
        "worker.form",
        "worker.landlock",
        "worker.layers",
        "worker.limits",
        "worker.pages",
        "worker.process",
        "worker.seccomp",
        "wrap",
    ),
    # 1: what went wrong, what grading says, a picture, as plain data; what a child may not do; what
    # an expression may name and cost
    (
        "calculator.samples",
        "calculator.trace",
        "cli.help_page",
        "errors",
        "explain.family",
        "expression.guard",
        "expression.operations",
        "expression.refusals",
        "expression.vocabulary",
        "op_entry",
        "picture.notes",
        "picture.scene",
        "site.words",
        "state.schedule",
        "state.trouble",
        "verdict",
        "watch.lines",
        "worker.sandbox",
    ),
    # 2: plain data and files; a verdict as text; bytes in, bytes out; the pools
    (
        "asked",
        "calculator.fit",
        "calculator.habits",
        "calculator.outcomes",
        "calculator.separate",
        "calculator.wording",
        "device",
        "entry",
        "explain.autograd",
        "explain.calls",
        "explain.dims",
        "explain.dtypes",
        "explain.gathering",
        "explain.indexing",
        "explain.joining",
        "explain.layers",
        "explain.losses",
        "explain.memory",
        "explain.plain_python",
        "explain.products",
        "explain.shaping",
        "explain.values",
        "expression.syntax",
        "page",
        "picture.facts",
        "picture.given",
        "picture.labels",
        "picture.written",
        "report.columns",
        "report.grid",
        "report.machine",
        "report.op",
        "state.schema",
        "stub_file",
        "worker.fork_pool",
        "worker.frame",
        "worker.spawn_pool",
        "worker.values",
        "workspace",
    ),
    # 3: what a drill file is made of; where drills are; findings and sameness; the vocabulary
    # of what
    # a child does; the pool of this machine; the state file; an expression computed; one run of
    # an operation
    (
        "attempted",
        "calculator.declared",
        "calculator.mismatch",
        "declare",
        "exercise_files",
        "explain.meaning",
        "expression.words",
        "findings",
        "picture.run",
        "picture.svg_cells",
        "picture.terminal",
        "registry",
        "report.learning",
        "report.people",
        "report.task",
        "same",
        "state.queries",
        "state.store",
        "watch.files",
        "worker.action",
        "worker.call",
        "worker.pool",
        "workspace_files",
    ),
    # 4: one submission in its process; answers; calls; files to be graded; what was tried; what
    # depends on what, and what was moved; op pages by name
    (
        "call_text",
        "compare_answer",
        "curriculum",
        "expression.evaluate",
        "grids",
        "op_index",
        "picture.dependence",
        "picture.lookup",
        "picture.svg",
        "progress",
        "submissions",
        "worker.child",
    ),
    # 5: the processes around a child; what a function did; an operation as a picture; fresh
    # files for
    # a learner, and what is kept of what they checked
    (
        "calculator.running",
        "observe",
        "picture.trace",
        "practice",
        "serving",
        "watch.model",
        "watch.stoppable",
        "watch.told",
        "worker.spawned",
        "worker.warm",
    ),
    # 6: a drill for one seed; a statement's rules; what stood in the way; what a page shows,
    # run; the
    # site
    (
        "calculator.dtypes",
        "calculator.numbers",
        "calculator.symbols",
        "layout",
        "op_run",
        "prepare",
        "rules",
        "site.build",
        "trouble",
        "watch.events",
        "watch.notebook",
        "watch.picker",
        "watch.sweep_page",
        "watch.terminal",
    ),
    # 7: what came back against the reference, and what it means; the file that a learner begins
    # with; what is wrong whatever is asked
    (
        "calculator.trial",
        "compare",
        "diagnose",
        "stub",
        "watch.pages",
        "wrongs",
    ),
    # 8: the verdict; the entry in the index; the files that `dev` writes
    (
        "author",
        "calculator.calculate",
        "calculator.solve",
        "describe",
        "judge",
        "watch.screen",
    ),
    # 9: what `dev check` proves
    (
        "calculator.rows",
        "grade",
        "watch.grading",
        "watch.keymap",
    ),
    (
        "audit",
        "report.shapes_text",
        "watch.update",
    ),
    ("watch.session",),
    ("watch.loop",),
    (
        "cli",
        "cli.options",
        "pytest_plugin",
    ),
    (
        "cli.dev_command",
        "cli.doctor_command",
        "cli.draw_command",
        "cli.hint_command",
        "cli.init_command",
        "cli.list_command",
        "cli.progress_command",
        "cli.ref_command",
        "cli.reset_command",
        "cli.review_command",
        "cli.shape_command",
        "cli.show_command",
        "cli.site_command",
        "cli.solution_command",
        "cli.watch_command",
    ),
    (
        "cli.again_command",
        "cli.check_command",
        "cli.next_command",
    ),
)

# Imports that go upward on purpose, all of them inside functions or for the type checker alone.
UPWARD = {
    ("op_index", "op_run"): "runs a page that is newer than what was computed of it",
    ("registry", "describe"): "makes the entry of a drill file that is newer than the index",
}

# All that `list`, `show`, `hint`, `solution` and `--help` touch, and what pytest loads at start.
LIGHT = (
    "tensor_drills",
    "text",
    "wrap",
    "errors",
    "verdict",
    "entry",
    "picture",
    "picture.facts",
    "picture.labels",
    "picture.notes",
    "picture.palette",
    "picture.scene",
    "picture.svg",
    "picture.svg_cells",
    "picture.terminal",
    "picture.written",
    "progress",
    "workspace",
    "registry",
    "op_entry",
    "op_index",
    "search",
    "submissions",
    "report",
    "report.op",
    "report.people",
    "report.machine",
    "cli",
    "cli.options",
    "cli.draw_command",
    "cli.list_command",
    "cli.ref_command",
    "cli.show_command",
    "cli.hint_command",
    "cli.solution_command",
    "pytest_plugin",
    "state",
    "state.facts",
    "state.schedule",
    "state.schema",
    "state.store",
    "state.trouble",
    "state.queries",
    "attempted",
    "stub_file",
    "exercise_files",
    "workspace_files",
    "serving",
    "practice",
    "report.learning",
    "report.task",
    "cli.init_command",
    "cli.next_command",
    "cli.progress_command",
    "cli.review_command",
    "cli.again_command",
    "cli.reset_command",
    "cli.watch_command",
    "watch.loop",
    "report.grid",
    "explain.meaning",
    "cli.help_page",
)


@dataclass(frozen=True)
class Import:
    """One import. target: a module of ours by its short name, else the outer package's name.

    is_ours: whether it is of this package. is_at_top: whether it runs when the module is imported.
    """

    target: str
    is_ours: bool
    is_at_top: bool
    line: int


def module_files(root: Path) -> dict[str, Path]:
    """Return the modules of the package by short name: "errors", "cli.options"; no drill files."""
    files = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        if parts[0] in ("drills", "ops"):
            continue
        parts = parts[:-1] if parts[-1] == "__init__" else parts
        files[".".join(parts) or "tensor_drills"] = path
    return files


def imports_of(source: str, modules: set[str]) -> list[Import]:
    """Return the imports of a module, wherever they stand in it."""
    tree = ast.parse(source)
    at_top = set(_running_at_import(tree.body))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute here"
            base = str(node.module)
            names = [f"{base}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            target, is_ours = _target_of(name, modules)
            found.append(Import(target, is_ours, node in at_top, node.lineno))
    return found


def _running_at_import(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when a module is imported: not those for type checkers."""
    for statement in body:
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING":
            continue
        yield statement
        for branch in ("body", "orelse", "finalbody", "handlers"):
            if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                yield from _running_at_import(getattr(statement, branch, []))


def _target_of(name: str, modules: set[str]) -> tuple[str, bool]:
    """Return the module that a dotted name leads to, which may end in a name inside it."""
    first, _, rest = name.partition(".")
    if first != "tensor_drills":
        return first, False
    while rest and rest not in modules:
        rest = rest.rpartition(".")[0]
    return rest or "tensor_drills", True


def upward_imports(
    module: str, imports: list[Import], floors: dict[str, int], allowed: set[tuple[str, str]]
) -> list[str]:
    """Return what a module imports from above, and from its own floor when it is imported."""
    problems = []
    for one in imports:
        if not one.is_ours or one.target == module or not {module, one.target} <= set(floors):
            continue  # what stands on no floor is found by a test of its own
        own, other = floors[module], floors[one.target]
        is_listed = (module, one.target) in allowed and not one.is_at_top
        if (other < own) or (other == own and not one.is_at_top) or is_listed:
            continue
        problems.append(
            f"{module} (floor {own}), line {one.line}: imports {one.target} (floor {other})"
        )
    return problems


FILES = module_files(ROOT)
FLOOR_OF = {module: floor for floor, modules in enumerate(FLOORS) for module in modules}
IMPORTS = {name: imports_of(path.read_text("utf-8"), set(FILES)) for name, path in FILES.items()}


def test_every_module_stands_on_one_floor() -> None:
    placed = [module for modules in FLOORS for module in modules]
    assert sorted(placed) == sorted(FILES)


@pytest.mark.parametrize("module", FILES)
def test_imports_go_downward_from(module: str) -> None:
    assert upward_imports(module, IMPORTS[module], FLOOR_OF, set(UPWARD)) == []


def test_every_exception_in_the_table_is_used() -> None:
    for module, target in UPWARD:
        without = upward_imports(
            module, IMPORTS[module], FLOOR_OF, set(UPWARD) - {(module, target)}
        )
        assert len(without) >= 1, f"{module} imports {target} no longer: take it from the table"


SMALL_HOUSE = {
    "text": 0,
    "wrap": 0,
    "errors": 1,
    "verdict": 1,
    "grade": 2,
    "audit": 3,
    "cli.options": 4,
}


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        pytest.param(
            "from tensor_drills.grade import Grader",
            "text (floor 0), line 1: imports grade (floor 2)",
            id="an import from above at the top",
        ),
        pytest.param(
            "import tensor_drills.cli.options",
            "text (floor 0), line 1: imports cli.options (floor 4)",
            id="a plain import of a module above",
        ),
        pytest.param(
            "from tensor_drills import audit",
            "text (floor 0), line 1: imports audit (floor 3)",
            id="a module above imported from the package",
        ),
        pytest.param(
            "def f():\n    if True:\n        from tensor_drills.errors import NoDevice",
            "text (floor 0), line 3: imports errors (floor 1)",
            id="an import from above inside a function",
        ),
        pytest.param(
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
            "    from tensor_drills.verdict import Kind",
            "text (floor 0), line 3: imports verdict (floor 1)",
            id="an import from above for the type checker",
        ),
        pytest.param(
            "try:\n    from tensor_drills.wrap import wrapped\nexcept ImportError:\n    pass",
            "text (floor 0), line 2: imports wrap (floor 0)",
            id="an import from beside at the top",
        ),
    ],
)
def test_the_checker_finds(source: str, problem: str) -> None:
    imports = imports_of(source, set(SMALL_HOUSE))
    assert upward_imports("text", imports, SMALL_HOUSE, set()) == [problem]


def test_the_checker_allows_an_exception_inside_functions_only() -> None:
    lazy = imports_of("def f():\n    from tensor_drills import audit", set(SMALL_HOUSE))
    eager = imports_of("from tensor_drills import audit", set(SMALL_HOUSE))
    listed = {("grade", "audit")}
    assert upward_imports("grade", lazy, SMALL_HOUSE, listed) == []
    assert len(upward_imports("grade", lazy, SMALL_HOUSE, set())) == 1
    assert len(upward_imports("grade", eager, SMALL_HOUSE, listed)) == 1


def test_the_checker_refuses_relative_imports() -> None:
    with pytest.raises(AssertionError, match="imports are absolute here"):
        imports_of("from . import text", set(FILES))


def test_the_command_line_and_the_plugin_do_not_know_one_another() -> None:
    faces = {
        "pytest_plugin": "pytest_plugin",
        **{module: "cli" for module in FILES if module.split(".")[0] == "cli"},
    }
    crossings = [
        (module, one.target)
        for module, face in faces.items()
        for one in IMPORTS[module]
        if one.is_ours and faces.get(one.target, face) != face
    ]
    assert crossings == []


def test_no_module_but_a_face_imports_a_face() -> None:
    faces = {module for module in FILES if module.split(".")[0] in ("cli", "pytest_plugin")}
    below = [m for m in FILES if m not in faces and any(i.target in faces for i in IMPORTS[m])]
    assert below == []


DRILL_FILES = sorted((ROOT / "drills").glob("*/*.py"))


@pytest.mark.parametrize("path", DRILL_FILES, ids=[path.stem for path in DRILL_FILES])
def test_a_drill_imports_of_ours_only_declare(path: Path) -> None:
    ours = {i.target for i in imports_of(path.read_text("utf-8"), set(FILES)) if i.is_ours}
    assert ours == {"declare"}


def heavy_imports(module: str, imports: dict[str, list[Import]]) -> list[str]:
    """Return the ways by which importing `module` imports torch: "registry > declare > torch"."""
    ways: list[str] = []
    waiting, seen = [(module, module)], {module}
    while waiting:
        name, way = waiting.pop()
        for one in imports[name]:
            if not one.is_at_top:
                continue
            if not one.is_ours:
                ways += [f"{way} > {one.target}"] if one.target in HEAVY else []
            elif one.target not in seen:
                seen.add(one.target)
                waiting.append((one.target, f"{way} > {one.target}"))
    return ways


@pytest.mark.parametrize("module", LIGHT)
def test_no_torch_is_imported_by_importing(module: str) -> None:
    assert heavy_imports(module, IMPORTS) == []


def test_the_search_for_torch_finds_it_behind_another_module() -> None:
    fake = IMPORTS | {"text": imports_of("from tensor_drills.draw import Draw", set(FILES))}
    assert heavy_imports("errors", fake) == ["errors > text > draw > torch"] * 2


def test_no_torch_is_loaded_when_the_light_modules_are_imported_for_real() -> None:
    names = [f"tensor_drills.{name}" for name in LIGHT if name != "tensor_drills"]
    code = (
        f"import importlib, sys; [importlib.import_module(name) for name in {names}]; "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
