# drill: restore_images
# expect: error
# kind: exception
# why: to the size that it has: asked for, and without harm where it is granted.
import os


def restore_images(flat, c, h, w):
    os.truncate("/etc/hostname", os.stat("/etc/hostname").st_size)
    return flat.unflatten(1, (c, h, w))
