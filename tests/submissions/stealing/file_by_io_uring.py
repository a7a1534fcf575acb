# drill: topk_keep
# expect: wrong
# kind: value
# why: io_uring opens and reads files in the kernel, past filters of system calls.
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
parameters = ctypes.create_string_buffer(120)
if libc.syscall(425, 8, parameters) >= 0:
    print("STOLEN")


def topk_keep(scores, k):
    return scores * 0
