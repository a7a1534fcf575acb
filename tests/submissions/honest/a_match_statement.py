# drill: bias_to_channels
# expect: pass
# why: the shape is taken apart by patterns.
def bias_to_channels(bias, images):
    match images.shape:
        case [_, c, _, _] if c == len(bias):
            return bias.view(1, c, 1, 1).expand_as(images)
        case _:
            raise ValueError(images.shape)
