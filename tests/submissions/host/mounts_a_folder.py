# drill: restore_images
# expect: error
# kind: exception
# why: a folder laid over another one hides it.
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


def restore_images(flat, c, h, w):
    if libc.mount(b"none", os.getcwd().encode(), b"tmpfs", 0, None):
        raise OSError(ctypes.get_errno(), "mount")
    return flat.unflatten(1, (c, h, w))
