# drill: gather_per_row
# expect: wrong
# why: a thread that goes on when the function has returned must not keep the process.
import threading
import time


def gather_per_row(x, index):
    threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
    return x.gather(1, index) + 1
