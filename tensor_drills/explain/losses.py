"""Targets of losses, embeddings and one-hot vectors; modules and optimizers."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "class out of bounds",
        ("Target {t:int} is out of bounds.",),
        Text(
            "A target is the number of a class, from 0 to C - 1 where the scores have C classes "
            "(dim 1); {t} is none of them. Look at how many classes the scores have, and whether "
            "the classes are counted from 0.",
            "target 是类别编号，从 0 到 C − 1，C 是得分的类别数（dim 1）；{t} 不在其中。"
            "请看得分有几类，类别是不是从 0 数起。",
        ),
    ),
    Family(
        "targets of another number",
        ("Expected input batch_size ({a:int}) to match target batch_size ({b:int}).",),
        Text(
            "There are scores for {a} samples and targets for {b}. Look at both shapes: has a "
            "reshape mixed the batch with another dim?",
            "得分有 {a} 个样本，target 有 {b} 个。请看两者的形状：是不是某次 reshape 把批次和别的"
            "维混在一起了？",
        ),
    ),
    Family(
        "targets of another shape",
        (
            "Expected target size {a:shape}, got {b:shape}",
            "0D or 1D target tensor expected, multi-target not supported",
        ),
        Text(
            "Targets that are class numbers have the shape of the scores without the dim of the "
            "classes (dim 1). Write both shapes below one another: which dim of the target is too "
            "many, or missing?",
            "target 是类别编号时，它的形状等于得分去掉类别那一维（dim 1）。"
            "请把两个形状写成上下两行：target 多了或少了哪一维？",
        ),
    ),
    Family(
        "targets of another dtype",
        ("expected target dtype to be Long or Byte, but got {t:dtype}",),
        Text(
            "Targets that are class numbers must be int64, and these are {t}. (Targets of floating "
            "numbers are taken for probabilities, and have the shape of the scores.)",
            "作为类别编号的 target 必须是 int64，而这里是 {t}。（浮点数的 target 会被当作概率，形"
            "状要与得分相同。）",
        ),
    ),
    Family(
        "no probabilities in a loss",
        ("all elements of input should be between 0 and 1",),
        Text(
            "This loss takes probabilities, from 0 to 1, and the input goes beyond. Look at "
            "whether it holds scores that have not been turned into probabilities.",
            "这个损失要的是 0 到 1 的概率，而输入超出了这个范围。请看它是不是还没有变成概率的得"
            "分。",
        ),
    ),
    Family(
        "targets that do not pair",
        (
            "Using a target size ({a:shape}) that is different to the input size ({b:shape}) is deprecated. Please ensure they have the same size.",
            "Target size ({a:shape}) must be the same as input size ({b:shape})",
        ),
        Text(
            "Here each prediction has one target: the target is {a}, the input {b}. A dim of size "
            "1 too many is the usual difference; look at which one has it.",
            "这里每个预测对应一个 target：target 是 {a}，输入是 {b}。常见的是多了一个大小为 1 的"
            "维，请看是哪一边多。",
        ),
    ),
    Family(
        "class for a one-hot vector",
        (
            "Class values must be non-negative.",
            "Class values must be smaller than num_classes.",
            "Can not infer total number of classes from empty tensor.",
            "one_hot is only applicable to index tensor of type LongTensor.",
        ),
        Text(
            "`one_hot` takes class numbers of dtype int64, from 0 to num_classes - 1; without "
            "num_classes it looks for the largest, which an empty tensor does not have. Print the "
            "dtype, the smallest and the largest class.",
            "`one_hot` 要的是 int64 的类别编号，从 0 到 num_classes − 1；不写 num_classes 时取最大"
            "值加 1，而空张量没有最大值。请打印 dtype、最小和最大的类别。",
        ),
    ),
    Family(
        "module before its own init",
        (
            "cannot assign module before Module.__init__() call",
            "cannot assign parameters before Module.__init__() call",
            "cannot assign parameter before Module.__init__() call",
        ),
        Text(
            "`nn.Module` keeps a list of its parameters and parts, and makes the list in its own "
            "`__init__`, which has not run yet. Look at the first line of yours.",
            "`nn.Module` 会登记自己的参数和子模块，而这份清单是在它自己的 `__init__` 里建立的，此"
            "时还没有运行。请看你的 `__init__` 的第一行。",
        ),
    ),
    Family(
        "tensor in a parameter's place",
        ("cannot assign '{t:word}' as parameter '{n:word}' (torch.nn.Parameter or None expected)",),
        Text(
            "`{n}` is registered as a parameter, and a plain tensor is put in its place. Is its "
            "value to be changed, or is another name meant?",
            "`{n}` 登记为参数，却被换成了普通张量。是要改它的值，还是该用另一个名字？",
        ),
    ),
    Family(
        "no forward",
        ('Module [{m:word}] is missing the required "forward" function',),
        Text(
            "Calling a module calls its `forward`, and `{m}` has none. Look at its spelling, and "
            "at whether it is indented inside of the class.",
            "调用模块就是调用它的 `forward`，而 `{m}` 没有。请看拼写，以及它是不是缩进在类里面。",
        ),
    ),
    Family(
        "state of another module",
        ("Error(s) in loading state_dict for {m:word}:{:rest}",),
        Text(
            "The names or shapes of the weights are not those of the module `{m}`. Compare "
            "`state_dict().keys()` and the shapes of both.",
            "权重的名字或形状与模块 `{m}` 不一致。请比较两者的 `state_dict().keys()` 和形状。",
        ),
    ),
    Family(
        "nothing to optimise",
        (
            "optimizer got an empty parameter list",
            "can't optimize a non-leaf Tensor",
            "params argument given to the optimizer should be an iterable of Tensors or dicts, but got {:word}",
        ),
        Text(
            "An optimizer takes a list of leaf tensors that require grad, such as "
            "`model.parameters()`. Look at what it is given: an empty list, a single tensor, or "
            "the result of a computation?",
            "优化器要的是由要求梯度的叶子张量组成的列表，例如 `model.parameters()`。"
            "请看传给它的是什么：空列表、单个张量，还是某个计算的结果？",
        ),
    ),
)
