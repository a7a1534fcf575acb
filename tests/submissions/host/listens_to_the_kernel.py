# drill: linear_shapes
# expect: error
# kind: exception
# why: a netlink socket tells of the network and of processes.
import socket


def linear_shapes():
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0) as kernel:
        kernel.bind((0, 0))
    return {"weight": (10, 12288), "bias": (10,), "output": (5, 10)}
