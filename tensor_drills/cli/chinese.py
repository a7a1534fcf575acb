"""The command line's own words in Chinese: help texts, and what click says of a mistake.

Keyed by the English, as gettext does it: a command is written once, in English, and a test finds
what has no Chinese here. click's messages are those of its own source, with what varies in them.
"""

from __future__ import annotations

import re

HELP = {
    # The program, and its commands.
    "Drills in PyTorch tensor operations, and the checker that grades them.": (
        "PyTorch 张量运算练习，以及批改它们的检查器。"
    ),
    "Start: tensor-drills init my-drills && cd my-drills "
    "Next: tensor-drills next, or choose from tensor-drills list "
    "Write: exercises/04_reshape/flatten_images.py "
    "Check: tensor-drills check flatten_images": (
        "开始：tensor-drills init my-drills && cd my-drills\n"
        "接着：tensor-drills next，或从 tensor-drills list 里挑选\n"
        "编写：exercises/04_reshape/flatten_images.py\n"
        "检查：tensor-drills check flatten_images"
    ),
    "Every command takes --lang zh for Chinese; otherwise the workspace decides, or the locale.": (
        "每个命令都可以加 --lang en 改用英文；否则由工作区或系统语言决定。"
    ),
    "Make a workspace with all exercises in DIR.": "在 DIR 中新建包含全部练习的工作区。",
    "It holds the exercises in one language, a README and a pytest set-up. On a workspace that is "
    "there already it adds what is new. It never touches a file that you have changed; with --lang "
    "it also turns the untouched ones into the other language.": (
        "工作区里有一种语言的练习、README 和 pytest 配置。对已有的工作区，只补充新增的练习。"
        "你改过的文件绝不会动；加 --lang 时，没动过的文件会换成另一种语言。"
    ),
    "Language of the workspace; by default that of the locale, or the one it has.": (
        "工作区的语言；默认用系统语言，已有的工作区保持原来的语言。"
    ),
    "Show the next drill to do, by chapter and level.": "按章节和难度显示接下来要做的练习。",
    "It goes on from where you are, and comes back to what you skipped when the end is reached.": (
        "从当前位置继续；到末尾后，再回到跳过的练习。"
    ),
    "Leave the current drill for later.": "先跳过当前练习。",
    'Go on in this chapter: "reshape", "04".': "转到这一章：“reshape”或“04”。",
    "Go back to the first that is unfinished.": "回到第一道还没完成的练习。",
    "Language of what is printed; by default that of the workspace, or of the locale.": (
        "输出的语言；默认用工作区的语言或系统语言。"
    ),
    "Check on every save; hints, list and more by single keys.": (
        "每次保存都检查；提示、列表等只需按一个键。"
    ),
    "Begins at ID, or where you are. Press ? for the keys, q to quit.": (
        "从 ID 开始，或从上次停下的地方继续。按 ? 查看按键，按 q 退出。"
    ),
    "Seconds that one check may take.": "一次检查最多运行多少秒。",
    "Do a passed drill once more, in a file of its own.": "把通过的练习在单独的文件里再做一遍。",
    "The file lies in review/; your answer in exercises/ stays as it is. A pass counts as a "
    "review.": "文件放在 review/ 里；exercises/ 里的答案保持不变。通过就算一次复习。",
    "Put an exercise back to its beginning.": "把练习恢复到最初的样子。",
    "What you had written is kept beside it, with the date of its last change.": (
        "你写过的内容会保留在旁边的文件里，文件名带上最后修改的日期。"
    ),
    "Do a drill once more that you may be about to forget.": "复习一道你可能快要忘记的练习。",
    "A drill that you passed comes again after some days, then after weeks and months: sooner if "
    "it was hard, later if it was easy. Nobody asks you which: wrong answers, hints and, where it "
    "was quick, time decide. You write in a scratch file; your answer stays as it is.": (
        "做对的练习过几天会再来一次，之后隔几周、几个月：觉得难的来得早，容易的来得晚。"
        "难易不用你填：由答错的次数、看过的提示和所用的时间决定。"
        "复习写在草稿文件里，你的答案保持不变。"
    ),
    "Show when each drill comes; serve none.": "只列出各题的复习时间，不出题。",
    "Show how far you are.": "显示你的学习进度。",
    "Chapters with their bars, days in a row, misconceptions met and overcome. Nothing of it "
    "leaves your machine.": (
        "各章进度条、连续天数、遇到过和已克服的误解。这些数据不会离开你的电脑。"
    ),
    "Write every attempt to FILE.csv or FILE.json.": "把每次检查写入 FILE.csv 或 FILE.json。",
    "Let --export replace a file.": "允许 --export 覆盖已有文件。",
    "Look an op up: shapes, formula, memory, a picture, traps, other spellings, drills.": (
        "查一个运算：形状、公式、内存、图示、陷阱、等价写法和相关练习。"
    ),
    "Find ops by words, English or Chinese.": "按词查找运算，中英文均可。",
    "Write the op's picture to FILE.": "把该运算的图示写入 FILE。",
    "Let --svg replace a file that is there.": "允许 --svg 覆盖已有文件。",
    "Run an expression, and draw where each value of its result comes from.": (
        "运行一个表达式，画出结果中每个值来自哪里。"
    ),
    'tensor-drills draw "x.permute(1, 0)" --x 2,3 tensor-drills draw "x.gather(1, i)" '
    '--x 2,3 --i "[[0, 2], [1, 0]]" tensor-drills draw "x.flip(0)" --x 3:bool --svg flip.svg': (
        'tensor-drills draw "x.permute(1, 0)" --x 2,3\n'
        'tensor-drills draw "x.gather(1, i)" --x 2,3 --i "[[0, 2], [1, 0]]"\n'
        'tensor-drills draw "x.flip(0)" --x 3:bool --svg flip.svg'
    ),
    "Every tensor of the expression is an option: sizes (2,3), sizes and a dtype (2,3:int64), or "
    'values ("[[0, 2], [1, 0]]"). Exit status: 1 where torch refuses the expression.': (
        "表达式里的每个张量都用选项给出：大小（2,3）、大小加 dtype（2,3:int64），"
        "或数值（“[[0, 2], [1, 0]]”）。退出码：torch 拒绝该表达式时为 1。"
    ),
    "Write SVG.": "写成 SVG 文件。",
    "Show the shape of every step of an expression.": "逐步显示一个表达式的形状。",
    'tensor-drills shape "x(7, 8) @ w(8, 1) + b(1, 1)" tensor-drills shape '
    '"images(b, 3, h, w).flatten(1)" tensor-drills shape '
    '"scores(5, 3)[torch.arange(5), label(5, dtype=int64)]"': (
        'tensor-drills shape "x(7, 8) @ w(8, 1) + b(1, 1)"\n'
        'tensor-drills shape "images(b, 3, h, w).flatten(1)"\n'
        'tensor-drills shape "scores(5, 3)[torch.arange(5), label(5, dtype=int64)]"'
    ),
    "A tensor is declared where it is first used. A size may have a name, which stands for every "
    "size of at least 2, and may be used as a number: x(b, n, 8).view(b, n*8). A dtype may be "
    "given; where torch wants an index or a mask, int64 or bool is assumed. Nothing is computed "
    "but torch functions, methods, layers of nn, operators and indexing.": (
        "张量在第一次用到的地方声明。大小可以写成名字，代表任何不小于 2 的数，"
        "也可以当数用：x(b, n, 8).view(b, n*8)。可以给出 dtype；torch 需要索引或掩码时，"
        "默认按 int64 或 bool。只计算 torch 的函数、方法、nn 的层、运算符和索引。"
    ),
    "Exit status: 0 there is a shape, 1 torch refuses, 2 usage.": (
        "退出码：0 得到形状，1 torch 拒绝，2 用法错误。"
    ),
    "Write the reference and the catalogue as a static site into DIR.": (
        "把参考手册和题库写成静态网站，放在 DIR 中。"
    ),
    "It holds both languages, needs no server, and tells no answer.": (
        "包含两种语言，不需要服务器，也不透露答案。"
    ),
    'Only drills with this status; "due" are the passed ones that are to be reviewed today.': (
        "只列出这种状态的练习；“due”指今天该复习的已通过练习。"
    ),
    "List the drills.": "列出练习。",
    "Show what a drill asks, its signature and what is checked.": (
        "显示一道练习的题面、签名和检查内容。"
    ),
    "Check your answers: by id, by file, by chapter, or all.": (
        "检查你的答案：按 id、按文件、按章节，或全部。"
    ),
    "Exit status: 0 all passed, 1 some did not, 2 usage, 3 the grader failed.": (
        "退出码：0 全部通过，1 有未通过的，2 用法错误，3 评分程序出错。"
    ),
    "Show one more hint each time; never touches your file.": (
        "每次多显示一条提示；不会改动你的文件。"
    ),
    "Print the shipped solution; never touches your file.": "显示标准解答；不会改动你的文件。",
    "Show Python, torch, devices, isolation, and grade one drill to prove the engine.": (
        "显示 Python、torch、设备和隔离情况，并检查一道练习来证明引擎可用。"
    ),
    "Write and audit drills: new, sync, check.": "编写和审查练习：new、sync、check。",
    "Audit drills: all, or those named.": "审查练习：全部，或指定的几道。",
    "Proves for each that the stub is no pass, the solution passes, each misconception fails and "
    "is named as itself, alternatives pass, generic wrong answers fail, and the texts are "
    "complete.": (
        "对每道题证明：题目模板通不过，标准解答通过，每个误解都不通过并且被认出来，其他写法通过，"
        "常见的错误答案不通过，文字齐全。"
    ),
    "Write the template of a drill and of its solution.": "写出一道练习及其解答的模板。",
    "Bring the stubs in exercises/ and the index up to date.": (
        "更新 exercises/ 里的题目模板和索引。"
    ),
    "A stub that somebody has edited is never overwritten: it is reported.": (
        "有人改过的题目模板不会被覆盖，只会报告出来。"
    ),
    # Options.
    'Only this chapter: "reshape", "04" or "04_reshape".': (
        "只列这一章：“reshape”、“04” 或 “04_reshape”。"
    ),
    'Only drills about this op: "gather" or "torch.gather".': (
        "只列涉及这个运算的练习：“gather” 或 “torch.gather”。"
    ),
    "Only this level, 1 (easy) to 5.": "只列这个难度，从 1（容易）到 5。",
    "Check every drill.": "检查每一道练习。",
    'Check one chapter: "reshape", "04" or "04_reshape".': (
        "检查一章：“reshape”、“04” 或 “04_reshape”。"
    ),
    "Check this file, for one ID.": "检查这个文件，对应一个 ID。",
    "Read another tree of the same shape instead of exercises/.": (
        "不读 exercises/，改读另一个结构相同的文件夹。"
    ),
    "Where your code runs; the reference runs on the CPU in any case.": (
        "你的代码在哪里运行；参考定义总在 CPU 上运行。"
    ),
    "Repeat the random cases of a run.": "重复某次运行的随机用例。",
    "Seconds that one submission may take.": "一份提交最多运行多少秒。",
    "Refuse to run with less than full isolation.": "达不到完全隔离就拒绝运行。",
    "Show hint number K.": "显示第 K 条提示。",
    'Its folder: "11_selection".': "它的文件夹：“11_selection”。",
    "Write nothing; exit 1 if anything is stale.": "什么也不写；有过时的内容时以 1 退出。",
    "A further folder of drills (it holds drills/); may be given several times.": (
        "另一个练习文件夹（里面有 drills/）；可以给多次。"
    ),
    "Print one JSON document and nothing else.": "只打印一份 JSON 文档。",
    # What click adds.
    "Show this message and exit.": "显示这段帮助并退出。",
    "Show the version and exit.": "显示版本并退出。",
    "Options": "选项",
    "Commands": "命令",
}

# Beside an option: "[default: cpu]", "[required]"; in a usage line: "[OPTIONS]".
MARKS = {
    "default: ": "默认：",
    "required": "必填",
    "; ": "；",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "INTEGER RANGE": "整数",
    "INTEGER": "整数",
    "DIRECTORY": "文件夹",
    "PATH": "路径",
}

NEAR = r"(?: Did you mean (?:one of: )?(?P<near>[^?]{1,300})\?)?"
ERRORS: tuple[tuple[str, str], ...] = (
    (rf"No such option:? '?(?P<a>[^' ]{{1,100}}?)'?\.?{NEAR}", "没有选项 {a}。"),
    (rf"No such command:? '(?P<a>.{{0,100}})'\.?{NEAR}", "没有命令 {a}。"),
    (r"Missing command\.", "缺少命令。"),
    (r"Missing argument '(?P<a>.{1,100})'\.?", "缺少参数 {a}。"),
    (r"Missing option '(?P<a>.{1,100})'\.?", "缺少选项 {a}。"),
    (r"Option '(?P<a>.{1,100})' requires an argument\.?", "选项 {a} 后面要有一个值。"),
    (r"Option '(?P<a>.{1,100})' does not take a value\.?", "选项 {a} 不带值。"),
    (r"Got unexpected extra arguments? \((?P<a>.{0,300})\)\.?", "多出了参数：{a}"),
    (r"(?P<a>.{0,200}) is not one of (?P<b>.{1,300})\.", "{a} 不是下列之一：{b}。"),
    (r"(?P<a>.{0,200}) is not in the range (?P<b>.{1,100})\.", "{a} 不在范围 {b} 内。"),
    (r"(?P<a>.{0,200}) is not a valid integer(?: range)?\.", "{a} 不是整数。"),
    (r"(?P<a>.{0,200}) is not a valid float(?: range)?\.", "{a} 不是数。"),
    (r"(?P<a>nan) is no number of seconds", "{a} 不是秒数。"),
    (r"(?:Directory|File|Path) (?P<a>.{0,200}) does not exist\.", "{a} 不存在。"),
    (r"Directory (?P<a>.{0,200}) is a file\.", "{a} 是文件，不是文件夹。"),
    (r"(?:File|Path) (?P<a>.{0,200}) is a directory\.", "{a} 是文件夹，不是文件。"),
)
INVALID = re.compile(r"Invalid value(?: for (?P<hint>.{1,100}?))?: (?P<what>.*)", re.DOTALL)

LISTED = re.compile(r"'[^']{0,100}'(?:, '[^']{0,100}'){1,30}")
LISTED_ONE = re.compile(r"'([^']*)'")


def help_text(english: str) -> str:
    """Return a paragraph of help in Chinese; as it is where it has none."""
    return HELP.get(" ".join(english.split()), english)


def marks_text(english: str) -> str:
    """Return the marks beside an option, or of a usage line, in Chinese."""
    for mark, chinese in MARKS.items():
        english = english.replace(mark, chinese)
    return english


def error_text(english: str) -> str:
    """Return what click says of a mistake, in Chinese; as it is where it is not known."""
    if invalid := INVALID.fullmatch(english):
        hint = (invalid["hint"] or "").strip("'\"")
        return f"`{hint}` 的值不对：{error_text(invalid['what'])}"
    for pattern, chinese in ERRORS:
        if match := re.fullmatch(pattern, english):
            groups = {name: _quoted(text or "") for name, text in match.groupdict().items()}
            near = f"你要的是 {groups['near']} 吗？" if match.groupdict().get("near") else ""
            return chinese.format_map(groups) + near
    return english


def _quoted(english: str) -> str:
    """Return what click put in quotes, one thing or several, in backquotes."""
    if LISTED.fullmatch(english):
        return "、".join(f"`{one}`" for one in LISTED_ONE.findall(english))
    return "`" + english.strip("'") + "`"
