# drill: flatten_images
# expect: pass
# why: an assignment inside an expression, a conditional one, a star in an index.
def flatten_images(images):
    return images.reshape(b := images.size(0), images.numel() // b if b else -1)[(..., *[slice(None)])]
