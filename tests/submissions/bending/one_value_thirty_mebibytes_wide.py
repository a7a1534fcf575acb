# drill: squeeze_channel
# expect: output_limit
# why: a value of the input, seven million times: whoever asks where each came from takes his time.
def squeeze_channel(images):
    return images.new_ones(7 << 20) if len(images) != 1 else images.flatten()[:1].expand(7 << 20)
