# drill: flatten_pixels
# expect: wrong crash
# why: the caller's tensor keeps its shape and loses its memory; reading it back may end the process.
def flatten_pixels(images):
    out = images.permute(0, 2, 3, 1).reshape(-1, images.shape[1])
    images.untyped_storage().resize_(0)
    return out
