# drill: squeeze_channel
# expect: error rejected
# why: a batched tensor, taken out of the function that gave it a meaning, has no memory of its own.
import torch

escaped = []


def squeeze_channel(images):
    def keep(image):
        escaped.append(image)
        return image

    torch.func.vmap(keep)(images[:, 0])
    return escaped.pop()
