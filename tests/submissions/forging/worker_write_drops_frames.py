# drill: topk_keep
# expect: rejected
# why: os.write lets through the frames of loading and of the end, and swallows those of the calls.
import os

write = os.write


def picky(fd, data):
    return len(data) if b'"call"' in bytes(data) else write(fd, data)


os.write = picky


def topk_keep(scores, k):
    return None
