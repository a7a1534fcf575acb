# drill: topk_keep
# expect: crash
# kind: process
# why: The process leaves with status 0 before anything was compared.
import os


def topk_keep(scores, k):
    os._exit(0)
