"""The files of a new workspace beside its exercises: README, pytest's configuration, .gitignore.

Each ends with a line that holds its hash, so that one that nobody has edited can be written anew,
in another language or by a later version.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tensor_drills.stub_file import is_sealed, sealed
from tensor_drills.text import Lang, Text

README = Text(
    en="""\
# Tensor drills

Exercises in PyTorch tensor operations. Every file in `exercises/` is one drill: it says what is
asked and shows an example; you write the answer into it.

```sh
tensor-drills next            # the drill to do now, and its file
tensor-drills check ID        # is it right? If not: what was misunderstood
tensor-drills hint ID         # one more hint each time
tensor-drills watch           # checks whenever you save
```

These work in every folder in here. Further commands:

| command | what it does |
|---|---|
| `tensor-drills list` | all drills, by chapter; `show ID` tells more of one |
| `tensor-drills next --skip` | leaves the current drill for later |
| `tensor-drills solution ID` | how an expert would write it |
| `tensor-drills progress` | how far you are |
| `tensor-drills review` | drills that you passed come again before you forget them |
| `tensor-drills again ID` | a drill that you passed, once more from the beginning |
| `tensor-drills reset ID` | puts the exercise back; your file is kept beside it |
| `pytest` | checks everything, without keeping a record of it |

What lies here:

- `exercises/`: your answers. Nothing but `reset` ever changes one.
- `review/`: scratch files of `review` and `again`.
- `.tensor_drills.db`: what you have tried and passed, in one small file. It goes where the folder
  goes, by git or any other way, and nothing of it ever leaves your machine by itself.

`tensor-drills init` on this folder, with a newer version, adds the drills that are new.
""",
    zh="""\
# 张量练习

PyTorch 张量运算练习。`exercises/` 里的每个文件是一道题：文件里写着题面和例子，答案就写在文件里。

```sh
tensor-drills next            # 现在该做哪一题，文件在哪里
tensor-drills check ID        # 检查对不对；不对的话，误解了什么
tensor-drills hint ID         # 看提示，每次多一条
tensor-drills watch           # 每次保存后自动检查
```

在这个文件夹以及它的任何子文件夹里都可以运行。其他命令：

| 命令 | 作用 |
|---|---|
| `tensor-drills list` | 按章节列出全部练习；`show ID` 查看某一题的详情 |
| `tensor-drills next --skip` | 先跳过当前这一题 |
| `tensor-drills solution ID` | 看标准解答 |
| `tensor-drills progress` | 看学习进度 |
| `tensor-drills review` | 复习：做对的题会在快要忘记时再次出现 |
| `tensor-drills again ID` | 把已通过的题从头再做一遍 |
| `tensor-drills reset ID` | 恢复成题目模板；原来的文件保留在旁边 |
| `pytest` | 检查全部练习，但不写入学习记录 |

文件夹里有什么：

- `exercises/`：你的答案。除了 `reset`，任何命令都不会改动它们。
- `review/`：`review` 和 `again` 使用的草稿文件。
- `.tensor_drills.db`：学习记录，只有一个小文件，用 git 或其他方式随文件夹一起同步即可；
  程序不会把其中的任何内容发送到别处。

升级之后，对这个文件夹再运行一次 `tensor-drills init`，就会补上新增的练习。
""",
)
PYTEST = Text(
    en="""\
# `pytest` in this folder checks your answers, as `tensor-drills check --all` does.
[pytest]
testpaths = exercises
""",
    zh="""\
# 在这个文件夹里运行 `pytest` 即可检查全部答案，与 `tensor-drills check --all` 相同。
[pytest]
testpaths = exercises
""",
)
GITIGNORE = Text(
    en="""\
# .tensor_drills.db holds your progress: commit it to carry it to another machine.
.tensor_drills.db-journal
.tensor_drills-*
review/
__pycache__/
.pytest_cache/
""",
    zh="""\
# .tensor_drills.db 是学习记录：想带到另一台电脑，就把它一起提交。
.tensor_drills.db-journal
.tensor_drills-*
review/
__pycache__/
.pytest_cache/
""",
)
OTHER_CONFIGURATIONS = ("pytest.toml", ".pytest.toml", ".pytest.ini", "pyproject.toml", "tox.ini")
"""Where pytest would look for its configuration, after pytest.ini."""


@dataclass(frozen=True, slots=True)
class WorkspaceFile:
    """One of these files. mark, end: around the hash in its last line."""

    name: str
    text: Text
    mark: str = "# generated "
    end: str = ""

    def to(self, lang: Lang) -> str:
        """Return its text in `lang`."""
        return sealed(f"{self.text.to(lang)}\n", self.mark, self.end)

    def is_untouched(self, text: str) -> bool:
        """Whether a text is this file as it was generated once."""
        return is_sealed(text, self.mark, self.end)


FILES = (
    WorkspaceFile("README.md", README, "<!-- generated ", " -->"),
    WorkspaceFile("pytest.ini", PYTEST),
    WorkspaceFile(".gitignore", GITIGNORE),
)


def wanted_files(folder: Path) -> list[WorkspaceFile]:
    """Return the files that a workspace in `folder` should have.

    Without pytest.ini where pytest is configured already: it would take over.
    """
    is_configured = any(
        "pytest" in (folder / name).read_text("utf-8", errors="replace")
        for name in OTHER_CONFIGURATIONS
        if (folder / name).is_file()
    )
    return [file for file in FILES if not (is_configured and file.name == "pytest.ini")]
