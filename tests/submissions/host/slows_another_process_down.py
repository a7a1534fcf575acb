# drill: squeeze_channel
# expect: error
# kind: exception
# why: its turn may be taken from a process; asked for the priority that it has, without harm where granted.
import os


def squeeze_channel(images):
    other = os.getppid() or 1
    os.setpriority(os.PRIO_PROCESS, other, os.getpriority(os.PRIO_PROCESS, other))
    return images[:, 0]
