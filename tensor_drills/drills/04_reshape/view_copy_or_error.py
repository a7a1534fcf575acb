"""Dims merge without a copy only where one's stride is the other's whole reach."""

from collections.abc import Callable

from tensor_drills.declare import Drill, Tensor, Text, torch

CALLS: dict[str, Callable[[Tensor], Tensor]] = {
    "plain": lambda x: x.reshape(6, 4),
    "swap_reshape": lambda x: x.permute(0, 2, 1).reshape(2, 12),
    "swap_view": lambda x: x.permute(0, 2, 1).view(2, 12),
    "swap_cut": lambda x: x.permute(0, 2, 1).view(2, 2, 2, 3),
    "front_flatten": lambda x: x.permute(2, 0, 1).flatten(1),
    "part_merge": lambda x: x[:, :2].reshape(2, 8),
    "part_flatten": lambda x: x[:, :2].flatten(),
}

drill = Drill(
    level=4,
    ops=("torch.Tensor.view", "torch.reshape", "torch.flatten", "torch.Tensor.stride"),
    title=Text(en="View, copy or error", zh="视图、拷贝还是报错"),
    statement=Text(
        en="For `x = torch.zeros(2, 3, 4)`, return a dict that says 'view' where the result shares "
        "the memory of `x`, 'copy' where it does not, 'RuntimeError' where that is raised. "
        "'plain': `x.reshape(6, 4)`. 'swap_reshape': `x.permute(0, 2, 1).reshape(2, 12)`. "
        "'swap_view': `x.permute(0, 2, 1).view(2, 12)`. "
        "'swap_cut': `x.permute(0, 2, 1).view(2, 2, 2, 3)`. "
        "'front_flatten': `x.permute(2, 0, 1).flatten(1)`. "
        "'part_merge': `x[:, :2].reshape(2, 8)`. 'part_flatten': `x[:, :2].flatten()`.",
        zh="设 `x = torch.zeros(2, 3, 4)`。用字典回答：结果与 `x` 共用内存写 'view'，"
        "不共用写 'copy'，抛出 RuntimeError 则写 'RuntimeError'。"
        "'plain'：`x.reshape(6, 4)`。'swap_reshape'：`x.permute(0, 2, 1).reshape(2, 12)`。"
        "'swap_view'：`x.permute(0, 2, 1).view(2, 12)`。"
        "'swap_cut'：`x.permute(0, 2, 1).view(2, 2, 2, 3)`。"
        "'front_flatten'：`x.permute(2, 0, 1).flatten(1)`。"
        "'part_merge'：`x[:, :2].reshape(2, 8)`。'part_flatten'：`x[:, :2].flatten()`。",
    ),
    hints=(
        Text(
            en="`view` never copies: it works or raises. `reshape` and `flatten` never raise here: "
            "they return a view where one is possible, and a copy elsewhere.",
            zh="`view` 从不拷贝：要么成功，要么报错。`reshape` 和 `flatten` 在这里都不会报错："
            "能给视图就给视图，不能才拷贝。",
        ),
        Text(
            en="So it all depends on whether a view is possible. Cutting a dim always is. Merging "
            "two neighbours is if the stride of the first equals the size of the second times its "
            "stride.",
            zh="所以关键在于能不能做成视图。把一维切开总是可以的。合并相邻的两维则要求："
            "前一维的 stride 等于后一维的大小乘以后一维的 stride。",
        ),
        Text(
            en="`x.stride()` is (12, 4, 1). `permute` reorders it along with the sizes, and a "
            "slice leaves it as it is.",
            zh="`x.stride()` 是 (12, 4, 1)。`permute` 会把它连同大小一起重排，切片则不改变它。",
        ),
    ),
)


@drill.reference
def view_copy_or_error() -> dict[str, str]:
    """As torch itself has it."""
    return {name: outcome(call) for name, call in CALLS.items()}


def outcome(call: Callable[[Tensor], Tensor]) -> str:
    """Return what a call makes of a contiguous tensor: 'view', 'copy', or the name of its error."""
    x = torch.zeros(2, 3, 4)
    try:
        out = call(x)
    except RuntimeError as error:
        return type(error).__name__
    is_shared = out.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
    return "view" if is_shared else "copy"


@drill.consequence
def consequence(answer: dict[str, str]) -> Text | None:
    for name, right in view_copy_or_error().items():
        given = answer[name]
        if given == right:
            continue
        if name.endswith(("_view", "_cut")) and given == "copy":
            return Text(
                f"'{name}': `view` has no way to copy; it returns a view or raises",
                f"'{name}'：`view` 不会拷贝，要么返回视图，要么报错",
            )
        if not name.endswith(("_view", "_cut")) and given == "RuntimeError":
            return Text(
                f"'{name}': the number of values fits, and where a view is not possible this call "
                "has another way",
                f"'{name}'：元素个数是对的；做不成视图时，这个调用另有办法",
            )
        return Text(
            f"'{name}': write down size and stride just before the last call. Which dims does it "
            "merge, and do they follow one another in memory?",
            f"'{name}'：写出最后一步之前的大小和 stride。它合并了哪几维？"
            "这几维在内存里是首尾相接的吗？",
        )
    return None


def changed(**changes):
    return {
        "plain": "view",
        "swap_reshape": "copy",
        "swap_view": "RuntimeError",
        "swap_cut": "view",
        "front_flatten": "view",
        "part_merge": "view",
        "part_flatten": "copy",
    } | changes


@drill.misconception(
    en="`reshape` and `flatten` copy only where they must. Wherever a `view` is possible, that is "
    "what they return.",
    zh="`reshape` 和 `flatten` 只在必要时才拷贝。凡是能用 `view` 的地方，它们返回的就是视图。",
)
def thought_reshape_always_copies():
    return changed(plain="copy", front_flatten="copy", part_merge="copy")


@drill.misconception(
    en="`view` and `reshape` are not the same: where the strides do not allow a view, `view` "
    "raises and `reshape` copies, without a word.",
    zh="`view` 和 `reshape` 并不相同：stride 不允许做成视图时，`view` 会报错，"
    "`reshape` 则一声不响地拷贝。",
)
def thought_reshape_never_copies():
    return changed(swap_reshape="view", part_flatten="view")


@drill.misconception(
    en="Not every `view` of a permuted tensor raises. Cutting a dim in two needs no merge, and so "
    "no order in memory.",
    zh="并不是对 permute 过的张量调用 `view` 都会报错。把一维切成两维不涉及合并，"
    "也就不要求内存里的顺序。",
)
def thought_no_permuted_tensor_can_be_viewed():
    return changed(swap_cut="RuntimeError")


@drill.misconception(
    en="What counts is not whether a tensor was permuted, but whether the dims to be merged still "
    "follow one another in memory. In 'front_flatten' two of them were moved together.",
    zh="要紧的不是张量有没有被 permute 过，而是要合并的维度在内存里是否仍首尾相接。"
    "'front_flatten' 里有两维是一起挪动的。",
)
def thought_flatten_after_permute_copies():
    return changed(front_flatten="copy")


@drill.misconception(
    en="A slice leaves a gap after each part. Merging within a part is a view; merging across the "
    "gap cannot be.",
    zh="切片之后，每一部分后面都留有间隔。在一部分之内合并可以是视图；跨过间隔合并就不可能了。",
)
def overlooked_the_gap_of_a_slice():
    return changed(part_flatten="view")


@drill.alternative
def written_out():
    return changed()


@drill.alternative
def asked_torch():
    return {name: outcome(call) for name, call in reversed(CALLS.items())}
