# drill: where_mask_scores
# expect: error
# kind: exception
# why: an abstract socket has a name and no file.
import socket


def where_mask_scores(scores, keep):
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind("\0tensor_drills")
        server.listen()
        client.connect("\0tensor_drills")
    return scores.masked_fill(~keep, float("-inf"))
