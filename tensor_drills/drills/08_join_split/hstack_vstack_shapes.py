"""hstack and vstack treat vectors each in its own way."""

import math

from tensor_drills.declare import Drill, Text, torch

JOINS = {
    "h_vectors": (torch.hstack, (3,), (2,)),
    "v_vectors": (torch.vstack, (3,), (3,)),
    "h_matrices": (torch.hstack, (2, 3), (2, 1)),
    "v_with_vector": (torch.vstack, (2, 3), (3,)),
    "h_with_vector": (torch.hstack, (2, 3), (2,)),
}

drill = Drill(
    level=3,
    ops=("torch.hstack", "torch.vstack"),
    title=Text(en="hstack and vstack of vectors", zh="hstack、vstack 遇到向量"),
    statement=Text(
        en="Two tensors are joined. Return a dict with the shape of each result, or the name of "
        "the error as a string. 'h_vectors': `torch.hstack` of shapes (3,) and (2,). 'v_vectors': "
        "`torch.vstack` of (3,) and (3,). 'h_matrices': `torch.hstack` of (2, 3) and (2, 1). "
        "'v_with_vector': `torch.vstack` of (2, 3) and (3,). 'h_with_vector': `torch.hstack` of "
        "(2, 3) and (2,).",
        zh="把两个张量拼起来。用字典返回每个结果的形状；如果会报错，就写错误的名字（字符串）。"
        "'h_vectors'：对形状 (3,) 和 (2,) 用 `torch.hstack`。'v_vectors'：对 (3,) 和 (3,) 用 "
        "`torch.vstack`。'h_matrices'：对 (2, 3) 和 (2, 1) 用 `torch.hstack`。"
        "'v_with_vector'：对 (2, 3) 和 (3,) 用 `torch.vstack`。"
        "'h_with_vector'：对 (2, 3) 和 (2,) 用 `torch.hstack`。",
    ),
    hints=(
        Text(
            en="`vstack` first makes every vector a matrix of one row, then joins along dim 0.",
            zh="`vstack` 先把每个向量变成只有一行的矩阵，再沿 dim 0 拼接。",
        ),
        Text(
            en="`hstack` makes no columns: vectors are joined along the one dim that they have, "
            "matrices along dim 1.",
            zh="`hstack` 不会把向量变成列：向量沿自己仅有的一维拼接，矩阵沿 dim 1 拼接。",
        ),
        Text(
            en="After that both are an ordinary `cat`: the same number of dims, and equal sizes in "
            "all dims but one.",
            zh="之后两者都是普通的 `cat`：维数要相同，除一维以外各维大小要相等。",
        ),
    ),
)


@drill.reference
def hstack_vstack_shapes() -> dict[str, tuple[int, ...] | str]:
    """As torch itself joins."""
    return {name: shape_or_error(name) for name in JOINS}


def shape_or_error(name: str) -> tuple[int, ...] | str:
    """Return the shape that one call returns, or the name of its error."""
    function, first, second = JOINS[name]
    try:
        return tuple(function([torch.zeros(first), torch.zeros(second)]).shape)
    except RuntimeError as error:
        return type(error).__name__


@drill.consequence
def consequence(answer: dict[str, tuple[int, ...] | str]) -> Text | None:
    for name, (function, *shapes) in JOINS.items():
        given = answer[name]
        if isinstance(given, str) or tuple(given) == shape_or_error(name):
            continue
        held = sum(torch.Size(shape).numel() for shape in shapes)
        holds = math.prod(given)
        if holds != held:
            return Text(
                f"'{name}': that shape holds {holds} values; the two tensors hold {held}",
                f"'{name}'：这个形状有 {holds} 个值，而两个张量共有 {held} 个值",
            )
        return Text(
            f"'{name}': the number of values fits; write the two tensors down on paper, look at "
            f"their dims, and join them as `torch.{function.__name__}` does",
            f"'{name}'：值的个数对得上；把两个张量写在纸上，看看各有几维，"
            f"再照 `torch.{function.__name__}` 的做法拼起来",
        )
    return Text(
        "where you name an error, torch does not raise that one: run these calls",
        "在你写了报错的地方，torch 并不抛出那个错误：运行这些调用看看",
    )


@drill.misconception(
    en="`hstack` does not turn vectors into columns. `h_vectors` is one longer vector, and a "
    "vector that is to be joined to a matrix needs two dims beforehand.",
    zh="`hstack` 不会把向量变成列。`h_vectors` 只是一个更长的向量；"
    "矩阵要与向量相拼，向量得先变成两维。",
)
def made_columns_of_vectors():
    return {
        "h_vectors": "RuntimeError",
        "v_vectors": (2, 3),
        "h_matrices": (2, 4),
        "v_with_vector": (3, 3),
        "h_with_vector": (2, 4),
    }


@drill.misconception(
    en="`vstack` does not join vectors end to end: each becomes a row first.",
    zh="`vstack` 不会把向量首尾相接：每个向量先变成一行。",
)
def joined_vectors_end_to_end():
    return {
        "h_vectors": (5,),
        "v_vectors": (6,),
        "h_matrices": (2, 4),
        "v_with_vector": (3, 3),
        "h_with_vector": "RuntimeError",
    }


@drill.misconception(
    en="A vector below a matrix is no error: `vstack` makes it a row before it joins. It is "
    "`hstack` that has no such help.",
    zh="把向量接在矩阵下面并不报错：`vstack` 拼接前会先把它变成一行。`hstack` 才没有这一步。",
)
def refused_a_vector_below_a_matrix():
    return {
        "h_vectors": (5,),
        "v_vectors": (2, 3),
        "h_matrices": (2, 4),
        "v_with_vector": "RuntimeError",
        "h_with_vector": "RuntimeError",
    }


@drill.misconception(
    en="Only one of the two functions changes its vectors before it joins. A matrix and a vector "
    "in `hstack` still differ in their number of dims.",
    zh="两个函数里只有一个会在拼接前改变向量。把矩阵和向量交给 `hstack`，两者的维数仍然不同。",
)
def expected_hstack_to_help_as_well():
    return {
        "h_vectors": (5,),
        "v_vectors": (2, 3),
        "h_matrices": (2, 4),
        "v_with_vector": (3, 3),
        "h_with_vector": (2, 4),
    }


@drill.alternative
def as_lists():
    return {
        "h_with_vector": "RuntimeError",
        "v_with_vector": [3, 3],
        "h_matrices": [2, 4],
        "v_vectors": [2, 3],
        "h_vectors": [5],
    }


@drill.alternative
def asked_torch():
    matrix, three, two = torch.zeros(2, 3), torch.zeros(3), torch.zeros(2)
    return {
        "h_vectors": torch.cat([three, two]).shape,
        "v_vectors": torch.stack([three, three]).shape,
        "h_matrices": torch.hstack([matrix, two[:, None]]).shape,
        "v_with_vector": torch.cat([matrix, three[None]]).shape,
        "h_with_vector": RuntimeError.__name__,
    }
