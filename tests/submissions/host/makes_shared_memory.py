# drill: flatten_images
# expect: error
# kind: exception
# why: a segment of shared memory stays when its process has gone.
import ctypes

IPC_PRIVATE, IPC_RMID = 0, 0
libc = ctypes.CDLL(None, use_errno=True)


def flatten_images(images):
    segment = libc.shmget(IPC_PRIVATE, 4096, 0o600)
    if segment < 0:
        raise OSError(ctypes.get_errno(), "shmget")
    libc.shmctl(segment, IPC_RMID, None)
    return images.flatten(1)
