# drill: permute_to_channels_last
# expect: error
# kind: exception
# why: it opens one until there are none.
import os


def permute_to_channels_last(images):
    while True:
        os.dup(1)
