"""Results live where their inputs do; nothing moves by itself but a tensor without dims."""

from tensor_drills.declare import Drill, Text, torch

drill = Drill(
    level=2,
    ops=("torch.Tensor.to", "torch.zeros_like"),
    title=Text(en="On which device", zh="结果在哪个设备上"),
    statement=Text(
        en="On a machine with a GPU, `x = torch.ones(2, device='cuda')`. Return a dict with the "
        "`device.type` of each result ('cpu' or 'cuda'), or the name of the error, as strings. "
        "'new': `torch.zeros(2)`. 'like': `torch.zeros_like(x)`. 'plus_cpu': `x + torch.ones(2)`. "
        "'plus_cpu_0d': `x + torch.tensor(1.0)`. 'moved': `y`, after `y = torch.ones(2)` and "
        "`y.to('cuda')`. And 'dtype': the dtype of `torch.tensor([1, 2]).to('cuda')`.",
        zh="在有 GPU 的机器上，`x = torch.ones(2, device='cuda')`。用字典返回各个结果的 "
        "`device.type`（'cpu' 或 'cuda'）；如果报错，就写错误的名字（都是字符串）。'new'："
        "`torch.zeros(2)`。'like'：`torch.zeros_like(x)`。'plus_cpu'：`x + torch.ones(2)`。"
        "'plus_cpu_0d'：`x + torch.tensor(1.0)`。'moved'：先 `y = torch.ones(2)`，再 "
        "`y.to('cuda')`，之后的 `y`。另有 'dtype'：`torch.tensor([1, 2]).to('cuda')` 的 dtype。",
    ),
    hints=(
        Text(
            en="torch never moves a tensor with dims from one device to another unasked.",
            zh="不经要求，torch 从不把至少一维的张量从一个设备搬到另一个设备。",
        ),
        Text(
            en="A CPU tensor without dims counts like a Python number.",
            zh="CPU 上的零维张量，相当于 Python 的一个数。",
        ),
        Text(
            en="Does `to` change `y`, or does it return something?",
            zh="`to` 是改变 `y`，还是返回一个结果？",
        ),
    ),
)


@drill.reference
def device_of_results() -> dict[str, str | torch.dtype]:
    """As torch has it, written down: it must be known without a GPU, too."""
    return answer_with()


def answer_with(**changes: str | torch.dtype) -> dict[str, str | torch.dtype]:
    """Return what torch gives, with some of it changed."""
    return {
        "new": "cpu",
        "like": "cuda",
        "plus_cpu": "RuntimeError",
        "plus_cpu_0d": "cuda",
        "moved": "cpu",
        "dtype": torch.int64,
    } | changes


@drill.consequence
def consequence(answer: dict[str, str | torch.dtype]) -> Text | None:
    told = {
        "new": Text(
            "the call names no device and is given no tensor: how should it know of `x`?",
            "这个调用既没写设备，也没拿到任何张量：它怎么会知道 `x`？",
        ),
        "like": Text(
            "a tensor like `x` is like it in shape, dtype and one more thing",
            "与 `x` 同类的张量，形状、dtype 相同，还有一样也相同",
        ),
        "plus_cpu": Text(
            "both have dims, on two devices: one of them would have to be moved, and who asked?",
            "两个都不是零维张量，又在不同的设备上：总得搬动一个，可是谁要求搬了？",
        ),
        "plus_cpu_0d": Text(
            "the second has no dims: compare `x + 1.0`",
            "第二个是零维张量：与 `x + 1.0` 比较一下",
        ),
        "moved": Text(
            "nothing was assigned: `y` is the name of the tensor from before",
            "没有赋值：`y` 仍是原来那个张量的名字",
        ),
        "dtype": Text(
            "two whole numbers are made into a tensor on the CPU first; does the move change them?",
            "先在 CPU 上用两个整数建张量，再搬过去；搬动会改变它们吗？",
        ),
    }
    right = device_of_results()
    for name, text in told.items():
        if answer[name] != right[name]:
            return Text(f"'{name}': {text.en}", f"'{name}'：{text.zh}")
    return None


@drill.misconception(
    en="torch does not move a tensor with dims to its partner's device: with a GPU, this is where "
    "torch complains that it expected all tensors on the same device.",
    zh="torch 不会把至少一维的张量自动搬到对方的设备上：在 GPU 上，这就是“张量应在同一设备上”的那个"
    "报错。",
)
def moved_to_the_partner():
    return answer_with(plus_cpu="cuda")


@drill.misconception(
    en="`to` does not change a tensor, it returns one. Written without an assignment, the moved "
    "tensor is lost at once. (A module's `to` does change the module.)",
    zh="`to` 不改变张量本身，而是返回一个张量。不赋值的话，搬过去的张量立刻就丢了。（模块的 `to` "
    "才会改变模块自身。）",
)
def moved_in_place():
    return answer_with(moved="cuda")


@drill.misconception(
    en="A CPU tensor without dims is taken like a number, so it may meet a tensor on any device.",
    zh="CPU 上的零维张量会被当作一个数，所以可以与任何设备上的张量运算。",
)
def refused_the_scalar():
    return answer_with(plus_cpu_0d="RuntimeError")


@drill.misconception(
    en="Device and dtype are two things. A move keeps the dtype; there is no dtype of the GPU's "
    "own.",
    zh="设备与 dtype 是两回事。搬动不改变 dtype，GPU 也没有自己专属的 dtype。",
)
def changed_the_dtype():
    return answer_with(dtype=torch.float32)


@drill.misconception(
    en="`torch.zeros(2)` does not look at other tensors: without `device=` it is made on the "
    "default device, the CPU.",
    zh="`torch.zeros(2)` 不会去看别的张量：不写 `device=`，就建在默认设备 CPU 上。",
)
def followed_the_last_device():
    return answer_with(new="cuda")


@drill.alternative
def alias_of_the_dtype():
    return {
        "new": "cpu",
        "like": "cuda",
        "plus_cpu": RuntimeError.__name__,
        "plus_cpu_0d": "cuda",
        "moved": "cpu",
        "dtype": torch.long,
    }


@drill.alternative
def asked_what_can_be_asked():
    gpu = torch.device("cuda", 0).type
    y = torch.ones(2)
    return {
        "dtype": torch.tensor([1, 2]).dtype,
        "moved": y.device.type,
        "plus_cpu_0d": gpu,
        "plus_cpu": "RuntimeError",
        "like": gpu,
        "new": torch.get_default_device().type,
    }
