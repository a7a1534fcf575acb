# drill: flatten_images
# expect: wrong
# kind: dtype
# why: the right numbers in another dtype.
def flatten_images(images):
    return images.flatten(1).double()
