# drill: permute_to_channels_last
# expect: rejected
# kind: process
# timeout: 10
# why: a gigabyte of zeros where frames are asked.
import os


def permute_to_channels_last(images):
    for _ in range(1024):
        os.write(3, bytes(1 << 20))
    return images.permute(0, 2, 3, 1)
