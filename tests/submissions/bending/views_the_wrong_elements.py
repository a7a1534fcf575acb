# drill: bias_to_channels
# expect: wrong
# kind: value
# why: a view of bias as asked, but every channel reads the first element.
def bias_to_channels(bias, images):
    return bias[:1].view(1, 1, 1, 1).expand_as(images)
