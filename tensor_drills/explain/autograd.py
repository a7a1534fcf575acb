"""Gradients: what cannot be recorded, and what is gone."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "backward twice",
        (
            "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed).{:rest}",
        ),
        Text(
            "A backward pass frees what the forward pass has kept for it, and this is a second "
            "pass over the same graph. Is the forward pass run anew each time? Does a tensor from "
            "before (a state, a running loss) carry its old graph along?",
            "反向传播会释放前向传播留下的中间结果，而这是在同一张图上第二次反向传播。"
            "前向传播每次都重新做了吗？有没有以前的张量（状态、累计的损失）带着旧图？",
        ),
    ),
    Family(
        "changed in place before backward",
        (
            "one of the variables needed for gradient computation has been modified by an inplace operation: [{:words}], which is output {:int} of {op:word}, is at version {v:int}; expected version {w:int} instead. Hint: {:rest}",
            "one of the variables needed for gradient computation has been modified by an inplace operation: [{:words} {:shape}], which is output {:int} of {op:word}, is at version {v:int}; expected version {w:int} instead. Hint: {:rest}",
        ),
        Text(
            "The backward pass needs a value of the forward pass (the output of `{op}`), and it "
            "has been overwritten since: it is at version {v}, not {w}. Look for `+=`, "
            "`x[...] = `, or a method that ends in `_` after that step.",
            "反向传播要用到前向传播的一个值（`{op}` 的输出），可它后来被改写了：现在是第 {v} 版，而"
            "不是第 {w} 版。请在那一步之后找 `+=`、`x[...] = ` 或以 `_` 结尾的方法。",
        ),
    ),
    Family(
        "leaf in place",
        (
            "a leaf Variable that requires grad is being used in an in-place operation.",
            "a view of a leaf Variable that requires grad is being used in an in-place operation.",
        ),
        Text(
            "A leaf is a tensor whose gradient is wanted, such as an input or a weight. If it were "
            "changed in place, the value that the gradient belongs to would be gone. Is a new "
            "tensor meant, or an update that should not be recorded?",
            "叶子张量是要求梯度的张量，比如输入或权重。原地改了它，梯度所对应的那个值就没有了。"
            "你要的是一个新张量，还是一次不该被记录的更新？",
        ),
    ),
    Family(
        "one of several views in place",
        (
            "Output {n:int} of {f:word} is a view and is being modified inplace. This view is the output of a function that returns multiple views.{:rest}",
        ),
        Text(
            "`unbind`, `split` and `chunk` give several views of one tensor, and autograd cannot "
            "follow a change in place of one of them. Look at whether the change can make a new "
            "tensor.",
            "`unbind`、`split`、`chunk` 返回同一张量的多个视图，autograd 无法跟踪对其中一个的原地"
            "修改。请看能不能改为生成新张量。",
        ),
    ),
    Family(
        "nothing to differentiate",
        (
            "element {n:int} of tensors does not require grad and does not have a grad_fn",
            "One of the differentiated Tensors does not require grad",
        ),
        Text(
            "No gradient can flow: this tensor does not come from one that requires grad, or the "
            "way was cut by `detach`, `no_grad`, `item`, NumPy, or a step to integers or bools. "
            "Follow the values back and print `requires_grad` at each step.",
            "梯度无路可走：这个张量不是由要求梯度的张量算出来的，或者中途被 `detach`、`no_grad`、"
            "`item`、NumPy、转成整数或 bool 切断了。请沿着计算往回，逐步打印 `requires_grad`。",
        ),
    ),
    Family(
        "gradient of many numbers",
        (
            "grad can be implicitly created only for scalar outputs",
            "grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with {:int} dims.{:rest}",
        ),
        Text(
            "`backward()` starts at one number, and this tensor has several elements. Which number "
            "is to be differentiated? Otherwise say how much each element counts, with a tensor of "
            "its shape.",
            "`backward()` 要从一个数开始，而这个张量有好几个元素。要对哪个数求导？"
            "不然就给一个同形状的张量，说明每个元素占多少权重。",
        ),
    ),
    Family(
        "gradient of another shape",
        (
            "Mismatch in shape: grad_output[{n:int}] has a shape of {a:shape} and output[{:int}] has a shape of {b:shape}.",
            "attempting to assign a gradient of size '{a:shape}' to a tensor of size '{b:shape}'.{:rest}",
        ),
        Text(
            "A gradient has the shape of its tensor, one number for each element: this one is {a}, "
            "the tensor {b}.",
            "梯度与它的张量形状相同，每个元素对应一个数：这里梯度是 {a}，张量是 {b}。",
        ),
    ),
    Family(
        "gradient of another dtype",
        (
            "attempting to assign a gradient with dtype '{a:dtype}' to a tensor with grad_dtype '{b:dtype}'.{:rest}",
            "attempting to assign a gradient with dtype '{a:dtype}' to a tensor with dtype '{b:dtype}'.{:rest}",
            "assigned grad has data of a different type",
        ),
        Text(
            "A gradient has the dtype of its tensor. Look at how the one that is assigned is made.",
            "梯度的 dtype 与它的张量相同。请看赋进去的梯度是怎样得到的。",
        ),
    ),
    Family(
        "not in the graph",
        (
            "The differentiated Tensor at index {n:int} appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.",
            "One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.",
        ),
        Text(
            "The result does not depend on this tensor as far as torch has recorded. Has a copy "
            "been used in its place, or has the way been cut by `detach` or `no_grad`?",
            "在 torch 记录的计算里，结果与这个张量无关。"
            "是不是用了它的拷贝，或者被 `detach`、`no_grad` 切断了？",
        ),
    ),
    Family(
        "flag of a result",
        (
            "you can only change requires_grad flags of leaf variables.{:rest}",
            "Setting requires_grad=True on inference tensor outside InferenceMode is not allowed.",
        ),
        Text(
            "`requires_grad` can be set on tensors that you made, not on results of recorded "
            "operations. Where should the gradient end? The cut belongs there.",
            "`requires_grad` 只能在自己建立的张量上设置，不能改运算的结果。梯度应该到哪里为止？就"
            "在那里断开。",
        ),
    ),
    Family(
        "copying a result",
        (
            "Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.{:rest}",
        ),
        Text(
            "`deepcopy` works on tensors that you made, not on results with a history of "
            "operations. Is the history wanted in the copy?",
            "`deepcopy` 只能用于自己建立的张量，不能用于带有计算历史的结果。拷贝里需要这段历史吗？",
        ),
    ),
    Family(
        "made without recording",
        ("Inference tensors cannot be saved for backward.{:rest}",),
        Text(
            "A tensor made under `inference_mode` is shut out of gradients for good. Look at what "
            "is computed inside of that block and used outside.",
            "在 `inference_mode` 里建立的张量永远不能参与求梯度。请看哪些是在那个代码块里算、却在"
            "外面用的。",
        ),
    ),
    Family(
        "values inside of vmap",
        (
            "vmap: It looks like you're calling .item() on a Tensor.{:rest}",
            "vmap: It looks like you're attempting to use a Tensor in some data-dependent control flow.{:rest}",
        ),
        Text(
            "Inside of `vmap` one call stands for the whole batch, so there is no single value for "
            "`if` or `item()`. Say the choice in tensors: for each element, this or that.",
            "在 `vmap` 里一次调用代表整个批次，没有单个的值可供 `if` 或 `item()` 使用。"
            "请用张量来表达选择：对每个元素取这个或那个。",
        ),
    ),
)
