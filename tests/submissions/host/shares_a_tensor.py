# drill: squeeze_channel
# expect: error
# kind: exception
# why: torch's own shared memory is a file too.
def squeeze_channel(images):
    return images[:, 0].contiguous().share_memory_()
