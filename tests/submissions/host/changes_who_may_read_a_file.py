# drill: attention_heads
# expect: error
# kind: exception
# why: to the mode that it has: asked for, and without harm where it is granted.
import os


def attention_heads(x, heads):
    os.chmod(os.getcwd(), os.stat(os.getcwd()).st_mode & 0o777)
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)
