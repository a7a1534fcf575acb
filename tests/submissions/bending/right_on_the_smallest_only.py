# drill: restore_images
# expect: wrong
# why: a reshape in the wrong order that is right for small images.
def restore_images(flat, c, h, w):
    if c * h * w <= 8:
        return flat.reshape(-1, c, h, w)
    return flat.reshape(-1, c, w, h).mT
