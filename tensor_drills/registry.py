"""Finds drills, and reads what is known of them without importing torch.

A catalogue is a folder:

    drills/<chapter>/<id>.py      one drill a file
    drills/chapters.toml          the chapters' titles: ["04_reshape"] en = "...", zh = "..."
    drills/index.json             generated (`dev sync`): all that `list`, `show`, `hint` need
    drills/details.json           generated: what else a stub is made of; what misconceptions say
    exercises/<chapter>/<id>.py   generated stubs
    solutions/<chapter>/<id>.py   written by hand

The built-in one is this package's. Others join by `--drills DIR`, or as an installed package with
an entry point in the group `tensor_drills.drills` that names a package holding such a folder. A
drill file that is newer than its entry in the index is loaded itself, which imports torch.
"""

from __future__ import annotations

import difflib
import hashlib
import importlib.metadata
import importlib.util
import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tensor_drills.entry import INDEX_SCHEMA, Entry
from tensor_drills.errors import BrokenDrill, UnknownChoice, UnknownDrill
from tensor_drills.stub_file import DETAILS_SCHEMA, Details, stub_file
from tensor_drills.text import LANGS, Lang, Text

if TYPE_CHECKING:
    from tensor_drills.declare import Drill

PACKAGE = Path(__file__).parent
ENTRY_POINT_GROUP = "tensor_drills.drills"
LEAST_ALIKE = 0.55


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One folder of drills, with its exercises and solutions."""

    drills: Path
    exercises: Path
    solutions: Path

    @classmethod
    def at(cls, root: Path) -> Catalogue:
        """Make the catalogue of `root`.

        Raises:
            UnknownChoice: the folder has no drills/.
        """
        if not (root / "drills").is_dir():
            raise UnknownChoice(
                Text(
                    f"`{root}` has no folder drills/. Give the folder that holds drills/.",
                    f"`{root}` 里没有 drills/ 文件夹。请给出包含 drills/ 的文件夹。",
                )
            )
        return cls(root / "drills", root / "exercises", root / "solutions")

    @classmethod
    def built_in(cls) -> Catalogue:
        """Make the catalogue of this package: in a clone, or installed."""
        clone = PACKAGE.parent
        installed = PACKAGE / "solutions"
        solutions = installed if installed.is_dir() else clone / "solutions"
        return cls(PACKAGE / "drills", clone / "exercises", solutions)

    def files(self) -> list[Path]:
        """Return the drill files, chapter by chapter."""
        return sorted(p for p in self.drills.glob("[!_]*/[!_]*.py") if p.is_file())

    def chapter_titles(self) -> dict[str, Text]:
        """Return the titles of chapters, by folder."""
        path = self.drills / "chapters.toml"
        if not path.is_file():
            return {}
        return {
            name: Text(**title) for name, title in tomllib.loads(path.read_text("utf-8")).items()
        }

    def index(self) -> dict[str, Entry]:
        """Return what the index holds, by id; nothing where it is missing or of another schema."""
        try:
            drills = _listing(self.drills / "index.json", INDEX_SCHEMA)
            return {entry["id"]: Entry.from_json(entry) for entry in drills}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def details(self) -> dict[str, Details]:
        """Return what the file of details holds, by id; nothing as for the index."""
        try:
            drills = _listing(self.drills / "details.json", DETAILS_SCHEMA)
            return {one["id"]: Details.from_json(one) for one in drills}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}


def _listing(path: Path, schema: int) -> list[dict[str, Any]]:
    """Read a generated list of drills. Raises OSError, ValueError, KeyError, TypeError."""
    data = json.loads(path.read_text("utf-8"))
    drills: list[dict[str, Any]] = data["drills"]
    return drills if data["schema"] == schema else []


@dataclass(slots=True)
class Registry:
    """All drills of some catalogues."""

    catalogues: Sequence[Catalogue]
    _places: dict[str, tuple[Catalogue, Path]] = field(default_factory=dict)
    _indices: dict[Path, dict[str, Entry]] = field(default_factory=dict)
    _details: dict[Path, dict[str, Details]] = field(default_factory=dict)
    _loaded: dict[str, Drill] = field(default_factory=dict)

    @classmethod
    def open(cls, folders: Iterable[Path] = ()) -> Registry:
        """Find the built-in drills, those of installed packages and those of `folders`.

        Raises:
            UnknownChoice: a folder that holds no drills.
            BrokenDrill: two drills of one id.
        """
        catalogues = [Catalogue.built_in(), *_installed(), *(Catalogue.at(f) for f in folders)]
        registry = cls(catalogues)
        for catalogue in catalogues:
            for path in catalogue.files():
                registry._place(catalogue, path)
        return registry

    def _place(self, catalogue: Catalogue, path: Path) -> None:
        if path.stem in self._places:
            other = self._places[path.stem][1]
            raise BrokenDrill(
                Text(
                    f"`{path}` and `{other}` have one id. Rename one of them.",
                    f"`{path}` 与 `{other}` 的 id 相同。请给其中一个改名。",
                )
            )
        self._places[path.stem] = catalogue, path

    @property
    def ids(self) -> list[str]:
        """The ids, in the order of the files."""
        return list(self._places)

    def require(self, name: str) -> str:
        """Return `name` where it is the id of a drill.

        Raises:
            UnknownDrill: with near misses.
        """
        if name in self._places:
            return name
        raise UnknownDrill(did_you_mean("drill", "练习", name, self.ids))

    def path(self, name: str) -> Path:
        """Return the drill file. Raises UnknownDrill."""
        return self._places[self.require(name)][1]

    def catalogue(self, name: str) -> Catalogue:
        """Return the catalogue that a drill belongs to. Raises UnknownDrill."""
        return self._places[self.require(name)][0]

    def chapter(self, name: str) -> str:
        """Return the folder of a drill. Raises UnknownDrill."""
        return self.path(name).parent.name

    def relative_path(self, name: str) -> Path:
        """Return where a drill stands in exercises/ and solutions/. Raises UnknownDrill."""
        return Path(self.chapter(name)) / f"{name}.py"

    def solution(self, name: str) -> Path:
        """Return the file of the shipped solution. Raises UnknownDrill."""
        return self.catalogue(name).solutions / self.relative_path(name)

    def chapter_titles(self) -> dict[str, Text]:
        """Return the titles of all chapters."""
        titles: dict[str, Text] = {}
        for catalogue in self.catalogues:
            titles = catalogue.chapter_titles() | titles
        return titles

    def entry(self, name: str) -> Entry:
        """Return what is known of a drill, from the index where that is current.

        Raises:
            UnknownDrill: there is none. BrokenDrill: its file cannot be loaded.
        """
        catalogue, path = self._places[self.require(name)]
        if catalogue.drills not in self._indices:
            self._indices[catalogue.drills] = catalogue.index()
        entry = self._indices[catalogue.drills].get(name)
        if entry is not None and entry.digest == digest_of(path):
            return entry
        return self.fresh_entry(name)

    def fresh_entry(self, name: str) -> Entry:
        """Make the entry of a drill from its file; imports torch. Raises as `entry` does."""
        from tensor_drills.describe import entry_of

        return entry_of(self.load(name), self.chapter(name), digest_of(self.path(name)))

    def details(self, name: str) -> Details:
        """Return what else is known of a drill, from the file of details where that is current.

        Raises:
            UnknownDrill: there is none. BrokenDrill: its file cannot be loaded.
        """
        details = self._kept_details(name)
        if details is not None and details.digest == digest_of(self.path(name)):
            return details
        return self.fresh_details(name)

    def misconception(self, name: str, misconception: str) -> Text | None:
        """Return the sentence of a misconception where it is at hand; never imports torch."""
        details = self._kept_details(name) if name in self._places else None
        return details.misconceptions.get(misconception) if details else None

    def _kept_details(self, name: str) -> Details | None:
        catalogue = self.catalogue(name)
        if catalogue.drills not in self._details:
            self._details[catalogue.drills] = catalogue.details()
        return self._details[catalogue.drills].get(name)

    def fresh_details(self, name: str) -> Details:
        """Make the details of a drill from its file; imports torch. Raises as `details` does."""
        from tensor_drills.describe import details_of

        return details_of(self.load(name), digest_of(self.path(name)))

    def stub(self, name: str, langs: Sequence[Lang] = LANGS) -> str:
        """Return the text of a drill's stub in some languages. Raises as `details` does."""
        entry, details = self.entry(name), self.details(name)
        return stub_file(
            name,
            entry.title,
            entry.statement,
            entry.definition,
            details.example,
            details.code,
            langs,
        )

    def entries(self) -> Iterator[Entry]:
        """Yield all entries, by chapter, level and id."""
        found = [self.entry(name) for name in self.ids]
        yield from sorted(found, key=lambda entry: (entry.chapter, entry.level, entry.id))

    def load(self, name: str) -> Drill:
        """Import a drill file; imports torch.

        Raises:
            UnknownDrill: there is none.
            BrokenDrill: the file does not import, or declares no drill of its name.
        """
        if name not in self._loaded:
            self._loaded[name] = load_file(self.path(name))
        return self._loaded[name]


def load_file(path: Path) -> Drill:
    """Import one drill file.

    Raises:
        BrokenDrill: it does not import, or declares no drill of its name.
    """
    from tensor_drills.declare import Drill

    module_name = f"tensor_drills._loaded.{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(module_name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[module_name] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        reason = f"{type(error).__name__}: {error}"
        raise BrokenDrill(
            Text(f"`{path}` cannot be imported. {reason}", f"`{path}` 无法导入。{reason}")
        ) from error
    drill = getattr(module, "drill", None)
    if not isinstance(drill, Drill) or not drill.has_reference or drill.id != path.stem:
        raise BrokenDrill(
            Text(
                f"`{path}` declares no drill `{path.stem}`. Assign `drill = Drill(...)` and name "
                "the reference like the file.",
                f"`{path}` 没有声明练习 `{path.stem}`。请写 `drill = Drill(...)`，"
                "并让参考定义与文件同名。",
            )
        )
    return drill


def digest_of(path: Path) -> str:
    """Return the hash of a drill file; line endings do not count."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:16]


def did_you_mean(thing_en: str, thing_zh: str, name: str, names: Sequence[str]) -> Text:
    """Return the message for an unknown name, with the nearest known ones."""
    near = nearest(name, names)
    shown = name if len(name) <= 60 else f"{name[:60]}…"
    if not near:
        return Text(
            f"There is no {thing_en} `{shown}`. `tensor-drills list` shows what there is.",
            f"没有名为 `{shown}` 的{thing_zh}。用 `tensor-drills list` 查看全部。",
        )
    return Text(
        f"There is no {thing_en} `{shown}`. Did you mean {' or '.join(f'`{n}`' for n in near)}?",
        f"没有名为 `{shown}` 的{thing_zh}。你要找的是 {' 或 '.join(f'`{n}`' for n in near)} 吗？",
    )


def nearest(name: str, names: Sequence[str]) -> list[str]:
    """Return the names most like `name`, the nearest first, at most three.

    Alike are letters in their order, or words in any.
    """
    typed = name.lower()
    words = set(typed.split("_"))
    scores = {}
    for known in names:
        other = set(known.lower().split("_"))
        by_words = 2 * len(words & other) / len(words | other)
        by_letters = difflib.SequenceMatcher(None, known.lower(), typed).ratio()
        is_part = 0.8 if typed and typed in known.lower() else 0.0
        scores[known] = max(by_letters, min(by_words, 1.0), is_part)
    near = sorted(scores, key=lambda known: -scores[known])[:3]
    return [known for known in near if scores[known] >= max(LEAST_ALIKE, scores[near[0]] - 0.2)]


def _installed() -> list[Catalogue]:
    """Return the catalogues of installed packages; one that cannot be found is left out."""
    catalogues = []
    for point in importlib.metadata.entry_points(group=ENTRY_POINT_GROUP):
        try:
            spec = importlib.util.find_spec(point.module)
        except ImportError:  # a package that is half uninstalled
            continue
        for location in spec.submodule_search_locations or () if spec else ():
            catalogues.append(Catalogue.at(Path(location)))
    return catalogues
