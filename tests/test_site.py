"""The site: complete, self-contained, and sound in a browser."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import subprocess
from dataclasses import asdict
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from tensor_drills.cli import cli
from tensor_drills.errors import WouldOverwrite
from tensor_drills.op_index import OpIndex, searched
from tensor_drills.registry import Registry
from tensor_drills.search import rank
from tensor_drills.site.build import HERE, marked
from tests.search_queries import FIRST, QUERIES

CHROMIUM = next(
    (p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None
)


NODE = shutil.which("node")
STATIC = HERE / "static"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "out"
    result = CliRunner().invoke(cli, ["site", str(folder), "--lang", "en"], catch_exceptions=False)
    assert "wrote" in result.stdout
    return folder


class Links(HTMLParser):
    """Collects what a page points to, its ids, and images without words."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.targets += [str(given[name]) for name in ("href", "src") if given.get(name)]
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


def read(path: Path) -> Links:
    links = Links()
    links.feed(path.read_text("utf-8"))
    return links


def test_every_link_leads_somewhere_and_nothing_outside(site: Path) -> None:
    read_before = {path: read(path) for path in site.rglob("*.html")}
    lost = []
    for path, links in read_before.items():
        assert len(set(links.ids)) == len(links.ids), f"{path}: an id twice"
        for target in links.targets:
            assert not re.match(r"[a-z]+:|//", target), f"{path} asks for {target}"
            file, _, part = target.partition("#")
            other = (path.parent / file).resolve() if file else path
            if not other.exists() or (part and part not in read_before[other].ids):
                lost.append(f"{path.relative_to(site)} -> {target}")
    assert lost == []
    scripts = "".join(p.read_text("utf-8") for p in (site / "static").iterdir())
    assert not re.search(r"https?://|@import|url\(", scripts)


def test_headings_go_down_one_by_one(site: Path) -> None:
    for path in site.rglob("*.html"):
        headings = read(path).headings
        assert headings[0] == 1, path
        assert headings.count(1) == 1, path
        assert all(b - a <= 1 for a, b in itertools.pairwise(headings)), path


def test_all_pages_and_all_drills_are_there_in_both_languages(site: Path) -> None:
    registry = Registry.open()
    for lang in ("en", "zh"):
        for op in OpIndex.open().entries:
            assert (site / lang / "ops" / f"{op}.html").is_file()
        for name in registry.ids:
            page = (site / lang / "drills" / f"{registry.chapter(name)}.html").read_text("utf-8")
            assert f'id="{name}"' in page


def test_no_answer_is_told(site: Path) -> None:
    told = "".join(p.read_text("utf-8") for p in site.rglob("*.html") if "drills" in p.parts)
    registry = Registry.open()
    for name in registry.ids:
        source = registry.solution(name).read_text("utf-8")
        for line in source.splitlines():
            code = line.strip()
            if code.startswith("return ") and len(code) > 30:
                assert code not in told, f"{name}: {code}"


def test_a_folder_of_others_is_left_alone(site: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(WouldOverwrite, match="holds other files"):
        CliRunner().invoke(cli, ["site", str(tmp_path)], catch_exceptions=False)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]
    again = CliRunner().invoke(cli, ["site", str(site)], catch_exceptions=False)  # its own: anew
    assert again.exit_code == 0


def test_words_are_escaped() -> None:
    assert marked("a < b and `x[<T>]`") == "a &lt; b and <code>x[&lt;T&gt;]</code>"


RANK_ALL = """
const { rank, readRow } = require(process.argv[1]);
const { rows, queries } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const pages = rows.map(readRow);
console.log(JSON.stringify(queries.map(query => rank(query, pages))));
"""


@pytest.mark.skipif(NODE is None, reason="needs an installed Node.js")
def test_the_site_ranks_as_the_terminal_does() -> None:
    names = {"words_en": "wordsEn", "words_zh": "wordsZh", "said_en": "saidEn", "said_zh": "saidZh"}
    rows = [searched(entry) for entry in OpIndex.open().entries.values()]
    queries = [query for query, _ in QUERIES + FIRST] + ["", "qqqq", "_", "a", "张量", "mask__"]
    given = {
        "rows": [{names.get(k, k): v for k, v in asdict(row).items()} for row in rows],
        "queries": queries,
    }
    assert NODE is not None
    ran = subprocess.run(
        [NODE, "-e", RANK_ALL, str(STATIC / "rank.js")],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    actual = dict(zip(queries, json.loads(ran.stdout), strict=True))
    assert actual == {query: rank(query, rows) for query in queries}


@pytest.mark.skipif(CHROMIUM is None, reason="needs an installed Chromium")
@pytest.mark.filterwarnings("ignore")
def test_in_a_browser(site: Path) -> None:
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        page = browser.new_page(viewport={"width": 390, "height": 800})
        asked: list[str] = []
        errors: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{site.as_uri()}/en/ops/gather.html")
        # On a phone nothing is wider than the screen.
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        # The search, by keyboard alone.
        page.keyboard.press("/")
        page.keyboard.type("pick per row")
        assert "torch.gather" in page.inner_text("#found")
        assert "result" in page.inner_text("#count")
        page.fill("#words", "qqqq")
        assert page.inner_text("#count") == "Nothing fits."
        page.fill("#words", "按行取值")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert "/ops/" in page.url
        # A cell of the picture, by keyboard and by mouse, lights up its sources and dims the rest.
        page.goto(f"{site.as_uri()}/en/ops/gather.html")
        page.focus("figure.picture")
        page.keyboard.press("Enter")
        assert page.locator(".picture .lit").count() >= 2
        assert page.locator(".picture .dim").count() >= 2
        page.keyboard.press("Escape")
        assert page.locator(".picture .lit").count() == 0
        page.locator(".picture g.td-cell").first.hover()
        assert page.locator(".picture .lit").count() >= 2
        # The language changes and stays on the page; the start leads to the reader's own.
        page.click("nav a[lang]")
        page.wait_for_url("**/zh/ops/gather.html")
        assert "形状" in page.inner_text("main")
        start = browser.new_context(locale="zh-CN").new_page()
        start.goto(f"{site.as_uri()}/index.html")
        start.wait_for_url("**/zh/index.html")
        browser.close()
    assert errors == []
    assert [url for url in asked if not url.startswith("file:")] == []
