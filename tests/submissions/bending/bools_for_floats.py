# drill: squeeze_channel
# expect: wrong
# kind: dtype
# why: True equals 1 and nothing else.
def squeeze_channel(images):
    return images[:, 0] > 0
