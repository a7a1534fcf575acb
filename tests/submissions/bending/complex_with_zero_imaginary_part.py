# drill: attention_heads
# expect: wrong
# kind: dtype
# why: equal to the right numbers, and of another kind.
import torch


def attention_heads(x, heads):
    out = x.unflatten(-1, (heads, -1)).transpose(1, 2)
    return torch.complex(out, torch.zeros_like(out))
