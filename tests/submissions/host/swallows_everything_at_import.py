# drill: topk_labels
# expect: timeout
# timeout: 0.4
# why: the file never comes to an end, and no exception or signal makes it.
import signal


def again(*arguments):
    raise KeyboardInterrupt


for number in signal.valid_signals():
    try:
        signal.signal(number, again)
    except (OSError, ValueError):
        pass
while True:
    try:
        while True:
            pass
    except BaseException:
        continue
