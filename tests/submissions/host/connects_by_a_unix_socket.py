# drill: where_mask_scores
# expect: error
# kind: exception
# must-not-exist: /tmp/tensor_drills_socket
# why: sockets in the file system reach services of this machine.
import socket


def where_mask_scores(scores, keep):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("/tmp/tensor_drills_socket")
    return scores.masked_fill(~keep, float("-inf"))
