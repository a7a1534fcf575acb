# drill: chunk_qkv
# expect: error
# kind: exception
# why: in a user namespace of its own it would be root, with all that root may ask for.
import ctypes

CLONE_NEWUSER, CLONE_NEWNS = 0x10000000, 0x00020000
libc = ctypes.CDLL(None, use_errno=True)


def chunk_qkv(fused):
    if libc.unshare(CLONE_NEWUSER | CLONE_NEWNS):
        raise OSError(ctypes.get_errno(), "unshare")
    return fused.chunk(3, dim=-1)
