"""NumPy's floats are float64, most weights float32, and a matrix product takes one dtype."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=2,
    ops=("torch.matmul", "torch.Tensor.to", "torch.Tensor.type_as"),
    title=Text(en="Repair: mismatched dtypes", zh="改错：dtype 对不上"),
    statement=Text(
        en="Repair the function. It should return `data @ weight` in the dtype of `weight`: "
        "float32 for most models, but not for all. `data` often comes from NumPy, and then is "
        "float64. As it stands it raises whenever the two differ.",
        zh="请改正这个函数。它应当按 `weight` 的 dtype 返回 `data @ weight`："
        "多数模型是 float32，但并非全部。`data` 常常来自 NumPy，那时是 float64。"
        "现在只要两者不同就会报错。",
    ),
    hints=(
        Text(
            en="Sums and products of tensors promote their dtypes; a matrix product does not. "
            "Which side should give way?",
            zh="张量相加、相乘时会提升 dtype，矩阵乘法不会。应当由哪一边让步？",
        ),
        Text(
            en="Converting the data costs one copy of the data; converting the weights would turn "
            "the model into another one. Take the dtype from `weight`, do not write it down.",
            zh="转换数据只需拷贝一次数据；转换权重则把模型变成了另一个。"
            "dtype 要从 `weight` 取，不要写死。",
        ),
    ),
)


@drill.reference
def dtype_linear_scores(
    data: Float[Tensor, "n d"], weight: Float[Tensor, "d k"]
) -> Float[Tensor, "n k"]:
    """out[i, j] = data[i, 0] * weight[0, j] + data[i, 1] * weight[1, j] + ..."""
    n, d = data.shape
    k = weight.shape[1]
    out = torch.zeros(n, k, dtype=torch.float64)
    for i in range(n):
        for j in range(k):
            for m in range(d):
                out[i, j] += data[i, m].item() * weight[m, j].item()
    return out.to(weight)


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    half, single, double = torch.float16, torch.float32, torch.float64
    named = [
        (("both float32", "都是 float32"), 1, 2, 2, single, single),
        (("data from NumPy", "数据来自 NumPy"), 1, 2, 2, double, single),
        (("a float64 model", "float64 的模型"), 2, 1, 2, single, double),
        (("a float16 model", "float16 的模型"), 2, 2, 1, single, half),
        (("no rows", "没有行"), 0, 2, 2, double, single),
    ]
    dtypes = [half, single, double]
    sizes = range(1, 4)
    for name, n, d, k, of_data, of_weight in draw.then_random(
        named, sizes, sizes, sizes, dtypes, dtypes
    ):
        yield Case(
            name,
            data=draw.signed(n, d, dtype=of_data),
            weight=draw.signed(d, k, dtype=of_weight),
        )


@drill.misconception(
    en="A matrix product does not promote: both sides must have one dtype. What NumPy made is "
    "float64 unless somebody said otherwise.",
    zh="矩阵乘法不做类型提升：两边的 dtype 必须相同。NumPy 生成的数据，"
    "只要没有另外指定，就是 float64。",
    stub=True,
)
def multiplied_as_they_came(data, weight):
    return data @ weight


@drill.misconception(
    en="The weights were converted to the dtype of the data, so the result has that dtype too. "
    "Everything behind this layer would meet the same error next.",
    zh="权重被转换成了数据的 dtype，结果也就是那个 dtype。后面的每一层接着都会遇到同样的错误。",
)
def converted_the_weights(data, weight):
    return data @ weight.to(data.dtype)


@drill.misconception(
    en="`float()` always means float32. A model in float64 or float16 meets the error again.",
    zh="`float()` 永远是 float32。遇到 float64 或 float16 的模型，又会报同样的错。",
)
def wrote_float32_down(data, weight):
    return data.float() @ weight


@drill.misconception(
    en="With `float()` on both sides nothing raises, but the result is float32 for every model.",
    zh="两边都加上 `float()` 不再报错，但无论什么模型，结果都是 float32。",
)
def made_both_float32(data, weight):
    return data.float() @ weight.float()


@drill.alternative
def type_as(data, weight):
    return data.type_as(weight) @ weight


@drill.alternative
def functional_linear(data, weight):
    return torch.nn.functional.linear(data.to(weight), weight.mT)


@drill.alternative
def rounded_at_the_end(data, weight):
    return (data.double() @ weight.double()).to(weight.dtype)
