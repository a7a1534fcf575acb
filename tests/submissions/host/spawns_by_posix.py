# drill: permute_to_channels_last
# expect: error
# kind: exception
# why: another road to a new process, through posix_spawn.
import os


def permute_to_channels_last(images):
    os.posix_spawn("/bin/sh", ["sh", "-c", "sleep 30"], {})
    return images.permute(0, 2, 3, 1)
