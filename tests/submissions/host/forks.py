# drill: gather_class_scores
# expect: error
# kind: exception
# why: a process left behind by fork; were it granted, the answer would be right.
import os
import time


def gather_class_scores(scores, label):
    if os.fork() == 0:
        time.sleep(30)
        os._exit(0)
    return scores.gather(1, label[:, None]).squeeze(1)
