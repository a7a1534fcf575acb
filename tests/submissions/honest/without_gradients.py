# drill: gather_last_steps
# expect: pass
# why: no gradient is asked, and none is recorded.
import torch


@torch.no_grad()
def gather_last_steps(states, lengths):
    with torch.inference_mode():
        last = (lengths - 1).view(-1, 1, 1).expand(-1, 1, states.shape[2])
        return states.gather(1, last).squeeze(1)
