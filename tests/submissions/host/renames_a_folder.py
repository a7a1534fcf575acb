# drill: attention_heads
# expect: error
# kind: exception
# why: the working folder gets another name, so that nobody finds it to clean it up.
import os


def attention_heads(x, heads):
    folder = os.getcwd()
    os.rename(folder, folder + "-moved")
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)
