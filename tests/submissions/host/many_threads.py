# drill: where_mask_scores
# expect: error wrong timeout
# why: as many threads as it gets, each waiting for ever.
import threading

waiting = threading.Event()


def where_mask_scores(scores, keep):
    for _ in range(5000):
        threading.Thread(target=waiting.wait, daemon=True).start()
    return scores
