# drill: matmul_all_pairs
# expect: timeout
# timeout: 0.4
# why: loading waits for a thread that waits for loading.
import threading

ready = threading.Event()
thread = threading.Thread(target=ready.wait, daemon=True)
thread.start()
thread.join()
ready.set()
