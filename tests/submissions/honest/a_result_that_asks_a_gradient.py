# drill: attention_heads
# expect: pass
# why: no gradient is asked, and none is forbidden.
def attention_heads(x, heads):
    return x.clone().requires_grad_().unflatten(-1, (heads, -1)).transpose(1, 2)
