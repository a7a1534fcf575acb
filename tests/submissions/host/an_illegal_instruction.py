# drill: repeat_each_row
# expect: crash error
# why: bytes that are no instructions are run, where pages may be made executable.
import ctypes
import mmap


def repeat_each_row(x, k):
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(b"\x0f\x0b" * 8)
    ctypes.CFUNCTYPE(None)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
