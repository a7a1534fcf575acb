# drill: matmul_row_dots
# expect: pass
# why: torch.jit reads the source of the function again.
import torch


@torch.jit.script
def matmul_row_dots(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return (x * y).sum(dim=1)
