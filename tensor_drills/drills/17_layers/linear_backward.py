"""What a fully connected layer does on the way back: two products and a sum."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.matmul", "torch.sum", "torch.nn.functional.linear"),
    title=Text(en="Backward of a linear layer", zh="全连接层的反向传播"),
    statement=Text(
        en="A layer computed `y = x @ weight.T + b`. `grad_y` is the gradient of the loss with "
        "respect to `y`. Return the gradients with respect to `x`, `weight` and `b`, as a "
        "tuple of three. Write them out: `backward` and `grad` are ruled out.",
        zh="某层计算了 `y = x @ weight.T + b`。`grad_y` 是损失对 `y` 的梯度。"
        "返回损失对 `x`、`weight` 和 `b` 的梯度，是一个三元组。"
        "要自己写出来：不允许用 torch 的 `backward` 和 `grad`。",
    ),
    hints=(
        Text(
            en="Each gradient has the shape of what it belongs to: (n, i), (o, i), (o,). With "
            "`grad_y` of shape (n, o) there is little choice which product to take.",
            zh="每个梯度的形状与它所属的张量相同：(n, i)、(o, i)、(o,)。`grad_y` 是 (n, o)，"
            "该用哪个乘积几乎没有别的选择。",
        ),
        Text(
            en="`weight` and the bias were used by all n samples: what each of them sends back is "
            "added.",
            zh="`weight` 和偏置被 n 个样本共用：各样本传回来的梯度要加起来。",
        ),
    ),
    ruled_out=("backward", "grad"),
)


@drill.reference
def linear_backward(
    x: Float[Tensor, "n i"], weight: Float[Tensor, "o i"], grad_y: Float[Tensor, "n o"]
) -> tuple[Float[Tensor, "n i"], Float[Tensor, "o i"], Float[Tensor, " o"]]:
    """y[s, k] = b[k] + sum over j of x[s, j] * weight[k, j], so:
    out[0][s, j] gets grad_y[s, k] * weight[k, j] from every k,
    out[1][k, j] gets grad_y[s, k] * x[s, j] from every s,
    out[2][k] gets grad_y[s, k] from every s
    """
    by_x, by_weight = torch.zeros_like(x), torch.zeros_like(weight)
    by_bias = grad_y.new_zeros(len(weight))
    for s in range(x.shape[0]):
        for k in range(weight.shape[0]):
            by_bias[k] += grad_y[s, k]
            for j in range(x.shape[1]):
                by_x[s, j] += grad_y[s, k] * weight[k, j]
                by_weight[k, j] += grad_y[s, k] * x[s, j]
    return by_x, by_weight, by_bias


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one of each", "各为一"), 1, 1, 1),
        (("one sample", "一个样本"), 1, 2, 1),
        (("two samples", "两个样本"), 2, 2, 1),
        (("square", "方阵"), 2, 2, 2),
        (("three sizes", "三个大小各不相同"), 3, 2, 4),
        (("no samples", "零个样本"), 0, 2, 3),
    ]
    sizes = range(1, 5)
    for name, n, i, o in draw.then_random(named, sizes, sizes, sizes):
        yield Case(name, x=draw.signed(n, i), weight=draw.signed(o, i), grad_y=draw.signed(n, o))


@drill.misconception(
    en="On the way to `y` the weight was transposed; on the way back it is used as it is: (n, o) "
    "times (o, i). A square weight raises no error here, and the values are wrong.",
    zh="算 `y` 时权重转置过；反向时就用它本身：(n, o) 乘以 (o, i)。权重是方阵时，这里不报错，数值"
    "却是错的。",
)
def turned_the_weight_again(x, weight, grad_y):
    return grad_y @ weight.T, grad_y.T @ x, grad_y.sum(0)


@drill.misconception(
    en="This is the gradient of the weight transposed: (i, o). `weight` is (o, i), and its "
    "gradient has its shape.",
    zh="这得到的是权重梯度的转置：(i, o)。`weight` 是 (o, i)，它的梯度形状应与它相同。",
)
def left_the_weight_gradient_transposed(x, weight, grad_y):
    return grad_y @ weight, x.T @ grad_y, grad_y.sum(0)


@drill.misconception(
    en="The samples are averaged here. If the loss is a mean, its 1 / n is in `grad_y` already; "
    "the layer itself only adds.",
    zh="这里对样本取了平均。如果损失是均值，1 / n 已经在 `grad_y` 里了；这一层只负责相加。",
)
def averaged_over_the_samples(x, weight, grad_y):
    n = max(len(x), 1)
    return grad_y @ weight, grad_y.T @ x / n, grad_y.sum(0) / n


@drill.misconception(
    en="The bias was broadcast to all samples on the way forward. On the way back a broadcast "
    "becomes a sum: its gradient has the shape (o,) of the bias.",
    zh="前向时偏置广播给了所有样本。反向时，广播就变成求和：它的梯度形状应是偏置的 (o,)。",
)
def left_the_bias_gradient_unsummed(x, weight, grad_y):
    return grad_y @ weight, grad_y.T @ x, grad_y


@drill.misconception(
    en="The bias gradient is summed over the outputs, one number per sample. The bias has one "
    "number per output: sum over the samples.",
    zh="偏置的梯度在输出上求了和，成了每个样本一个数。偏置是每个输出一个数：应在样本上求和。",
)
def summed_over_the_outputs(x, weight, grad_y):
    return grad_y @ weight, grad_y.T @ x, grad_y.sum(1)


@drill.alternative
def einsum(x, weight, grad_y):
    by_x = torch.einsum("no,oi->ni", grad_y, weight)
    return by_x, torch.einsum("no,ni->oi", grad_y, x), torch.einsum("no->o", grad_y)


@drill.alternative
def outer_products_of_the_samples(x, weight, grad_y):
    outer = grad_y[:, :, None] * x[:, None, :]
    return (grad_y[:, :, None] * weight).sum(1), outer.sum(0), grad_y.sum(0)


@drill.alternative
def transposed_products(x, weight, grad_y):
    ones = torch.ones(len(x), dtype=x.dtype, device=x.device)
    return (weight.T @ grad_y.T).T, (x.T @ grad_y).T, ones @ grad_y


@drill.alternative
def functional_linear(x, weight, grad_y):
    linear = torch.nn.functional.linear
    return linear(grad_y, weight.T), linear(grad_y.T, x.T), grad_y.sum(dim=0)
