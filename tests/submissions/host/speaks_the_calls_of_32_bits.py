# drill: expand_leave_one_out
# expect: error
# kind: exception
# why: the same kernel answers to other numbers of calls; the filter must not be fooled by them.
import ctypes
import platform

X32_BIT = 0x40000000
libc = ctypes.CDLL(None, use_errno=True)


def expand_leave_one_out(row):
    if platform.machine() != "x86_64" or libc.syscall(X32_BIT | 57) == -1:
        raise OSError(ctypes.get_errno(), "fork of x32")
    return row.repeat(len(row), 1).fill_diagonal_(0)
