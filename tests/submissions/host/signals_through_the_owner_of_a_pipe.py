# drill: squeeze_channel
# expect: error
# kind: exception
# why: the kernel itself signals the owner of a pipe when there is something to read.
import fcntl
import os
import signal

F_SETSIG = 10


def squeeze_channel(images):
    read_fd, write_fd = os.pipe()
    fcntl.fcntl(read_fd, fcntl.F_SETOWN, os.getppid() or 1)
    fcntl.fcntl(read_fd, F_SETSIG, signal.SIGCONT)
    fcntl.fcntl(read_fd, fcntl.F_SETFL, os.O_ASYNC)
    os.write(write_fd, b"x")
    return images[:, 0]
