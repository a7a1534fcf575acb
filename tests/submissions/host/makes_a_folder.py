# drill: chunk_lengths
# expect: error
# kind: exception
# must-not-exist: /tmp/tensor_drills_folder
# why: a folder is a file too.
import os


def chunk_lengths():
    os.makedirs("/tmp/tensor_drills_folder/deep")
    return {"ten_in_4": (3, 3, 3, 1), "nine_in_6": (2, 2, 2, 2, 1), "ten_by_4": (4, 4, 2)}
