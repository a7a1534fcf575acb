"""What the site says besides the pages themselves."""

from __future__ import annotations

from tensor_drills.text import Lang, Text

WORDS: dict[str, Text] = {
    "title": Text("tensor-drills", "tensor-drills"),
    "tagline": Text(
        "PyTorch tensor operations, explained, drawn and proved; and drills to learn them",
        "PyTorch 张量运算：讲清楚、画出来、逐条验证；配有练习",
    ),
    "reference": Text("Reference", "参考手册"),
    "drills": Text("Drills", "练习"),
    "by_chapter": Text("Drills by chapter", "按章节"),
    "by_op": Text("Drills by operation", "按运算"),
    "skip": Text("Skip to the content", "跳到正文"),
    "search": Text("Search", "搜索"),
    "search_hint": Text(
        "gather, pick per row, ...",
        "gather、按行取值……",
    ),
    "results": Text("Search results", "搜索结果"),
    "nothing": Text("Nothing fits.", "没有找到。"),
    "one_found": Text("1 result", "1 条结果"),
    "found": Text("# results", "# 条结果"),
    "no_script": Text(
        "Search needs JavaScript; everything else works without it.",
        "搜索需要 JavaScript；其余内容不需要。",
    ),
    "other_language": Text("中文", "English"),
    "shape": Text("shape", "形状"),
    "formula": Text("formula", "公式"),
    "memory": Text("memory", "内存"),
    "dtype": Text("dtype", "dtype"),
    "gradient": Text("gradient", "梯度"),
    "example": Text("Example", "例子"),
    "picture": Text("Picture", "图示"),
    "picture_how": Text(
        "Drawn from a real run. Point at a cell of the result, or press Enter on the picture and "
        "move with the arrow keys, to see where it came from.",
        "根据真实运行画出。把鼠标移到结果的某一格，或在图上按 Enter 后用方向键移动，"
        "即可看到它来自哪里。",
    ),
    "traps": Text("Traps", "陷阱"),
    "same_as": Text("Same as", "等价写法"),
    "loop": Text("As loops", "循环写法"),
    "see": Text("See also", "另见"),
    "error": Text("raises", "报错"),
    "surprise": Text("gives", "得到"),
    "level": Text("level", "难度"),
    "about": Text("about", "涉及"),
    "checked": Text("What is checked", "会检查什么"),
    "no_gradient": Text("none flows through it", "不传梯度"),
    "names": Text("names", "名称"),
    "pages": Text("# pages", "# 页"),
    "count_drills": Text("# drills", "# 题"),
    "proved": Text(
        "Every example, trap and picture here came out of torch {torch}; shape rules, sharing, "
        "dtypes and loop versions are checked against torch's own test samples.",
        "这里的每个例子、陷阱和图示都由 torch {torch} 运行得出；形状规则、内存共享、dtype "
        "和循环写法都用 torch 自带的测试样本核对过。",
    ),
    "work": Text(
        "To work on a drill: tensor-drills check ID, in a clone or a workspace.",
        "做题：在克隆目录或工作区里运行 tensor-drills check ID。",
    ),
}


def words_in(lang: Lang) -> dict[str, str]:
    """Return the site's words in one language."""
    return {name: text.to(lang) for name, text in WORDS.items()}
