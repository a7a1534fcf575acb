# drill: chunk_lengths
# expect: error
# kind: exception
# must-not-exist: /tmp/tensor_drills_was_here
# why: a file for the next submission to read.
def chunk_lengths():
    with open("/tmp/tensor_drills_was_here", "w") as file:
        file.write("the answer")
    return {"ten_in_4": (3, 3, 3, 1), "nine_in_6": (2, 2, 2, 2, 1), "ten_by_4": (4, 4, 2)}
