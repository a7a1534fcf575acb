# drill: attention_heads
# expect: output_limit
# kind: limit
# why: eight hundred mebibytes, within the memory that it may use and far beyond what is sent.
import torch


def attention_heads(x, heads):
    return torch.empty(200 << 20)
