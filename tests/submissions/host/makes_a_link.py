# drill: linear_shapes
# expect: error
# kind: exception
# must-not-exist: /tmp/tensor_drills_link
# why: a link under another name, to read or to write what has a rule of its own.
import os


def linear_shapes():
    try:
        os.symlink("/etc/passwd", "/tmp/tensor_drills_link")
    except OSError:
        os.link("/etc/hostname", "/tmp/tensor_drills_link")
    return {"weight": (10, 12288), "bias": (10,), "output": (5, 10)}
