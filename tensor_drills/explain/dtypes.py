"""dtypes that do not go together, and devices."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "dtypes of a product",
        (
            "expected m1 and m2 to have the same dtype, but got: {a:dtype} != {b:dtype}",
            "mat1 and mat2 must have the same dtype, but got {a:dtype} and {b:dtype}",
            "dot : expected both vectors to have same dtype, but found {a:dtype} and {b:dtype}",
            "expected scalar type {a:dtype} but found {b:dtype}",
            "Found dtype {a:dtype} but expected {b:dtype}",
            "Input type ({a:dtype}) and weight type ({b:dtype}) should be the same",
            "Input type ({a:dtype}) and bias type ({b:dtype}) should be the same",
        ),
        Text(
            "{a} meets {b}: `+` and `*` would convert one of them, this operation does not. Look "
            "at where each side gets its dtype, and which of the two the result should have; then "
            "convert the other one.",
            "{a} 遇上了 {b}：`+` 和 `*` 会自动转换其中一个，这个运算不会。请看两边的 dtype 各从哪"
            "里来、结果应是哪一种，再转换另一边。",
        ),
    ),
    Family(
        "floating numbers needed",
        (
            "mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {t:dtype}",
            "mean(): could not infer output dtype. Optional dtype must be either a floating point or complex dtype. Got: {t:dtype}",
            "{:word}: Expected a floating point or complex tensor as input. Got {t:dtype}",
            "multinomial only supports floating-point dtypes for input, got: {t:dtype}",
        ),
        Text(
            "The result of this operation is a fraction in general, so it wants floating numbers "
            "and got {t}. Look at which dtype the result should have, and where the conversion "
            "belongs.",
            "这个运算的结果一般是小数，所以要求浮点数，而这里是 {t}。请看结果应是什么 dtype、该在"
            "哪里转换。",
        ),
    ),
    Family(
        "floating numbers needed for a spread",
        (
            "std and var only support floating point and complex dtypes",
            "quantile() input tensor must be either float or double dtype",
        ),
        Text(
            "The result is a fraction in general, so this operation wants floating numbers. Print "
            "the dtype of what goes in, and look at where the conversion belongs.",
            "结果一般是小数，所以这个运算要求浮点数。请打印输入的 dtype，看该在哪里转换。",
        ),
    ),
    Family(
        "not for this dtype",
        ("\"{kernel:word}\" not implemented for '{t:dtype}'",),
        Text(
            "torch has this operation, but not for {t}. Softmax, random draws and most of "
            "`torch.nn` want floating numbers; `&`, `|` and `bincount` want bools or integers. "
            "Look at where the {t} comes from.",
            "torch 有这个运算，但不支持 {t}。softmax、随机抽样和大部分 `torch.nn` 要浮点数；"
            "`&`、`|` 和 `bincount` 要 bool 或整数。请看这个 {t} 是从哪里来的。",
        ),
    ),
    Family(
        "result does not fit the dtype",
        ("result type {a:dtype} can't be cast to the desired output type {b:dtype}",),
        Text(
            "The result is {a}, and it is to be written into a tensor of {b}, which would lose "
            "digits: an operation in place (`+=`, `mul_`) or with `out=` keeps the dtype of its "
            "target. Look at which dtype that tensor should have had from the start.",
            "结果是 {a}，却要写进 {b} 的张量，会丢失小数：原地运算（`+=`、`mul_`）和 `out=` "
            "都保持目标的 dtype。请看那个张量一开始应该是什么 dtype。",
        ),
    ),
    Family(
        "out= of another dtype",
        ("Expected out tensor to have dtype {a:dtype}, but got {b:dtype} instead",),
        Text(
            "The tensor given as `out=` is {b}, and the result is {a}: they must be the same. Look "
            "at how that tensor is made.",
            "`out=` 给的张量是 {b}，而结果是 {a}：两者必须相同。请看那个张量是怎样建立的。",
        ),
    ),
    Family(
        "bools are not subtracted",
        (
            "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.",
            "Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.",
            "Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.",
        ),
        Text(
            "`-` has no meaning for True and False in torch. Ask what is meant: the opposite of a "
            "mask, where two masks differ, or a difference of numbers, which needs a numeric "
            "dtype first.",
            "在 torch 里 `-` 对 True 和 False 没有意义。请想想要的是什么：掩码取反、两个掩码的不同"
            "之处，还是数的差（那要先转成数值 dtype）。",
        ),
    ),
    Family(
        "bits of floating numbers",
        ("~ (operator.invert) is only implemented on integer and Boolean-type tensors",),
        Text(
            "`~` turns bools or bits round, and floating numbers have neither. Look at why the "
            "mask is not bool.",
            "`~` 用来给 bool 或二进制位取反，浮点数没有这种运算。请看这个掩码为什么不是 bool。",
        ),
    ),
    Family(
        "gradients of whole numbers",
        (
            "Only Tensors of floating point and complex dtype can require gradients",
            "only Tensors of floating point and complex dtype can require gradients",
            "only Tensors of floating point dtype can require gradients",
        ),
        Text(
            "A gradient says what a small change does, and whole numbers cannot change a little: "
            "only floating tensors can require one. Look at the dtype; `torch.tensor([1, 2])` is "
            "int64.",
            "梯度说的是微小变化的影响，而整数没有微小变化：只有浮点张量才能求梯度。"
            "请看 dtype；`torch.tensor([1, 2])` 是 int64。",
        ),
    ),
    Family(
        "two devices",
        (
            "Tensor on device {a:word} is not on the expected device {b:word}!",
            "Expected all tensors to be on the same device, but found at least two devices, {a:word} and {b:word}!{:rest}",
            "Expected all tensors to be on the same device, but got {:word} is on {a:word}, different from other tensors on {b:word}{:rest}",
        ),
        Text(
            "One tensor is on {a} and another on {b}, and an operation needs all on one device. "
            "Look at which tensors the code makes itself: without `device=` they are on the CPU.",
            "一个张量在 {a} 上，另一个在 {b} 上，而一次运算要求它们在同一设备上。"
            "请看哪些张量是代码自己建的：不写 `device=` 就在 CPU 上。",
        ),
    ),
    Family(
        "no CUDA here",
        (
            "Torch not compiled with CUDA enabled",
            "Found no NVIDIA driver on your system.{:rest}",
        ),
        Text(
            "The code asks for a GPU, and here is none for torch to use. Take the device of an "
            "input (`x.device`) in place of a fixed name: then the code runs anywhere.",
            "代码要用 GPU，而这里没有 torch 可用的 GPU。请用输入所在的设备（`x.device`）代替写死的"
            "名字，这样在哪里都能运行。",
        ),
    ),
    Family(
        "no such device",
        ("Expected one of cpu, cuda, {:words} device type at start of device string: {name:word}",),
        Text(
            "`{name}` is taken for the name of a device, and is none. A dtype is given as an "
            "object, `torch.float64`, not as a string.",
            "`{name}` 被当作设备名，但没有这个设备。dtype 要写成对象 `torch.float64`，而不是字符"
            "串。",
        ),
    ),
)
