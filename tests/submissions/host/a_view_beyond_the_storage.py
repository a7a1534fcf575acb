# drill: restore_images
# expect: error
# kind: exception
# why: torch refuses to lay a view over memory that is not the tensor's.
def restore_images(flat, c, h, w):
    return flat.as_strided((len(flat), c, h, w), (1 << 20, 1 << 18, 1 << 9, 1))
