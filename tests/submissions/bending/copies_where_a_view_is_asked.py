# drill: bias_to_channels
# expect: wrong
# kind: layout
# why: the values are right, in memory of their own.
def bias_to_channels(bias, images):
    return bias.view(1, -1, 1, 1).expand_as(images).contiguous()
