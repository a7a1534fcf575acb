# drill: topk_keep
# expect: crash
# kind: process
# why: A grader that trusts the exit status takes 0 for a pass.
import os

os._exit(0)
