# drill: topk_keep
# expect: wrong
# kind: value
# must-not-exist: /tmp/tensor-drills-left /dev/shm/tensor-drills-left /var/tmp/tensor-drills-left
# why: A file is left for the next submission, wherever that may be possible.
import os
import tempfile

for place in ("left", "/tmp/tensor-drills-left", "/dev/shm/tensor-drills-left",
              "/var/tmp/tensor-drills-left"):
    try:
        with open(place, "w") as file:
            print("STOLEN", place)
            file.write("x")
    except OSError:
        pass
try:
    tempfile.NamedTemporaryFile(delete=False)
    print("STOLEN")
except OSError:
    pass
try:
    os.mkdir("left")
    print("STOLEN")
except OSError:
    pass


def topk_keep(scores, k):
    return scores * 0
