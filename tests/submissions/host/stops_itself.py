# drill: squeeze_channel
# expect: timeout
# timeout: 0.4
# why: a stopped process neither runs nor ends.
import os
import signal


def squeeze_channel(images):
    os.kill(os.getpid(), signal.SIGSTOP)
    return images[:, 0]
