# drill: linear_shapes
# expect: error
# kind: exception
# must-not-exist: /tmp/tensor_drills_pipe
# why: a pipe with a name outlives the process that made it.
import os


def linear_shapes():
    os.mkfifo("/tmp/tensor_drills_pipe")
    return {"weight": (10, 12288), "bias": (10,), "output": (5, 10)}
