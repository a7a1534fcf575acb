# drill: cat_features
# expect: crash
# kind: process
# why: pthread_kill reaches only threads of this process, and ends it.
import signal
import threading
import time


def cat_features(x, y):
    thread = threading.Thread(target=time.sleep, args=(5,), daemon=True)
    thread.start()
    signal.pthread_kill(thread.ident, signal.SIGABRT)
    time.sleep(5)
