"""The text of a stub, put together from what is known of a drill; needs no torch.

What has to be computed or read out of the drill file (the example, the code to begin with) is kept
in `drills/details.json`, so that a stub can be laid out in either language at once. The last line
of a stub holds the hash of the rest, so that a file that nobody has edited can be told.
"""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tensor_drills.text import LANGS, Lang, Text
from tensor_drills.wrap import wrapped

WIDTH = 88
MARKS: Mapping[Lang, str] = {"en": "# generated stub ", "zh": "# 自动生成的题目模板 "}
TO_WRITE = Text("# write your answer here", "# 在这里写答案")
DETAILS_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Details:
    """What is seldom asked of a drill, beside its entry in the index.

    example: the smallest telling call with its result; "" where there is none.
    code: of the stub, from its imports on. misconceptions: their sentences, by name.
    digest: hash of the drill file.
    """

    id: str
    digest: str
    example: str
    code: str
    misconceptions: Mapping[str, Text]

    def to_json(self) -> dict[str, Any]:
        """Return what the file of details holds."""
        sentences = {n: {"en": t.en, "zh": t.zh} for n, t in self.misconceptions.items()}
        return {
            "id": self.id,
            "digest": self.digest,
            "example": self.example,
            "code": self.code,
            "misconceptions": sentences,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Details:
        """Read one of the file of details."""
        sentences = {name: Text(**text) for name, text in data["misconceptions"].items()}
        return cls(**{**data, "misconceptions": sentences})


def stub_file(
    name: str,
    title: Text,
    statement: Text,
    definition: str,
    example: str,
    code: str,
    langs: Sequence[Lang] = LANGS,
) -> str:
    """Return the stub of the drill `name`, with its statement in each of `langs`.

    definition, example: "" for none. code: from the imports on. Its comments are Chinese where
    no English is wanted.
    """
    paragraphs = [wrapped(statement.to(lang), WIDTH) for lang in langs]
    paragraphs += [textwrap.indent(words, "    ") for words in (definition, example) if words]
    paragraphs.append(f"tensor-drills check {name}\ntensor-drills hint {name}")
    docstring = "\n\n".join([" · ".join(title.to(lang) for lang in langs), *paragraphs])
    quotes = 'r"""' if "\\" in docstring else '"""'
    lang: Lang = "zh" if "en" not in langs else "en"
    code = code.replace(TO_WRITE.en, TO_WRITE.to(lang))
    return sealed(f'{quotes}{docstring}\n"""\n\n{code}\n\n\n', MARKS[lang])


def is_generated(text: str) -> bool:
    """Whether a file is a stub as it was generated, by this version or an earlier one."""
    return any(is_sealed(text, mark) for mark in MARKS.values())


def sealed(text: str, mark: str, end: str = "") -> str:
    """Return `text` with a last line that holds its hash. mark, end: around the hash."""
    return f"{text}{mark}{_digest(text)}{end}\n"


def is_sealed(text: str, mark: str, end: str = "") -> bool:
    """Whether a text is as `sealed` returned it: nobody has edited it since."""
    head, found, digest = text.rpartition(mark)
    return bool(found) and digest.strip() == f"{_digest(head)}{end}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
