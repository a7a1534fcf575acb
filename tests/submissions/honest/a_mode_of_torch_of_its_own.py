# drill: flatten_images
# expect: pass
# why: a function mode that counts, entered and left.
from torch.overrides import TorchFunctionMode


class Count(TorchFunctionMode):
    calls = 0

    def __torch_function__(self, func, types, args=(), kwargs=None):
        Count.calls += 1
        return func(*args, **(kwargs or {}))


def flatten_images(images):
    with Count():
        return images.flatten(1)
