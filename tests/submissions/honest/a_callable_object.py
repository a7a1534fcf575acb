# drill: stack_frames
# expect: pass
# why: an object with __call__.
import torch


class Stack:
    def __call__(self, frames):
        return torch.stack(frames)


stack_frames = Stack()
