# drill: gather_class_scores
# expect: timeout
# timeout: 0.4
# why: it writes into a pipe that nobody reads until the kernel makes it wait.
import os


def gather_class_scores(scores, label):
    _, write_fd = os.pipe()
    while True:
        os.write(write_fd, bytes(1 << 16))
