# drill: flatten_pixels
# expect: error
# kind: exception
# why: opened for writing, and closed again without a change where that is granted.
def flatten_pixels(images):
    open("/etc/hostname", "r+b").close()
    return images.permute(0, 2, 3, 1).reshape(-1, images.shape[1])
