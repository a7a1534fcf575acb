# drill: flatten_images
# expect: memory output_limit
# why: the result is right, and the caller's tensor is laid over one element a terabyte wide.
def flatten_images(images):
    out = images.flatten(1).clone()
    images.set_(images.untyped_storage(), 0, (1 << 20, 1 << 18), (0, 0))
    return out
