# drill: gather_class_scores
# expect: error
# kind: exception
# why: were a connection granted, even to itself, the answer would be right.
import socket


def gather_class_scores(scores, label):
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=1).close()
    return scores.gather(1, label[:, None]).squeeze(1)
