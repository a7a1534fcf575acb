"""The gradients of sums of squares: 2x, and 2X entry by entry."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=1,
    ops=("torch.Tensor.backward", "torch.autograd.grad", "torch.square"),
    title=Text(en="Gradients of squared norms", zh="范数平方的梯度"),
    statement=Text(
        en="Return two gradients as a tuple: that of the sum of the squares of `x` with respect to "
        "`x`, and that of the sum of the squares of all entries of `matrix` (its squared Frobenius "
        "norm) with respect to `matrix`. By hand or by autograd; the inputs come without "
        "`requires_grad`, and you may set it.",
        zh="以元组返回两个梯度：`x` 各元素平方之和对 `x` 的梯度；"
        "`matrix` 所有元素平方之和（Frobenius 范数的平方）对 `matrix` 的梯度。"
        "手算或用自动求导都可以；输入的 `requires_grad` 为假，可以设为真。",
    ),
    hints=(
        Text(
            en="A gradient has the shape of what it is the gradient with respect to.",
            zh="对谁求梯度，梯度的形状就与谁相同。",
        ),
        Text(
            en="Which terms of the sum does one entry stand in? Differentiate that term.",
            zh="一个元素出现在和的哪一项里？对那一项求导。",
        ),
        Text(
            en="By autograd: `requires_grad_()`, sum the squares, `backward()`, read `.grad`.",
            zh="用自动求导：`requires_grad_()`，求平方和，`backward()`，读 `.grad`。",
        ),
    ),
)


@drill.reference
def squared_norm_gradients(
    x: Float[Tensor, " n"], matrix: Float[Tensor, "m n"]
) -> tuple[Float[Tensor, " n"], Float[Tensor, "m n"]]:
    """f(x) = sum of x[i] ** 2,  out[0][i] = df / dx[i];
    g(matrix) = sum of matrix[i, j] ** 2,  out[1][i, j] = dg / dmatrix[i, j]
    """
    first, second = torch.empty_like(x), torch.empty_like(matrix)
    for i in range(len(x)):
        first[i] = x[i] + x[i]
    for i in range(matrix.shape[0]):
        for j in range(matrix.shape[1]):
            second[i, j] = matrix[i, j] + matrix[i, j]
    return first, second


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one entry", "一个元素"), 1, 1),
        (("one row", "一行"), 1, 3),
        (("square", "方阵"), 2, 2),
        (("tall", "行多列少"), 4, 2),
        (("nothing", "空"), 2, 0),
    ]
    for name, m, n in draw.then_random(named, range(1, 5), range(1, 5)):
        yield Case(name, x=draw.signed(n), matrix=draw.signed(m, n))


@drill.misconception(
    en="The 2 of the square is missing: this is the gradient of half the sum.",
    zh="少了平方求导带来的 2：这是平方和的一半的梯度。",
)
def forgot_the_two(x, matrix):
    return x.clone(), matrix.clone()


@drill.misconception(
    en="This is the gradient of the norm itself, a vector of length 1. Without the root the "
    "gradient is as long as the input makes it.",
    zh="这是范数本身的梯度，长度为 1。不开方时，梯度的长度取决于输入。",
)
def took_the_norm_itself(x, matrix):
    return x / x.norm(), matrix / matrix.norm()


@drill.misconception(
    en="These are the squared norms, not their gradients: a scalar for each input. The gradient "
    "has the input's shape.",
    zh="这是范数的平方，不是它的梯度：每个输入只得到一个标量。梯度的形状应与输入相同。",
)
def returned_the_norms(x, matrix):
    return x.square().sum(), matrix.square().sum()


@drill.misconception(
    en="The matrix's gradient is transposed. Each entry's own square is all that it stands in, so "
    "its derivative belongs at its own place.",
    zh="矩阵的梯度被转置了。每个元素只出现在它自己的平方里，导数也就在它自己的位置上。",
)
def transposed_the_second(x, matrix):
    return 2 * x, 2 * matrix.T


@drill.alternative
def backward_and_grad(x, matrix):
    x.requires_grad_()
    matrix.requires_grad_()
    (x.square().sum() + matrix.square().sum()).backward()
    return x.grad, matrix.grad


@drill.alternative
def autograd_grad(x, matrix):
    x, matrix = x.clone().requires_grad_(), matrix.clone().requires_grad_()
    total = x @ x + torch.trace(matrix.T @ matrix)
    return torch.autograd.grad(total, (x, matrix))


@drill.alternative
def func_grad(x, matrix):
    gradient = torch.func.grad(lambda tensor: (tensor**2).sum())
    return [gradient(x), gradient(matrix)]
