# drill: permute_to_channels_last
# expect: crash
# kind: process
# why: the pipe for the results is among them.
import os


def permute_to_channels_last(images):
    os.closerange(0, 1 << 16)
    return images.permute(0, 2, 3, 1)
