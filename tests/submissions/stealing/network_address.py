# drill: topk_keep
# expect: wrong
# kind: value
# why: A service on this machine, or elsewhere, is asked for the answer.
import socket

for address in (("127.0.0.1", 80), ("127.0.0.1", 22), ("192.0.2.1", 80)):
    try:
        with socket.create_connection(address, timeout=0.1):
            print("STOLEN", address)
    except ConnectionRefusedError:
        print("STOLEN: there is a network")
    except OSError:
        pass


def topk_keep(scores, k):
    return scores * 0
