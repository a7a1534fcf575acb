# drill: stack_frames
# expect: memory
# kind: limit
# why: no single piece is large.
import torch


def stack_frames(frames):
    kept = []
    while True:
        kept.append(torch.empty(1 << 20))
