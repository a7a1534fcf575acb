"""A block diagonal matrix has four dims before it has two."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.block_diag", "torch.diag_embed", "torch.reshape"),
    title=Text(en="Block diagonal matrix", zh="分块对角矩阵"),
    statement=Text(
        en="Graphs are batched by placing their adjacency matrices along the diagonal of a large "
        "one. Return that matrix: `blocks` in order from the upper left to the lower right, 0 "
        "everywhere else. `block_diag` and Python loops are ruled out.",
        zh="把多张图合成一批时，会把它们的邻接矩阵沿一个大矩阵的对角线排开。返回这个大矩阵："
        "`blocks` 从左上到右下依次排列，其余处都是 0。不允许用 `block_diag` 和 Python 循环。",
    ),
    hints=(
        Text(
            en="A row of the large matrix has two numbers: which block, and which row in it. So "
            "has a column.",
            zh="大矩阵的一行可以用两个数说明：第几块、块内第几行。列也一样。",
        ),
        Text(
            en="Build a tensor of shape (n, r, n, c) first: block row, row, block column, column.",
            zh="先构造形状为 (n, r, n, c) 的张量：块行、行、块列、列。",
        ),
        Text(
            en="It is not 0 where block row and block column are equal. A pair of equal index "
            "tensors, or `eye`, says so.",
            zh="只有块行与块列相等处才不是 0。用一对相同的索引张量，或用 `eye`，都能表达这一点。",
        ),
    ),
    no_loop=True,
    ruled_out=("block_diag",),
)


@drill.reference
def block_diagonal(blocks: Float[Tensor, "n r c"]) -> Float[Tensor, "n*r n*c"]:
    """out[k * r + i, k * c + j] = blocks[k, i, j], 0 elsewhere"""
    n, r, c = blocks.shape
    out = blocks.new_zeros(n * r, n * c)
    for k in range(n):
        for i in range(r):
            for j in range(c):
                out[k * r + i, k * c + j] = blocks[k, i, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one block", "一块"), 1, 1, 2),
        (("two blocks of one number", "两块，各一个数"), 2, 1, 1),
        (("two rows", "两行"), 2, 2, 1),
        (("two columns", "两列"), 2, 1, 2),
        (("all sizes equal", "各维大小相等"), 2, 2, 2),
        (("three different sizes", "三个大小各不相同"), 4, 2, 3),
    ]
    sizes = range(1, 4)
    for name, n, r, c in draw.then_random(named, range(2, 5), sizes, sizes):
        yield Case(name, blocks=draw.signed(n, r, c))


@drill.misconception(
    en="With (n, n, r, c) a reshape reads block by block, so that a row of the result mixes rows "
    "of blocks. The row within a block has to follow the block row: (n, r, n, c).",
    zh="形状为 (n, n, r, c) 时，reshape 一块一块地读，结果的一行里混进了块的好几行。"
    "块内的行要紧跟在块行之后：(n, r, n, c)。",
)
def reshaped_block_by_block(blocks):
    n, r, c = blocks.shape
    out = blocks.new_zeros(n, n, r, c)
    at = torch.arange(n, device=blocks.device)
    out[at, at] = blocks
    return out.reshape(n * r, n * c)


@drill.misconception(
    en="The first block was repeated along the diagonal. Each place has a block of its own.",
    zh="沿对角线重复的都是第一块。每个位置应当是各自的那一块。",
)
def repeated_the_first_block(blocks):
    eye = torch.eye(len(blocks), dtype=blocks.dtype, device=blocks.device)
    return torch.kron(eye, blocks[0])


@drill.misconception(
    en="The blocks stand side by side in every block row. Off the diagonal there is to be 0.",
    zh="每个块行里都并排放了所有的块。对角线之外应当是 0。",
)
def filled_every_block_row(blocks):
    n, r, c = blocks.shape
    return blocks.movedim(0, 1).reshape(r, n * c).repeat(n, 1)


@drill.misconception(
    en="A slice and an index tensor, `out[:, :, at]`, write every block row and block column. A "
    "diagonal needs the same index tensor in both places.",
    zh="切片加索引张量的 `out[:, :, at]` 会写满每个块行和块列。要写对角线，"
    "两处都得用同一个索引张量。",
)
def wrote_down_every_column(blocks):
    n, r, c = blocks.shape
    out = blocks.new_zeros(n, r, n, c)
    at = torch.arange(n, device=blocks.device)
    out[:, :, at] = blocks.unsqueeze(2)
    return out.reshape(n * r, n * c)


@drill.alternative
def einsum_with_eye(blocks):
    n, r, c = blocks.shape
    eye = torch.eye(n, dtype=blocks.dtype, device=blocks.device)
    return torch.einsum("krc,km->krmc", blocks, eye).reshape(n * r, n * c)


@drill.alternative
def diag_embed(blocks):
    n, r, c = blocks.shape
    return torch.diag_embed(blocks.permute(1, 2, 0)).permute(2, 0, 3, 1).reshape(n * r, n * c)


@drill.alternative
def mask_of_equal_blocks(blocks):
    n, r, c = blocks.shape
    at = torch.arange(n, device=blocks.device)
    mask = torch.eq(at.view(n, 1, 1, 1), at.view(n, 1))
    return torch.where(mask, blocks.unsqueeze(2), 0).reshape(n * r, n * c)


@drill.alternative
def padded_and_shifted(blocks):
    n, r, c = blocks.shape
    wide = torch.nn.functional.pad(blocks.flatten(0, 1).view(n, r, c), (0, n * c - c))
    shift = torch.arange(n, device=blocks.device).view(n, 1, 1) * c
    columns = (torch.arange(n * c, device=blocks.device) - shift).expand(n, r, -1)
    return wide.gather(2, columns % (n * c)).flatten(0, 1)
