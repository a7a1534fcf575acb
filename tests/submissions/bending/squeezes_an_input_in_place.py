# drill: squeeze_channel
# expect: wrong
# kind: input
# why: squeeze_ takes the dim away from the caller's tensor as well.
def squeeze_channel(images):
    return images.squeeze_(1)
