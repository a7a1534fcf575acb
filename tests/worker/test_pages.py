"""Memory in huge pages: which of it, and what becomes of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tensor_drills.worker import pages

MIB = 1 << 20
THP = Path("/sys/kernel/mm/transparent_hugepage/enabled")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("00000000-00600000 rw-p 0 00:00 0 [heap]", [(0, 6 * MIB)], id="the heap"),
        pytest.param("00100000-00600000 rw-p 0 00:00 0", [(2 * MIB, 4 * MIB)], id="not aligned"),
        pytest.param("00100000-00300000 rw-p 0 00:00 0", [], id="less than one huge page"),
        pytest.param("00000000-00600000 r--p 0 00:00 0", [], id="never written to"),
        pytest.param("00000000-00600000 rw-s 0 00:00 0", [], id="shared"),
        pytest.param("00000000-00600000 rw-p 0 08:01 9 /lib/a b.so", [], id="of a file"),
        pytest.param("00000000-00600000 rw-p 0 00:00 0 [stack]", [], id="the stack"),
    ],
)
def test_only_memory_of_the_process_itself_is_taken(
    line: str, expected: list[tuple[int, int]]
) -> None:
    assert list(pages._written(line)) == expected


def test_a_process_keeps_its_values_and_gets_huge_pages() -> None:
    source = """
from tensor_drills.worker.pages import collapse
held = [bytes([i % 251]) * 1000 for i in range(20_000)]
collapsed = collapse()
huge = sum(int(line.split()[1]) for line in open("/proc/self/smaps") if "AnonHugePages" in line)
print(all(one == bytes([i % 251]) * 1000 for i, one in enumerate(held)), collapsed > 0, huge > 0)
"""
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=True
    )
    is_same, is_collapsed, is_huge = done.stdout.split()
    assert is_same == "True"
    assert is_collapsed == is_huge
    if not THP.is_file() or "[never]" in THP.read_text("ascii"):
        pytest.skip("this kernel has no huge pages to give")


def test_where_nothing_can_be_read_nothing_is_done(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pages, "MAPS", tmp_path / "missing")
    assert pages.collapse() == 0
