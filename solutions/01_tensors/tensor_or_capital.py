import torch


def tensor_or_capital() -> dict[str, tuple[int, ...] | str | torch.dtype]:
    # The class takes whole numbers as sizes, and makes float32 of all data.
    # The function takes one argument, the data, and goes by their type.
    return {
        "class_3": (3,),
        "function_3": (),
        "class_2_3": (2, 3),
        "function_2_3": "TypeError",
        "class_list": torch.float32,
        "function_list": torch.int64,
    }
