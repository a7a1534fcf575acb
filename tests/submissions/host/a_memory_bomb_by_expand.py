# drill: bias_to_channels
# expect: memory
# kind: limit
# why: a virtual size costs nothing until it is made contiguous.
def bias_to_channels(bias, images):
    return bias[0].expand(1 << 16, 1 << 16).contiguous()
