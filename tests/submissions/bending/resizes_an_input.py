# drill: flatten_images
# expect: wrong
# kind: input
# why: resize_ gives the right result by giving the caller's own tensor another shape.
def flatten_images(images):
    b = images.shape[0]
    return images.resize_(b, images.numel() // b).clone()
