# drill: attention_heads
# expect: crash timeout
# why: a mebibyte of zeros over an object of the interpreter and what lies behind it.
import ctypes


def attention_heads(x, heads):
    ctypes.memset(id(int), 0, 1 << 20)
    return x
