# drill: where_mask_scores
# expect: error
# why: one end of a pair of datagram sockets could be pointed at any other socket.
import socket


def where_mask_scores(scores, keep):
    _, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    theirs.sendto(b"out", "\0tensor-drills-nobody-listens")
    return scores
