# drill: cat_features
# expect: timeout
# timeout: 0.4
# why: a lock that is taken twice by one thread.
import threading


def cat_features(x, y):
    lock = threading.Lock()
    with lock, lock:
        return x
