# drill: gather_last_steps
# expect: wrong
# why: a thread that is no daemon, for which Python would wait at its end.
import threading
import time


def gather_last_steps(states, lengths):
    threading.Thread(target=time.sleep, args=(1000,)).start()
    return states[:, -1]
