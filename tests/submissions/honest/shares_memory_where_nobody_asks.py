# drill: permute_to_channels_last
# expect: pass
# why: no rule forbids a view here.
def permute_to_channels_last(images):
    return images.as_strided(
        [images.shape[d] for d in (0, 2, 3, 1)], [images.stride(d) for d in (0, 2, 3, 1)]
    )
