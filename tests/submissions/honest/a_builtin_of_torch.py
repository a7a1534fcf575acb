# drill: split_sequences
# expect: pass
# why: the function itself comes from torch and has no signature to be read.
import torch

split_sequences = torch.split_with_sizes
