# drill: gather_last_steps
# expect: crash
# kind: process
# why: the allocator finds out and aborts.
import ctypes


def gather_last_steps(states, lengths):
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = [ctypes.c_void_p]
    block = libc.malloc(1 << 12)
    for _ in range(100):
        libc.free(block)
