# drill: bias_to_channels
# expect: error
# kind: exception
# why: a call that is newer than the filter is refused.
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def bias_to_channels(bias, images):
    for number in range(470, 520):
        if libc.syscall(number, 0, 0, 0, 0, 0, 0) >= 0:
            return bias.view(1, -1, 1, 1).expand_as(images)
    raise OSError(ctypes.get_errno(), "unknown calls")
