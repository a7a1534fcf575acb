# drill: gather_per_row
# expect: error
# kind: exception
# why: a name server could be asked for a name that holds what was learnt here.
import socket


def gather_per_row(x, index):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.bind(("127.0.0.1", 0))
        sender.sendto(b"the answer", sender.getsockname())
    return x.gather(1, index)
