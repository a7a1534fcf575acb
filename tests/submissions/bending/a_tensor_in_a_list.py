# drill: flatten_images
# expect: wrong
# kind: structure
# why: a list with the right tensor is no tensor.
def flatten_images(images):
    return [images.flatten(1)]
