# drill: restore_images
# expect: pass
# why: the work is done by helpers that are defined below.
def restore_images(flat, c, h, w):
    return _cut(_cut(flat, c, h * w), h, w)


def _cut(tensor, *sizes):
    return tensor.reshape(*tensor.shape[:-1], *sizes)
