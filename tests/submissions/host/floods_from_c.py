# drill: chunk_qkv
# expect: output_limit
# kind: limit
# why: the C library has buffers of its own.
import ctypes


def chunk_qkv(fused):
    libc = ctypes.CDLL(None)
    while True:
        libc.printf(b"%s\n", b"all is well " * 1000)
