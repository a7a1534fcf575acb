"""A submission that gave no values, or not all: what a learner reads of it."""

from __future__ import annotations

import importlib.util
import io
import re
import signal
import tokenize
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import torch
from torch import Tensor

from tensor_drills.declare import Drill
from tensor_drills.errors import ProtocolError
from tensor_drills.explain.meaning import meaning_of
from tensor_drills.observe import Raised, read_raised
from tensor_drills.shapes import tuple_text
from tensor_drills.text import Text, printable
from tensor_drills.verdict import Finding, Outcome
from tensor_drills.worker.limits import Ended, Limits

LINE_LIMIT = 200


@dataclass(frozen=True)
class Source:
    """A submission's file. path: how messages name it. data: its bytes."""

    path: str
    data: bytes

    @cached_property
    def lines(self) -> list[str]:
        """Its lines as Python counts them, in the encoding that it declares."""
        try:
            encoding = tokenize.detect_encoding(io.BytesIO(self.data).readline)[0]
            text = self.data.decode(encoding, "replace")
        except (SyntaxError, UnicodeError):  # it declares one that nobody knows, or that is strict
            text = self.data.decode("utf-8", "replace")
        return re.split(r"\r\n|\r|\n", text)


def line_text(submission: Source, number: int) -> str | None:
    """Return a line with its file and number; None where the file has no such line."""
    if not 1 <= number <= len(submission.lines):
        return None
    code = printable(submission.lines[number - 1].strip())
    return f"{submission.path}:{number}  {code[:LINE_LIMIT]}"


def not_loaded(
    drill: Drill, submission: Source, loaded: dict[str, Any] | None, limits: Limits
) -> Finding | None:
    """Say why there was nothing to call; None where there was.

    Raises:
        ProtocolError: the frame says something else.
    """
    if loaded is None or loaded.get("loaded") == "ok":
        return None
    name = drill.target
    what = Text("class", "类") if drill.is_module else Text("function", "函数")
    match loaded:
        case {"loaded": "raised"}:
            return raised_finding(submission, read_raised(loaded), limits)
        case {"loaded": "missing", "defined": list(defined)}:
            names = ", ".join(f"`{printable(str(d))}`" for d in defined)
            is_there = Text(f" It defines {names}.", f"里面定义的是 {names}。")
            is_empty = Text(f" It defines no {what.en}.", f"里面没有定义任何{what.zh}。")
            there = is_there if defined else is_empty
            return Finding(
                "source",
                Text(
                    f"the file has no {what.en} `{name}`.{there.en}",
                    f"文件里没有{what.zh} `{name}`。{there.zh}",
                ),
            )
        case {"loaded": "not_callable", "type": str(kind)}:
            return Finding(
                "source",
                Text(
                    f"`{name}` is no {what.en}: it is of type `{printable(kind)}`",
                    f"`{name}` 不是{what.zh}，而是 `{printable(kind)}`",
                ),
            )
        case {"loaded": "signature", "signature": str(signature)}:
            wanted = tuple_text(drill.called_with).replace(",)", ")")
            got = printable(signature)
            return Finding(
                "signature",
                Text(
                    f"`{name}` is called as `{name}{wanted}`, and yours takes `{got}`",
                    f"调用方式是 `{name}{wanted}`，而你写的参数是 `{got}`",
                ),
                expected=wanted,
                actual=got,
            )
    raise ProtocolError("a module that was neither loaded nor failed to")


def missing_packages(drill: Drill) -> list[str]:
    """Return the packages that a drill needs and that are not installed."""
    return [name for name in drill.requires if importlib.util.find_spec(name) is None]


def not_installed(names: list[str]) -> Finding:
    """Tell that a drill cannot be answered without more packages."""
    packages = ", ".join(f"`{name}`" for name in names)
    return Finding(
        "source",
        Text(
            f"this drill needs {packages}, which is not installed: "
            "pip install 'tensor-drills[data]'",
            f"这道题需要 {packages}，但没有安装：pip install 'tensor-drills[data]'",
        ),
    )


def state_finding(
    drill: Drill, inputs: Mapping[str, Any], found: Mapping[str, tuple[int, ...]] | None
) -> Finding:
    """Tell that a module holds other parameters and buffers than asked.

    inputs: of the case. found: names and shapes; None where no module was made.
    """
    if found is None:
        return Finding(
            "structure",
            Text(
                f"`{drill.target}` makes no nn.Module: let the class inherit from it",
                f"`{drill.target}` 创建的不是 nn.Module：请让这个类继承它",
            ),
        )
    wanted = {name: tuple(inputs[name].shape) for name in drill.weights}
    texts = [
        ", ".join(f"{name} {tuple_text(map(str, shape))}" for name, shape in shapes.items())
        for shapes in (wanted, {printable(str(name)): shape for name, shape in found.items()})
    ]
    missing = ", ".join(f"`{name}`" for name in wanted if name not in found)
    message = Text(
        f"its parameters should be {texts[0]}; they are {texts[1] or 'none at all'}",
        f"它的参数应为 {texts[0]}；实际{'为 ' + texts[1] if texts[1] else '一个也没有'}",
    )
    if missing:
        message = Text(
            f"{message.en}. Not registered in the module: {missing}",
            f"{message.zh}。没有注册到模块里的是 {missing}",
        )
    return Finding("structure", message, expected=texts[0], actual=texts[1])


def raised_finding(submission: Source, raised: Raised, limits: Limits) -> Finding:
    """Describe an exception with the submission's own innermost line."""
    text = f"{raised.type_name}: {raised.message}" if raised.message else raised.type_name
    own = [line for line in raised.lines if 1 <= line <= len(submission.lines)]
    where = line_text(submission, own[-1]) if own else None
    if raised.is_memory:
        gib = f"{limits.memory_bytes / (1 << 30):g}"
        return Finding(
            "limit",
            Text(
                f"it asked for more memory than the {gib} GiB that an answer may use",
                f"申请的内存超过了上限（{gib} GiB）",
            ),
            actual=raised.type_name,
            source_line=where,
        )
    if raised.type_name == "SystemExit":
        message = Text(
            f"it leaves the program ({text}); return a value instead",
            f"程序被它提前结束了（{text}）；请改为返回一个值",
        )
    else:
        message = Text.same(text)
    meaning = meaning_of(raised.type_name, raised.message, names_in_torch())
    return Finding(
        "exception",
        message,
        actual=raised.type_name,
        means=meaning.text if meaning else None,
        source_line=where,
    )


@cache
def names_in_torch() -> Mapping[str, Collection[str]]:
    """Return what a misspelt name may have been meant to be, by where it is to be found."""
    places = {"torch": torch, "Tensor": Tensor, "torch.nn.functional": torch.nn.functional}
    return {
        place: [name for name in dir(thing) if not name.startswith("_")]
        for place, thing in places.items()
    }


def syntax_finding(submission: Source, error: SyntaxError) -> Finding:
    """Describe what keeps a file from being Python."""
    where = line_text(submission, error.lineno or 0)
    return Finding(
        "source",
        Text(f"not Python yet: {error.msg}", f"还不是合法的 Python 代码：{error.msg}"),
        actual=type(error).__name__,
        source_line=where,
    )


def end_message(ended: Ended, limits: Limits, done: int = 0) -> tuple[Outcome, Text]:
    """Say how a submission ended that has not answered all cases. done: those that it has."""
    if ended.how == "timeout":
        limit = f"{limits.time_s:g}"
        if done and ended.quiet_s is not None and ended.quiet_s < ended.wall_s / 2:
            spent = f"{max(ended.wall_s - ended.quiet_s, 0):.1f}"
            cases = "1 case" if done == 1 else f"{done} cases"
            return "timeout", Text(
                f"stopped after {limit} s, which is for all cases together: the {cases} before "
                f"this one took {spent} s. What takes so long in every call?",
                f"运行 {limit} 秒后被终止，这是所有用例合计的上限：前面 {done} 个用例"
                f"就用了 {spent} 秒。每次调用里，是什么这么费时间？",
            )
        return "timeout", Text(
            f"stopped after {limit} s: is there a loop that does not end?",
            f"运行 {limit} 秒后被终止：是不是有循环停不下来？",
        )
    if ended.how == "output_limit":
        return "output_limit", Text(
            f"it printed more than {limits.output_bytes >> 20} MiB, or returned more than "
            f"{limits.result_bytes >> 20} MiB",
            f"打印的内容超过了 {limits.output_bytes >> 20} MiB，或者返回的内容超过了 "
            f"{limits.result_bytes >> 20} MiB",
        )
    if ended.how == "signal":
        name = _signal_name(ended.code)
        return "crash", Text(f"the process died ({name})", f"进程崩溃了（{name}）")
    return "crash", Text(
        f"the process ended by itself (exit status {ended.code}) before it had answered",
        f"进程没给出结果就自行结束了（退出码 {ended.code}）",
    )


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
