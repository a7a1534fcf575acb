# drill: bias_to_channels
# expect: wrong
# kind: layout
# why: the bias is copied, and the caller's tensor is then laid over the copy, so that they share.
def bias_to_channels(bias, images):
    copy = bias.clone()
    bias.set_(copy)
    return copy.view(1, -1, 1, 1).expand_as(images)
