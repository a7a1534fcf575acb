# drill: flatten_images
# expect: wrong
# kind: shape
# why: another dtype and another shape, with the right values in the right order.
def flatten_images(images):
    return images.double()
