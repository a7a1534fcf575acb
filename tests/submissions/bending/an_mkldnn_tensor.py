# drill: flatten_pixels
# expect: rejected error
# why: the right values in a layout of a library, where torch is built with it.
def flatten_pixels(images):
    return images.permute(0, 2, 3, 1).reshape(-1, images.shape[1]).contiguous().to_mkldnn()
