# drill: gather_class_scores
# expect: error
# kind: exception
# why: the same for all processes of this user at once.
import os


def gather_class_scores(scores, label):
    os.setpriority(os.PRIO_USER, 0, os.getpriority(os.PRIO_USER, 0))
    return scores.gather(1, label[:, None]).squeeze(1)
