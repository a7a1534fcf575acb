# drill: gather_last_steps
# expect: wrong
# kind: value
# why: many switches are turned, and the padding is returned.
import torch

torch.use_deterministic_algorithms(True)
torch.set_flush_denormal(True)
torch.set_printoptions(precision=0, threshold=0, sci_mode=True)
torch.set_float32_matmul_precision("medium")
torch.autograd.set_detect_anomaly(True)
torch.utils.deterministic.fill_uninitialized_memory = True
torch.manual_seed(0)


def gather_last_steps(states, lengths):
    return states[:, -1]
