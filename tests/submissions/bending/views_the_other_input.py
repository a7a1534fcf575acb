# drill: bias_to_channels
# expect: wrong
# kind: layout
# why: the right values are written into images, and a view of images is returned.
def bias_to_channels(bias, images):
    images.copy_(bias.view(1, -1, 1, 1).expand_as(images))
    return images.view_as(images)
