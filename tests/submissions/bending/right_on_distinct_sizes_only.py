# drill: bias_to_channels
# expect: wrong
# why: it finds the channel dim by its size and takes the last that fits.
def bias_to_channels(bias, images):
    dim = max(d for d in range(4) if images.shape[d] == len(bias))
    shape = [1] * 4
    shape[dim] = len(bias)
    return bias.view(shape).expand_as(images)
