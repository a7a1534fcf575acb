# drill: squeeze_channel
# expect: output_limit
# kind: limit
# why: the flood comes from beside, and all values are right while it runs.
import os
import threading
import time


def flood():
    while True:
        os.write(1, b"beside " * 10000)


threading.Thread(target=flood, daemon=True).start()
time.sleep(0.3)


def squeeze_channel(images):
    return images[:, 0]
