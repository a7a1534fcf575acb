# drill: stack_frames
# expect: timeout
# timeout: 0.4
# why: it uses no time of the processor at all.
import time


def stack_frames(frames):
    time.sleep(1e6)
