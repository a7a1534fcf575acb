# drill: flatten_pixels
# expect: error
# kind: exception
# why: whoever writes into an installed package runs in every process to come.
import torch


def flatten_pixels(images):
    open(torch.__file__, "ab").close()
    return images.permute(0, 2, 3, 1).reshape(-1, images.shape[1])
