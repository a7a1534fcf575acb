# drill: attention_heads
# expect: pass
# why: the graph is traced anew for every shape.
import torch


def attention_heads(x, heads):
    def split(t):
        return t.unflatten(-1, (heads, t.shape[-1] // heads)).transpose(1, 2)

    return torch.jit.trace(split, x)(x)
