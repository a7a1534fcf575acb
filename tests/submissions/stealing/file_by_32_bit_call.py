# drill: topk_keep
# expect: wrong crash
# why: A 32-bit system call has other numbers than those that a filter for 64 bits knows.
import ctypes
import mmap
import platform

if platform.machine() == "x86_64":
    # mov eax, 20 (getpid of 32 bits); int 0x80; ret
    code = b"\xb8\x14\x00\x00\x00\xcd\x80\xc3"
    page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    if ctypes.CFUNCTYPE(ctypes.c_int)(address)() > 0:
        print("STOLEN", flush=True)


def topk_keep(scores, k):
    return scores * 0
