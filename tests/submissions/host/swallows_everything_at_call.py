# drill: gather_class_scores
# expect: timeout
# timeout: 0.4
# why: a loop that no exception leaves and no signal ends but the one that cannot be caught.
import signal

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


def gather_class_scores(scores, label):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
