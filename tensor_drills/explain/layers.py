"""Convolution, pooling, padding, normalisation."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "channels of a convolution",
        (
            "Given groups={g:int}, weight of size {w:shape}, expected input{x:shape} to have {a:int} channels, but got {b:int} channels instead",
        ),
        Text(
            "In a batch the channels are dim 1: the input {x} has {b} of them, and the weight {w} "
            "is for {a} (its dim 1, times groups={g}). Look at the order of the dims: batch, "
            "channels, height, width.",
            "有批次时，通道是 dim 1：输入 {x} 有 {b} 个通道，而权重 {w} 要 {a} 个（它的 dim 1 乘 "
            "groups={g}）。请看各维的顺序：批次、通道、高、宽。",
        ),
    ),
    Family(
        "dims of an image",
        (
            "Expected {:int}D (unbatched) or {:int}D (batched) input to {f:word}, but got input of size: {x:shape}",
            "non-empty 3D or 4D (batch mode) tensor expected for input",
            "expected {:int}D input (got {:int}D input)",
            "expected {:int}D or {:int}D input (got {:int}D input)",
            "Input Error: Only 3D, 4D and 5D input Tensors supported (got {:int}D) for the modes: {:rest}",
        ),
        Text(
            "This layer wants a dim for the batch, one for the channels, and those of the picture "
            "(or of the sequence). Count the dims of the input: which of them is missing, or too "
            "many?",
            "这一层要求有批次维、通道维，以及图像（或序列）自己的维。请数一数输入有几维：少了或多"
            "了哪一维？",
        ),
    ),
    Family(
        "kernel larger than the picture",
        (
            "Calculated padded input size per channel: ({x:words}). Kernel size: ({k:words}). Kernel size can't be greater than actual input size",
            "Given input with spatial size ({x:words}), kernel_size=({k:words}), dilation=({:words}), padding=({:words}), calculated shape of the array of sliding blocks as ({:words}), but its components must be at least one.",
        ),
        Text(
            "The kernel ({k}) does not fit into the picture ({x}, padding included for a "
            "convolution). Look at the sizes of height and width at this line.",
            "卷积核（{k}）放不进图像（{x}，卷积时已含 padding）。请看执行到这一行时高和宽各是多"
            "少。",
        ),
    ),
    Family(
        "nothing left after pooling",
        (
            "Given input size: ({a:words}). Calculated output size: ({b:words}). Output size is too small",
        ),
        Text(
            "From a picture of {a} (channels, height, width) nothing would be left: {b}. Look at "
            "the window, the stride and the size of the picture at this line.",
            "{a}（通道×高×宽）的图像池化之后什么也不剩：{b}。请看窗口、步长和执行到这一行时图像的大"
            "小。",
        ),
    ),
    Family(
        "stride of zero",
        (
            "stride should be greater than zero, but got {:words}",
            "non-positive stride is not supported",
        ),
        Text(
            "The window is to be moved on by 0, so it would never reach the end. Look at how the "
            "stride is worked out, for the smallest picture too.",
            "窗口每次移动 0，永远走不完。请看步长是怎么算的，最小的图像也要考虑。",
        ),
    ),
    Family(
        "padding of a pool",
        (
            "pad should be at most half of effective kernel size, but got pad={p:int}, kernel_size={k:int} and dilation={:int}",
        ),
        Text(
            "A window of {k} would lie wholly in a padding of {p}. Padding of a pool may be at "
            "most half of the window.",
            "padding 为 {p} 时，大小为 {k} 的窗口会整个落在填充里。池化的 padding 最多是窗口的一"
            "半。",
        ),
    ),
    Family(
        "bias of a convolution",
        (
            "Given weight of size {w:shape}, expected bias to be 1-dimensional with {n:int} elements, but got bias of size {b:shape} instead",
        ),
        Text(
            "A bias has one number for each output channel: the weight {w} has {n} (its dim 0), "
            "the bias is {b}.",
            "偏置对每个输出通道有一个数：权重 {w} 有 {n} 个输出通道（它的 dim 0），而偏置是 {b}。",
        ),
    ),
    Family(
        "amounts of padding",
        (
            "Padding length must be divisible by 2",
            "Padding length should be less than or equal to two times the input dimension but got padding length {k:int} and input of dimension {d:int}",
            "Argument #4: Padding size should be less than the corresponding input dimension, but got: padding ({:words}) at dimension {d:int} of input {:shape}",
        ),
        Text(
            "`pad` takes two numbers for each dim, before and after, beginning with the last dim; "
            "and a reflection adds less than the dim has. Write the numbers beside the dims.",
            "`pad` 对每一维给两个数（前、后），从最后一维开始；镜像填充的个数要小于这一维的大小。"
            "请把这些数写在各维旁边。",
        ),
    ),
    Family(
        "blocks that do not fold",
        (
            "Given output_size=({out:words}), kernel_size=({k:words}), dilation=({:words}), padding=({:words}), stride=({:words}), expected size of input's dimension {d:int} to match the calculated number of sliding blocks {:words} = {n:int}, but got input.size({:int})={have:int}.",
        ),
        Text(
            "A picture of size ({out}) has {n} windows of ({k}), and the input brings {have} "
            "along dim {d}. Look at whether kernel, stride and padding are those with which it "
            "was unfolded.",
            "大小为 ({out}) 的图像有 {n} 个 ({k}) 的窗口，而输入沿 dim {d} 有 {have} 个。请看卷积"
            "核、步长和填充与展开时是否一致。",
        ),
    ),
    Family(
        "shape to normalise",
        (
            "Given normalized_shape={a:shape}, expected input with shape [*, {:words}], but got input of size{x:shape}",
        ),
        Text(
            "`layer_norm` normalises over the last dims, and they must be {a}; the input is {x}. "
            "Look at which dims each sample should be normalised over.",
            "`layer_norm` 对最后几维做归一化，它们必须是 {a}；输入是 {x}。请看每个样本应该在哪几维"
            "上归一化。",
        ),
    ),
    Family(
        "one value to normalise",
        ("Expected more than 1 value per channel when training, got input size {x:shape}",),
        Text(
            "In training, batch norm takes mean and variance of each channel over the batch, and "
            "the input {x} has one value a channel. Look at the mode, and at the batch.",
            "训练时，batch norm 在批次上求每个通道的均值和方差，而输入 {x} 每个通道只有一个值。"
            "请看当前的模式，以及批次的大小。",
        ),
    ),
    Family(
        "channels to normalise",
        (
            "{what:word} should contain {a:int} elements not {b:int}",
            "Expected number of channels in input to be divisible by num_groups, but got input of shape {:shape} and num_groups={:int}",
        ),
        Text(
            "The channels (dim 1 of the input) do not fit the layer: it keeps one number for each "
            "channel, and groups must divide them evenly. Print the shape of the input.",
            "输入的通道数（dim 1）与这一层不符：它为每个通道存一个数，分组时要能整除。请打印输入的"
            "形状。",
        ),
    ),
    Family(
        "features of a recurrent layer",
        ("input.size(-1) must be equal to input_size. Expected {a:int}, got {b:int}",),
        Text(
            "The last dim holds the features of a step: the layer was made for {a}, the input has "
            "{b}. Look at the order of steps, batch and features.",
            "最后一维放每一步的特征：这一层是为 {a} 个特征建的，输入有 {b} 个。"
            "请看步、批次、特征这几维的顺序。",
        ),
    ),
    Family(
        "heads of attention",
        ("embed_dim must be divisible by num_heads",),
        Text(
            "Each head gets an equal share of the embedding, so `num_heads` must divide it.",
            "每个头分到同样多的特征，所以 `num_heads` 必须能整除 `embed_dim`。",
        ),
        ("AssertionError",),
    ),
    Family(
        "not between 0 and 1",
        (
            "dropout probability has to be between 0 and 1, but got {:rest}",
            "quantile() q must be in the range [0, 1] but got {:rest}",
            "quantile() q values must be in the range [0, 1]",
        ),
        Text(
            "This number is a probability or a share: it lies from 0 to 1 and is not per cent.",
            "这个数是概率或比例：取值从 0 到 1，不是百分数。",
        ),
    ),
)
