# drill: bias_to_channels
# expect: wrong
# kind: layout
# why: stride 0 as asked, over a copy of the bias.
def bias_to_channels(bias, images):
    return bias.clone().view(1, -1, 1, 1).expand_as(images)
