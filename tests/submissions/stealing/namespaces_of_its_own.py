# drill: topk_keep
# expect: wrong
# kind: value
# why: Whoever gets a user namespace is root in it: may mount, chroot and map other files.
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
for flag in (0x10000000, 0x00020000, 0x20000000, 0x40000000, 0x02000000):
    if libc.unshare(flag) == 0:
        print("STOLEN", hex(flag))
if libc.chroot(b"/") == 0 or libc.mount(b"none", b"/tmp", b"tmpfs", 0, None) == 0:
    print("STOLEN")
if libc.setns(0, 0) == 0:
    print("STOLEN")


def topk_keep(scores, k):
    return scores * 0
